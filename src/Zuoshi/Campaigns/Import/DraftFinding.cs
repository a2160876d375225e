using Zuoshi.Gongwen;

namespace Zuoshi.Campaigns.Import;

/// <summary>A place where the notice contradicts itself, and what the person decided about it.</summary>
public sealed class DraftFinding
{
    private DraftFinding()
    {
    }

    internal DraftFinding(int order, Finding finding)
    {
        (Order, Code, IsWarning, Message) = (order, finding.Code, finding.Severity is FindingSeverity.Warning, finding.Message);
        if (finding.Spans is [var first, ..]) (Paragraph, SpanStart, SpanLength) = (first.Paragraph, first.Start, first.Length);
        Decision = FindingChoice.For(Code) is [var usual, ..] ? usual.Key : null;
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place.</summary>
    public int Order { get; private set; }

    /// <summary>One of <see cref="FindingCodes"/>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Whether somebody should decide.</summary>
    public bool IsWarning { get; private set; }

    /// <summary>The sentence shown.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Paragraph of the words concerned.</summary>
    public int? Paragraph { get; private set; }

    /// <summary>First unit of them.</summary>
    public int SpanStart { get; private set; }

    /// <summary>Length of them.</summary>
    public int SpanLength { get; private set; }

    /// <summary>Key of the choice taken; null when there is nothing to choose.</summary>
    public string? Decision { get; private set; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<FindingChoice> Choices => FindingChoice.For(Code);

    /// <summary>The words concerned.</summary>
    public TextSpan? Span => Paragraph is { } paragraph ? new TextSpan(paragraph, SpanStart, SpanLength) : null;

    internal void Decide(string decision)
    {
        if (Choices.Any(choice => choice.Key == decision)) Decision = decision;
    }
}

/// <summary>One way to settle a finding. The first of a code is taken when nobody chooses.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Label">What the person reads.</param>
public sealed record FindingChoice(string Key, string Label)
{
    /// <summary>照原文.</summary>
    public const string AsPrinted = "as-printed";

    /// <summary>Move the end of the phase to the day of issue.</summary>
    public const string EndOnIssue = "end-on-issue";

    /// <summary>The campaign ends with its last phase.</summary>
    public const string EndWithPhase = "end-with-phase";

    /// <summary>Fill the groups in right after creation.</summary>
    public const string FillNow = "fill-now";

    /// <summary>Fill them in some day.</summary>
    public const string FillLater = "fill-later";

    private static readonly Dictionary<string, FindingChoice[]> Table = new()
    {
        [FindingCodes.PhaseBeforeIssue] = [new(AsPrinted, "照原文，记为已完成"), new(EndOnIssue, "改为印发那天截止")],
        [FindingCodes.PhaseOutsidePeriod] = [new(AsPrinted, "照原文，活动按通知写的日子收口"), new(EndWithPhase, "最后一个阶段结束就收口")],
        [FindingCodes.AttachmentMissing] = [new(FillLater, "先创建，以后再补"), new(FillNow, "创建后马上上传附件表格")],
    };

    /// <summary>What there is to choose for a finding of this code; nothing for most.</summary>
    public static IReadOnlyList<FindingChoice> For(string code) => Table.GetValueOrDefault(code, []);
}
