using System.Globalization;

namespace Zuoshi.Delivery.Indicators;

/// <summary>A small line of an indicator's values with its target as a dashed line, drawn by the server; colours come by class, so that it prints.</summary>
public sealed record Sparkline
{
    /// <summary>Its size, in the units of its drawing.</summary>
    public const int Width = 112, Height = 34;

    private const int MostPoints = 8;
    private const decimal Margin = 4, Top = 6, Bottom = 28;

    /// <summary>The points of the line, as SVG takes them; empty where there is nothing to draw.</summary>
    public string Points { get; private init; } = "";

    /// <summary>The last point.</summary>
    public (string X, string Y) Last { get; private init; }

    /// <summary>How high the target lies; null without one.</summary>
    public string? Target { get; private init; }

    /// <summary>The same in words, for whoever hears it.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Draws the values of an indicator from its baseline on, the last eight of them.</summary>
    public static Sparkline Of(IndicatorStanding standing)
    {
        if (standing.Values.Count == 0) return new Sparkline { Text = "还没有实际值" };

        var began = standing.It.Baseline is { } from && new Period(from.Year).End < standing.Values[0].Period.End ? new Measured[] { new(new Period(from.Year), from.Value) } : [];
        var values = began.Concat(standing.Values).TakeLast(MostPoints).ToList();

        var measure = standing.It.Measure;
        var target = standing.Distance.Target;
        var heights = values.Select(value => value.Value.Number).Concat(target is { } aim ? [aim.Value.Number] : []).ToList();
        var (low, high, first, last) = (heights.Min(), heights.Max(), values[0].Period.Time, values[^1].Period.Time);
        var points = values.ConvertAll(value => (
            X: last == first ? Width - Margin * 2 : Margin + (Width - Margin * 3) * (value.Period.Time - first) / (last - first), Y: High(value.Value.Number)));
        return new Sparkline
        {
            Points = string.Join(' ', points.Select(point => $"{Text1(point.X)},{Text1(point.Y)}")), Last = (Text1(points[^1].X), Text1(points[^1].Y)),
            Target = target is { } to ? Text1(High(to.Value.Number)) : null,
            Text = $"{string.Join('，', values.Select(value => $"{value.Period.Words}{Distance.Amount(value.Value.Number, measure)}"))}{(target is { } next ? $"；{next.Year}年目标{Distance.Amount(next.Value.Number, measure)}" : "")}",
        };

        decimal High(decimal number) => high == low ? (Top + Bottom) / 2 : Bottom - (Bottom - Top) * (number - low) / (high - low);
    }

    private static string Text1(decimal number) => decimal.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
