using System.Globalization;
using Zuoshi.Delivery.Contract;

namespace Zuoshi.Exchange.Trends;

/// <summary>One number of a unit over the quarters, beside nothing but its own past and what it was to be.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Measure">In what: 项, 次.</param>
/// <param name="Values">Quarter by quarter, the earliest first.</param>
/// <param name="Words">The comparison with the quarter before, and with the target, in words.</param>
public sealed record TrendLine(string Name, string Measure, IReadOnlyList<(Quarter Quarter, int Count)> Values, string Words)
{
    /// <summary>Quarters shown.</summary>
    public const int Quarters = 6;

    // A report that is confirmed within two working days went through without waiting.
    private const int PromptWorkdays = 2;

    /// <summary>The numbers of a unit on a day.</summary>
    public static IReadOnlyList<TrendLine> Of(UnitWork work, DateOnly today)
    {
        var quarters = Quarter.Of(today).Last(Quarters);
        var (closed, inTime) = (Count(work.Closed.Select(item => item.On)), Count(work.Closed.Where(item => item.InTime).Select(item => item.On)));
        var (due, prompt) = (Count(work.Due), Count(work.Confirmed.Where(report => report.Workdays <= PromptWorkdays).Select(report => report.On)));
        var reports = Count(work.Confirmed.Select(report => report.On));
        return
        [
            new TrendLine("办结", "项", closed, $"{Beside("办结", "项", closed)}{(due[^1].Count > 0 ? $"；本季度到期{due[^1].Count}项" : "；本季度没有到期的")}。"),
            new TrendLine("按期办结", "项", inTime, $"{Beside("按期办结", "项", inTime)}；本季度办结的{closed[^1].Count}项里按期{inTime[^1].Count}项。"),
            new TrendLine("按时确认进展", "次", prompt, $"{Beside("按时确认", "次", prompt)}；本季度报的{reports[^1].Count}次里，{PromptWorkdays}个工作日内确认{prompt[^1].Count}次。"),
        ];

        IReadOnlyList<(Quarter Quarter, int Count)> Count(IEnumerable<DateOnly> days)
        {
            var counts = days.CountBy(Quarter.Of).ToDictionary();
            return [.. quarters.Select(quarter => (quarter, counts.GetValueOrDefault(quarter)))];
        }
    }

    /// <summary>The comparison with one's own quarter before: 比上季度多办结2项.</summary>
    private static string Beside(string verb, string measure, IReadOnlyList<(Quarter Quarter, int Count)> values) => (values[^1].Count - values[^2].Count) switch
    {
        > 0 and var more => $"比上季度多{verb}{more}{measure}",
        < 0 and var less => $"比上季度少{verb}{-less}{measure}",
        _ => $"和上季度一样，{verb}{values[^1].Count}{measure}",
    };
}

/// <summary>A small line drawn by the server; colours come by class, so that it prints.</summary>
/// <param name="Points">The points, as SVG takes them; empty where there is nothing to draw.</param>
/// <param name="X">The last point.</param>
/// <param name="Y">The last point.</param>
/// <param name="Target">How high the target lies; null without one.</param>
/// <param name="Text">The same in words, for whoever hears it.</param>
public sealed record TrendPicture(string Points, string X, string Y, string? Target, string Text)
{
    /// <summary>Its size, in the units of its drawing.</summary>
    public const int Width = 112, Height = 34;

    private const decimal Margin = 4, Top = 6, Bottom = 28;

    /// <summary>Draws values at even distances, with a target as a level line.</summary>
    public static TrendPicture Of(IReadOnlyList<(string Period, decimal Value)> values, decimal? target, string measure)
    {
        if (values.Count == 0) return new TrendPicture("", "", "", null, "还没有数");

        var heights = values.Select(value => value.Value).Concat(target is { } aim ? [aim] : []).ToList();
        var (low, high) = (heights.Min(), heights.Max());
        var points = values.Index().Select(pair => (X: values.Count == 1 ? Width - Margin * 2 : Margin + (Width - Margin * 3) * pair.Index / (values.Count - 1), Y: High(pair.Item.Value))).ToList();
        return new TrendPicture(
            string.Join(' ', points.Select(point => $"{Shown(point.X)},{Shown(point.Y)}")), Shown(points[^1].X), Shown(points[^1].Y), target is { } to ? Shown(High(to)) : null,
            $"{string.Join('，', values.Select(value => $"{value.Period}{value.Value.ToString("0.####", CultureInfo.InvariantCulture)}{measure}"))}{(target is { } next ? $"；目标{next.ToString("0.####", CultureInfo.InvariantCulture)}{measure}" : "")}");

        decimal High(decimal number) => high == low ? (Top + Bottom) / 2 : Bottom - (Bottom - Top) * (number - low) / (high - low);
    }

    private static string Shown(decimal number) => decimal.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
