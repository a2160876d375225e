using Zuoshi.Redline;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Outlines.Versions;

/// <summary>What became of clauses from one version to the next, to be read.</summary>
/// <param name="What">It in words: 改写 · 移动 · 拆成2条.</param>
/// <param name="Before">The old clauses; none for a new one.</param>
/// <param name="After">The new clauses; none for one that was taken out.</param>
/// <param name="Runs">Title and text of both, what stands in one of them marked; empty where only place or number changed.</param>
public sealed record ClauseChange(string What, IReadOnlyList<Clause> Before, IReadOnlyList<Clause> After, IReadOnlyList<Run> Runs)
{
    /// <summary>The numbers, old and new: 四（一） · 原四（一），现四（二）.</summary>
    public string Numbers => (Cited(Before), Cited(After)) switch
    {
        ("", var now) => now,
        (var old, "") => $"原{old}",
        var (old, now) when old == now => now,
        var (old, now) => $"原{old}，现{now}",
    };

    /// <summary>The heading that it is known by now, or was.</summary>
    public string Title => (After.Count > 0 ? After : Before)[0].Title;

    private static string Cited(IReadOnlyList<Clause> clauses) => string.Join('、', clauses.Select(clause => clause.Citation));
}

/// <summary>Two versions beside each other: how much changed, and then only what did.</summary>
public sealed class VersionComparison
{
    private static readonly (ChangeKind Kind, string Name)[] Counted =
    [
        (ChangeKind.Reworded, "改写"), (ChangeKind.Split, "拆分"), (ChangeKind.Joined, "合并"), (ChangeKind.Moved, "移动"),
        (ChangeKind.Added, "新增"), (ChangeKind.Deleted, "删去"),
    ];

    private VersionComparison(IReadOnlyList<Change> changes, Func<Change, ClauseChange> shown)
    {
        var counts = changes.CountBy(change => change.Kind).ToDictionary();
        Same = counts.GetValueOrDefault(ChangeKind.Same);
        Renumbered = [.. changes.Where(change => change.Kind is ChangeKind.Renumbered).Select(shown)];
        Changed = [.. changes.Where(change => change.Kind is not (ChangeKind.Same or ChangeKind.Renumbered)).Select(shown)];
        Summary = Changed.Count == 0 ? "文字没有改动"
            : string.Join('、', Counted.Where(each => counts.ContainsKey(each.Kind)).Select(each => $"{each.Name}{counts[each.Kind]}条"));
    }

    /// <summary>How much changed: 改写3条、移动1条.</summary>
    public string Summary { get; }

    /// <summary>How many clauses are as they were.</summary>
    public int Same { get; }

    /// <summary>What changed, in the order of the new text; what was taken out stands where it stood.</summary>
    public IReadOnlyList<ClauseChange> Changed { get; }

    /// <summary>Clauses of which only the number changed.</summary>
    public IReadOnlyList<ClauseChange> Renumbered { get; }

    /// <summary>Compares two versions.</summary>
    public static VersionComparison Of(OutlineVersion before, OutlineVersion after)
    {
        var (olds, news) = (ByKey(before), ByKey(after));
        return new(Comparison.Of(Passages(before), Passages(after)).Changes, Shown);

        ClauseChange Shown(Change change)
        {
            Clause[] was = [.. change.Before.Select(passage => olds[passage.Key])], now = [.. change.After.Select(passage => news[passage.Key])];
            return new(What(change), was, now, change.Kind is ChangeKind.Moved or ChangeKind.Renumbered ? [] : Words.Between(Whole(was), Whole(now)));
        }
    }

    private static Dictionary<string, Clause> ByKey(OutlineVersion version) => version.Clauses.ToDictionary(clause => clause.Key.ToString());

    private static Passage[] Passages(OutlineVersion version) => [.. version.Clauses.Select(clause => clause.ToPassage())];

    private static string What(Change change) => change.Kind switch
    {
        ChangeKind.Renumbered => "只改编号",
        ChangeKind.Moved => "移动",
        ChangeKind.Reworded => "改写",
        ChangeKind.Split => $"拆成{change.After.Count}条",
        ChangeKind.Joined => $"{change.Before.Count}条并成一条",
        ChangeKind.Added => "新增",
        _ => "删去",
    } + (change.Moved && change.Kind is not ChangeKind.Moved ? "，并移动" : "");

    private static string Whole(IEnumerable<Clause> clauses) => string.Join('\n', clauses.Select(clause => clause.Title + Between(clause) + clause.Text));

    // Where the title runs into the text, the mark that parts them opens the text.
    private static string Between(Clause clause) => clause.Title.Length > 0 && clause.Starts is [0, ..] ? "\n" : "";
}
