using Zuoshi.Gongwen.Writing;
using Zuoshi.Redline;

namespace Zuoshi.Gongwen.Returning;

/// <summary>One change that somebody who edited the file suggests.</summary>
/// <param name="Kind">What is suggested.</param>
/// <param name="Given">The paragraph as it was given out; null for one that was inserted.</param>
/// <param name="Returned">The paragraph as it came back; null for one that was removed. Its <see cref="PrintedParagraph.Of"/> says nothing.</param>
/// <param name="Behind">For what was inserted or moved: the paragraph given out behind which it belongs; null at the very beginning.</param>
public sealed record SuggestedChange(SuggestionKind Kind, PrintedParagraph? Given, PrintedParagraph? Returned, PrintedParagraph? Behind)
{
    /// <summary>
    /// The paragraph that came back as a piece of a document, to stand for the one given out or beside it: a heading without its number,
    /// which the writer counts, or an ordinary paragraph. Null for a table's row, for what stands outside the text, and for what goes.
    /// </summary>
    public GongwenBlock? Block { get; init; }
}

/// <summary>A file that was given out and came back edited.</summary>
/// <param name="Changes">What its editor suggests, in the order of the file.</param>
/// <param name="HadTrackedChanges">Whether the file carries tracked changes; they were read as accepted.</param>
/// <param name="Remarks">What else the person should know of the reading, each one plain Chinese sentence.</param>
public sealed record ReturnedFile(IReadOnlyList<SuggestedChange> Changes, bool HadTrackedChanges, IReadOnlyList<string> Remarks);
