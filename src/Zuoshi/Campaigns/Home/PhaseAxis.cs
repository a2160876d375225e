using System.Globalization;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Time;

namespace Zuoshi.Campaigns.Home;

/// <summary>The phases on one line, with today's place in them; drawn by the server in percent of the width.</summary>
public sealed record PhaseAxis(IReadOnlyList<PhaseAxis.Bar> Bars, double? Today, string TodayLabel, string Description)
{
    /// <summary>One phase: where it lies, how much of it has passed.</summary>
    public sealed record Bar(string Name, string Days, double Left, double Width, double PassedWidth, bool IsPast, bool IsFuture)
    {
        /// <summary>Whether its days would run into the next phase's on a phone; the description says them.</summary>
        public bool IsShort => Width < 24;
    }

    private const double Gap = 0.4;

    /// <summary>Draws the phases that have both ends; null when there are none.</summary>
    public static PhaseAxis? Of(IReadOnlyList<PhaseFact> phases, DateOnly today)
    {
        var dated = phases.Where(phase => phase.Start is not null && phase.End is not null).ToList();
        if (dated.Count == 0) return null;

        var first = dated.Min(phase => phase.Start!.Value);
        double total = dated.Max(phase => phase.End!.Value).DayNumber - first.DayNumber + 1;
        var bars = dated.Select(phase =>
        {
            var (start, end) = (phase.Start!.Value, phase.End!.Value);
            var left = (start.DayNumber - first.DayNumber) / total * 100;
            var width = (end.DayNumber - start.DayNumber + 1) / total * 100 - Gap;
            var passed = Math.Clamp((today.DayNumber - start.DayNumber + 1d) / (end.DayNumber - start.DayNumber + 1), 0, 1);
            return new Bar(
                phase.Name, $"{start.Month}.{start.Day}—{end.Month}.{end.Day}", left, Math.Max(width, 0.5), Math.Max(width, 0.5) * passed,
                IsPast: end < today, IsFuture: start > today);
        }).ToList();
        var at = (today.DayNumber - first.DayNumber + 0.5) / total * 100;
        return new PhaseAxis(
            bars, at is >= 0 and <= 100 ? at : null, $"今天 {today.Chinese(today.Year)}",
            string.Join("；", dated.Select(phase => $"{phase.Name}，{Clock.Range(phase.Start, phase.End)}，{State(phase, today)}")));
    }

    /// <summary>A percentage as SVG wants it.</summary>
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string State(PhaseFact phase, DateOnly today) =>
        phase.End < today ? "已完成" : phase.Start > today ? "未开始" : $"今天是第{today.DayNumber - phase.Start!.Value.DayNumber + 1}天";
}
