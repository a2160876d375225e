using Zuoshi.Lists.Columns;

namespace Zuoshi.Lists.Excel;

/// <summary>
/// Takes a change of a row back cell by cell: a cell that still says what the change made it say goes back to what stood there before,
/// one that somebody changed since stays.
/// </summary>
/// <param name="Before">What the row said before the change.</param>
/// <param name="After">What it said after it.</param>
/// <param name="Now">What it says now.</param>
internal sealed record ChangeBack(RowContent Before, RowContent After, RowContent Now)
{
    /// <summary>Names of the campaign's own columns; any names that tell units, themes and contributions apart.</summary>
    public Func<Guid, string>? Name { get; init; }

    /// <summary>What the row is to say. How far it may go never widens by this.</summary>
    public RowContent Content
    {
        get
        {
            // A day, its words and whether there is one at all are one thing to say.
            var (due, dueText, nature) = Cell(row => (row.Due, row.DueText, row.Nature));
            return Now with
            {
                ThemeId = Cell(row => row.ThemeId), SourceKind = Cell(row => row.SourceKind), Basis = Cell(row => row.Basis), ContributionIds = Cells(row => row.ContributionIds),
                Title = Cell(row => row.Title), Content = Cell(row => row.Content), Target = Cell(row => row.Target), Kpis = Cells(row => row.Kpis), Funds = Cells(row => row.Funds), Permits = Cells(row => row.Permits),
                Deliverables = Cells(row => row.Deliverables), LeadUnitId = Cell(row => row.LeadUnitId), With = Cells(row => row.With),
                Leader = Cell(row => row.Leader), Owner = Cell(row => row.Owner), Liaison = Cell(row => row.Liaison),
                Start = Cell(row => row.Start), Due = due, DueText = dueText, Nature = nature, Milestones = Cells(row => row.Milestones),
                Horizon = Cell(row => row.Horizon), Acceptance = Cell(row => row.Acceptance), Remark = Cell(row => row.Remark),
                Own =
                [
                    .. Now.Own.Concat(Before.Own).Select(value => value.ColumnId).Distinct()
                        .Select(column => new OwnText(column, Cell(row => row.Own.Of(column)))).Where(value => value.Text.Length > 0),
                ],
                Project = Now.Project is null ? null : Facts,
            };
        }
    }

    /// <summary>The fields that the change touched and that stay, because they were changed again since or because they never go back.</summary>
    public IReadOnlyList<string> Kept
    {
        get
        {
            var back = Content;
            return [.. RowField.Changes(Before, After, Name).Select(change => change.Field).Intersect(RowField.Changes(Before, back, Name).Select(change => change.Field))];
        }
    }

    private ProjectContent Facts => new(
        Cell(row => row.Project!.Category), Cell(row => row.Project!.BuildNature), Cell(row => row.Project!.Stage), Cell(row => row.Project!.Scale),
        Cell(row => row.Project!.StartYear), Cell(row => row.Project!.EndYear), Cell(row => row.Project!.TotalInvestmentFen))
    {
        Code = Cell(row => row.Project!.Code), Location = Cell(row => row.Project!.Location), Owner = Cell(row => row.Project!.Owner),
    };

    private T Cell<T>(Func<RowContent, T> cell) => EqualityComparer<T>.Default.Equals(cell(Now), cell(After)) ? cell(Before) : cell(Now);

    private IReadOnlyList<T> Cells<T>(Func<RowContent, IReadOnlyList<T>> cell) => cell(Now).SequenceEqual(cell(After)) ? cell(Before) : cell(Now);
}
