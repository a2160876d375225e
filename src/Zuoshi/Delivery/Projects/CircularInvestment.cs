using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Projects;

/// <summary>What a circular says of a project's investment.</summary>
/// <param name="Sentence">As officials write it, with how the works stand where that was said in the period; empty for nothing.</param>
/// <param name="PlanFen">年度计划 in 分; null for what has none.</param>
/// <param name="DoneFen">本年累计 in 分; null for what has no plan.</param>
internal sealed record CircularInvestment(string Sentence, long? PlanFen, long? DoneFen)
{
    /// <summary>Of an item, with what was entered from the first day to the last; what the unit has reported in the same words isn't said twice.</summary>
    public static CircularInvestment Of(Assignment item, DateOnly first, DateOnly day, string reported)
    {
        var (standing, note) = (item.Project?.StandingOn(day), item.Project?.Notes.LastOrDefault(note => note.At.DayInChina() >= first && note.At.DayInChina() <= day));
        var words = note is null || note.Text == reported ? "" : note.Text[^1] is '。' ? note.Text : $"{note.Text}。";
        return new CircularInvestment($"{standing?.Sentence}{words}", standing?.Plan, standing?.Done);
    }
}
