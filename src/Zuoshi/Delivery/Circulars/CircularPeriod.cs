using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Circulars;

/// <summary>What a circular is made for. The numbers are stored.</summary>
public enum CircularKind
{
    /// <summary>月度通报: what has changed, what is late or soon will be, what is asked for.</summary>
    Month = 1,

    /// <summary>季度通报: the same, with the money of projects.</summary>
    Quarter = 2,

    /// <summary>年度通报: the same, with how much was closed and how far from its time.</summary>
    Year = 3,

    /// <summary>专报: what is late or waits for a leader, for 局党组.</summary>
    Special = 4,
}

/// <summary>Kind and days of a circular.</summary>
/// <param name="Kind">What it is made for.</param>
/// <param name="From">The first day of which it tells.</param>
/// <param name="To">The last day of the period; a circular made before it tells up to the day on which it is made.</param>
public sealed record CircularPeriod(CircularKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>The period of a kind in which a day lies; a special report tells of the month before the day.</summary>
    public static CircularPeriod Of(CircularKind kind, DateOnly day)
    {
        var (from, months) = kind switch
        {
            CircularKind.Month => (new DateOnly(day.Year, day.Month, 1), 1),
            CircularKind.Quarter => (new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 3),
            CircularKind.Year => (new DateOnly(day.Year, 1, 1), 12),
            _ => (day.AddMonths(-1), 0),
        };
        return new CircularPeriod(kind, from, months == 0 ? day : from.AddMonths(months).AddDays(-1));
    }

    /// <summary>What may be made on a day: the period that runs and the one before, of each kind.</summary>
    public static IReadOnlyList<CircularPeriod> On(DateOnly today) =>
    [
        .. new[] { CircularKind.Month, CircularKind.Quarter, CircularKind.Year }.SelectMany(kind => new[] { Of(kind, today), Of(kind, Of(kind, today).From.AddDays(-1)) }),
        Of(CircularKind.Special, today),
    ];

    /// <summary>As people say it: 2026年11月.</summary>
    public string Name => Kind switch
    {
        CircularKind.Month => $"{From.Year}年{From.Month}月",
        CircularKind.Quarter => $"{From.Year}年第{"一二三四"[From.Month / 3]}季度",
        CircularKind.Year => $"{From.Year}年度",
        _ => $"{To.Chinese()}专报",
    };

    /// <summary>本月, 本季度, 本年.</summary>
    internal string This => Kind switch { CircularKind.Month => "本月", CircularKind.Quarter => "本季度", CircularKind.Year => "本年", _ => "近一个月" };

    /// <summary>How the choice is sent: kind and first day.</summary>
    internal string Key => $"{Kind}-{From:yyyy-MM-dd}";
}
