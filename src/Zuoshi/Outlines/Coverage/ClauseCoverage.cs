using Zuoshi.Outlines.Contract;

namespace Zuoshi.Outlines.Coverage;

/// <summary>What is counted on each clause, and where it stands.</summary>
/// <param name="Name">What: 批注, 建言.</param>
/// <param name="Counts">How many on each clause; a clause without any may be missing.</param>
/// <param name="Address">Where those of one clause are listed.</param>
internal sealed record CoverageColumn(string Name, IReadOnlyDictionary<Guid, int> Counts, Func<ClauseFact, string> Address);

/// <summary>How much a campaign's readers have done with a clause: sums, never whose.</summary>
/// <param name="Read">How many marked it as read.</param>
/// <param name="Open">Questions on it without an answer.</param>
/// <param name="Dispute">On how much people disagree about it; null on nothing.</param>
public sealed record ClauseStudy(int Read, int Open, ClauseDispute? Dispute = null)
{
    // Fewer could be told apart by those who know each other.
    private const int LeastShown = 5;

    /// <summary>How many have read it, said so that nobody can be told from it.</summary>
    public string ReadInWords => Read switch { 0 => "没有", < LeastShown => $"不到{LeastShown}人", _ => $"{Read}人" };
}

/// <summary>A number in the table, with where its things are listed.</summary>
public sealed record CoverageCell(string Column, int Count, string Address);

/// <summary>A clause in the table.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Cells">What is counted on it, column by column.</param>
/// <param name="Study">How far it is studied.</param>
public sealed record CoverageRow(ClauseFact Clause, IReadOnlyList<CoverageCell> Cells, ClauseStudy Study)
{
    /// <summary>Whether something has nothing to say of it.</summary>
    public bool HasGap => Cells.Any(cell => cell.Count == 0);

    /// <summary>Whether nobody has said or marked anything.</summary>
    public bool IsSilent => Study.Read == 0 && Cells.All(cell => cell.Count == 0);
}

/// <summary>A chapter's clauses, with its sums.</summary>
public sealed record CoverageChapter(string Heading, IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>How many of a column there are in the chapter.</summary>
    public int Sum(int column) => Rows.Sum(row => row.Cells[column].Count);

    /// <summary>How many clauses of the chapter have none.</summary>
    public int Gaps(int column) => Rows.Count(row => row.Cells[column].Count == 0);
}

/// <summary>Every clause that says something, chapter by chapter, with what stands on it.</summary>
internal static class ClauseCoverage
{
    public static IReadOnlyList<CoverageChapter> Of(
        IReadOnlyList<Clause> clauses, IReadOnlyList<CoverageColumn> columns, IReadOnlyDictionary<Guid, ClauseStudy> studies) =>
    [
        .. Chapters.Of(clauses).Select(chapter => new CoverageChapter(chapter.Heading,
        [
            .. chapter.Clauses.Select(clause => new CoverageRow(
                clause, [.. columns.Select(column => new CoverageCell(column.Name, column.Counts.GetValueOrDefault(clause.Key), column.Address(clause)))],
                studies.GetValueOrDefault(clause.Key) ?? new(0, 0))),
        ])),
    ];
}
