using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Lists.Overlaps;

/// <summary>Rows that read alike, with the fields in which they contradict one another.</summary>
/// <param name="Rows">The rows, two at least, the lowest number first.</param>
/// <param name="Conflicts">The fields that can't both be right: lead unit, deadline, figures.</param>
public sealed record Overlap(IReadOnlyList<WorkItem> Rows, IReadOnlySet<string> Conflicts)
{
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
