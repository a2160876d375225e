namespace Zuoshi.Gongwen;

/// <summary>How much a finding matters to the person who checks a document.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing has to be decided.</summary>
    Info,

    /// <summary>Somebody should decide what is meant.</summary>
    Warning,
}

/// <summary>A place where a document contradicts itself or is damaged.</summary>
/// <param name="Code">Stable name, such as <c>phase-before-issue</c>; see <see cref="FindingCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One plain Chinese sentence with the words or days concerned.</param>
/// <param name="Spans">The words concerned; the first is where the finding is shown.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Message, IReadOnlyList<TextSpan> Spans);

/// <summary>The codes of findings; they don't change once released.</summary>
public static class FindingCodes
{
    /// <summary>A group declares one number of items and lists another.</summary>
    public const string CountMismatch = "count-mismatch";

    /// <summary>A phase lies outside the campaign's period, or the last phase and the period end on different days.</summary>
    public const string PhaseOutsidePeriod = "phase-outside-period";

    /// <summary>A phase ends before the notice was issued.</summary>
    public const string PhaseBeforeIssue = "phase-before-issue";

    /// <summary>An attachment is named but its text isn't in the file.</summary>
    public const string AttachmentMissing = "attachment-missing";

    /// <summary>A form or rule is said to come separately (另行下发、另行通知).</summary>
    public const string ToFollow = "to-follow";

    /// <summary>The numbering jumps or repeats.</summary>
    public const string NumberingJump = "numbering-jump";

    /// <summary>Half-width punctuation inside Chinese text.</summary>
    public const string HalfWidth = "half-width-punctuation";

    /// <summary>Debris of a conversion, such as <c>[bookmark: _GoBack]</c>.</summary>
    public const string Debris = "conversion-debris";

    /// <summary>A heading has neither a text nor anything below it.</summary>
    public const string HeadingWithoutText = "heading-without-text";

    /// <summary>A second title stands in the text, as when two documents were put into one file.</summary>
    public const string SecondTitle = "second-title";

    /// <summary>There is no text in the file, but at most a title.</summary>
    public const string Empty = "empty-document";
}
