using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Lists.Overlaps;

/// <summary>Rows that read alike, with the fields in which they contradict one another.</summary>
/// <param name="Rows">The rows, two at least, the lowest number first.</param>
/// <param name="Conflicts">The fields that can't both be right: lead unit, deadline, figures.</param>
public sealed record Overlap(IReadOnlyList<WorkItem> Rows, IReadOnlySet<string> Conflicts)
{
    /// <summary>Finds them among rows of one kind.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="apart">Whether somebody has said that two of these numbers aren't the same.</param>
    public static IReadOnlyList<Overlap> Among(IReadOnlyList<WorkItem> rows, Func<long, long, bool> apart)
    {
        var byNumber = rows.ToDictionary(row => (long)row.Number);
        var index = new SimilarityIndex();
        // The title names the work, the content may be long and alike in much that is not the work: it counts once, the title twice.
        foreach (var row in rows) index.Add(row.Number, $"{row.Title}。{row.Title}。{row.Content}");
        return
        [
            .. Clusters.Of(index, apart: apart)
                .Select(cluster => cluster.Members.Select(member => member.Key).Append(cluster.Representative).Order().Select(number => byNumber[number]).ToList())
                .Select(alike => new Overlap(alike, ConflictsOf(alike))),
        ];
    }

    private static HashSet<string> ConflictsOf(List<WorkItem> rows)
    {
        var found = new HashSet<string>();
        if (rows.Select(row => row.LeadUnitId).Distinct().Count() > 1) found.Add("牵头单位");
        if (rows.Select(row => row.Due).Distinct().Count() > 1) found.Add("完成时限");
        if (rows.Skip(1).Any(row => Figures(rows[0]).Length > 0 && Figures(row).Length > 0 && Contrasts.Between(Figures(rows[0]), Figures(row)).HasFlag(Contrast.Numbers))) found.Add("工作目标");
        return found;
    }

    private static string Figures(WorkItem row) => $"{row.Target}{row.Kpi}";
}
