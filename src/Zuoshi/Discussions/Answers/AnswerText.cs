using Zuoshi.Discussions.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Discussions.Answers;

/// <summary>An answer as somebody words it, fit for the contribution that it is for.</summary>
public sealed record AnswerText
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 1000;

    private AnswerText()
    {
    }

    /// <summary>What becomes of the contribution.</summary>
    public required DispositionKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The contribution that it lives on in.</summary>
    public required Guid? MergedIntoId { get; init; }

    /// <summary>Words an answer.</summary>
    /// <exception cref="RuleBroken">No reason is given, the contribution was withdrawn, or it would be merged into itself.</exception>
    public static AnswerText For(Contribution contribution, DispositionKind kind, string? reason, Guid? mergedIntoId)
    {
        var why = PlainText.Of(reason);
        if (contribution.WithdrawnAt is not null) throw new RuleBroken("discussions.withdrawn", "作者已经撤回这条建言，不用再答复。");
        if (!Enum.IsDefined(kind)) throw new RuleBroken("discussions.no-kind", "请选一个处理结果。");
        if (why.Length == 0) throw new RuleBroken("discussions.no-reason", "请写明理由，作者看得到。");
        if (why.Length > LongestReason) throw new RuleBroken("discussions.long-reason", $"理由不超过{LongestReason}个字。");
        if (kind is DispositionKind.Merged && mergedIntoId is null) throw new RuleBroken("discussions.no-merge-target", "请写明并入哪一条建言。");
        if (kind is DispositionKind.Merged && mergedIntoId == contribution.Id) throw new RuleBroken("discussions.merge-self", "不能并入它自己，请填另一条的编号。");

        return new AnswerText { Kind = kind, Reason = why, MergedIntoId = kind is DispositionKind.Merged ? mergedIntoId : null };
    }
}
