namespace Zuoshi.Delivery.Timeline;

/// <summary>How finely a time axis is divided.</summary>
public enum TimeUnit
{
    /// <summary>Months, up to two years.</summary>
    Month = 1,

    /// <summary>Quarters, up to eight years.</summary>
    Quarter = 3,

    /// <summary>Years.</summary>
    Year = 12,
}

/// <summary>A line across the chart, where a month, quarter or year begins.</summary>
/// <param name="At">Where, in percent of the width.</param>
/// <param name="YearLabel">The year that is written there; empty for none.</param>
/// <param name="Label">The month or quarter that is written there; empty for none.</param>
/// <param name="IsYear">Whether a year begins.</param>
public sealed record Tick(decimal At, string YearLabel, string Label, bool IsYear);

/// <summary>The time axis of a chart: whole months, quarters or years, whichever can be read at that length.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Unit">How finely it is divided.</param>
public sealed record TimeScale(DateOnly From, DateOnly To, TimeUnit Unit)
{
    private const int MostMonths = 24, MostQuarterMonths = 96, MostLabels = 12;

    // Two years that are written closer together than this run into each other, in percent of the width.
    private const decimal YearLabelRoom = 9;

    /// <summary>The axis that has room for all days from the first to the last.</summary>
    public static TimeScale Of(DateOnly first, DateOnly last)
    {
        var unit = Months(first, last) switch { <= MostMonths => TimeUnit.Month, <= MostQuarterMonths => TimeUnit.Quarter, _ => TimeUnit.Year };
        return new TimeScale(Begin(first, unit), Begin(last, unit).AddMonths((int)unit), unit);
    }

    /// <summary>Where a day begins, in percent of the width; what lies beyond an end stands at that end.</summary>
    public decimal At(DateOnly day) => decimal.Round(Math.Clamp(100m * (day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber), 0, 100), 2);

    /// <summary>Whether a day stands on it.</summary>
    public bool Holds(DateOnly day) => day >= From && day < To;

    /// <summary>The lines across the chart, from left to right.</summary>
    public IReadOnlyList<Tick> Ticks
    {
        get
        {
            var days = new List<DateOnly>();
            for (var day = From; day < To; day = day.AddMonths((int)Unit)) days.Add(day);
            return [.. days.Select((day, index) => new Tick(At(day), YearLabel(day, index, days), Label(day, days.Count), day.Month == 1))];
        }
    }

    private string YearLabel(DateOnly day, int index, List<DateOnly> days)
    {
        if (Unit is TimeUnit.Year) return days.Count <= MostLabels || day.Year % 5 == 0 ? $"{day.Year}" : "";
        if (day.Month == 1) return $"{day.Year}年";
        var next = new DateOnly(day.Year + 1, 1, 1);
        return index == 0 && (!Holds(next) || At(next) - At(day) >= YearLabelRoom) ? $"{day.Year}年" : "";
    }

    private string Label(DateOnly day, int count) => Unit switch
    {
        TimeUnit.Month => count <= MostLabels || day.Month % 3 == 1 ? $"{day.Month}月" : "",
        TimeUnit.Quarter => count <= MostLabels ? $"{(day.Month + 2) / 3}季" : "",
        _ => "",
    };

    private static DateOnly Begin(DateOnly day, TimeUnit unit) => new(day.Year, (day.Month - 1) / (int)unit * (int)unit + 1, 1);

    private static int Months(DateOnly first, DateOnly last) => (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
}
