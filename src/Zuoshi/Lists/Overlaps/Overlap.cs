using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Lists.Overlaps;

/// <summary>Rows that read alike, with the fields in which they contradict one another.</summary>
/// <param name="Rows">The rows, two at least, the lowest number first.</param>
/// <param name="Conflicts">The fields that can't both be right: lead unit, deadline, figures.</param>
public sealed record Overlap(IReadOnlyList<WorkItem> Rows, IReadOnlySet<string> Conflicts)
{
    // A group of more is no longer read side by side; the next look finds the rest.
    private const int MostAlike = 20;

    /// <summary>The numbers of rows of one kind that read alike, group by group, the largest first.</summary>
    /// <param name="rows">Number, title and content of the rows.</param>
    /// <param name="apart">Whether somebody has said that two of these numbers aren't the same.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Among(IReadOnlyList<(int Number, string Title, string Content)> rows, Func<long, long, bool> apart)
    {
        var index = new SimilarityIndex();
        // The title names the work, the content may be long and alike in much that is not the work: it counts once, the title twice.
        foreach (var row in rows) index.Add(row.Number, $"{row.Title}。{row.Title}。{row.Content}");
        var neighbours = rows.AsParallel().Select(row => KeyValuePair.Create((long)row.Number, index.NearestTo(row.Number, MostAlike))).ToDictionary();
        return [.. Clusters.Of(neighbours, apart: apart).Select(IReadOnlyList<int> (cluster) => [.. cluster.Members.Select(member => (int)member.Key).Append((int)cluster.Representative).Order()])];
    }

    /// <summary>Rows that read alike.</summary>
    public static Overlap Of(IReadOnlyList<WorkItem> alike) => new(alike, ConflictsOf(alike));

    private static HashSet<string> ConflictsOf(IReadOnlyList<WorkItem> rows)
    {
        var found = new HashSet<string>();
        if (rows.Select(row => row.LeadUnitId).Distinct().Count() > 1) found.Add("牵头单位");
        if (rows.Select(row => row.Due).Distinct().Count() > 1) found.Add("完成时限");
        if (rows.Skip(1).Any(row => Figures(rows[0]).Length > 0 && Figures(row).Length > 0 && Contrasts.Between(Figures(rows[0]), Figures(row)).HasFlag(Contrast.Numbers))) found.Add("工作目标");
        return found;
    }

    private static string Figures(WorkItem row) => $"{row.Target}{row.KpiInWords}";
}
