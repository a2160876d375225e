using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Projects;

/// <summary>What a notice says of a project's investment.</summary>
/// <param name="Sentence">As officials write it, with how the works stand where that was said since the notice before; empty for nothing.</param>
/// <param name="Cells">年度计划, 本年累计, 完成率; empty cells for what is no project.</param>
internal sealed record NoticedInvestment(string Sentence, IReadOnlyList<CellValue> Cells)
{
    /// <summary>The columns of the cells.</summary>
    public static readonly IReadOnlyList<Column> Columns =
        [new("年度计划（万元）", 12, ColumnKind.Number), new("本年累计（万元）", 12, ColumnKind.Number), new("完成率（%）", 10, ColumnKind.Number)];

    /// <summary>Of an item, with what was entered from the first day to the last.</summary>
    public static NoticedInvestment Of(Assignment item, DateOnly first, DateOnly day)
    {
        var (standing, note) = (item.Project?.StandingOn(day), item.Project?.Notes.LastOrDefault(note => note.At.DayInChina() >= first && note.At.DayInChina() <= day));
        var words = note is null ? "" : note.Text[^1] is '。' ? note.Text : $"{note.Text}。";
        return new NoticedInvestment(
            $"{standing?.Sentence}{words}",
            standing is null ? [default, default, default] : [Wan.Of(standing.Plan), Wan.Of(standing.Done), decimal.Round(standing.Rate, 1, MidpointRounding.AwayFromZero)]);
    }
}
