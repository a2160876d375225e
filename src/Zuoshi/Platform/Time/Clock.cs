namespace Zuoshi.Platform.Time;

/// <summary>Days and times as an office in China reads them.</summary>
public static class Clock
{
    // Fixed, because China keeps one offset all year and a bare server may lack the time zone files.
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Today in China.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime.DayInChina();

    /// <summary>This moment, UTC.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The day in China of a UTC moment.</summary>
    public static DateOnly DayInChina(this DateTime utc) => DateOnly.FromDateTime(utc + China);

    /// <summary>The UTC moment at which a day begins in China.</summary>
    public static DateTime StartInUtc(this DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - China;

    /// <summary>The wall clock in China of a UTC moment.</summary>
    public static DateTime InChina(this DateTime utc) => utc + China;

    /// <summary>11月6日; with the year when it isn't <paramref name="year"/>.</summary>
    public static string Chinese(this DateOnly day, int? year = null) =>
        day.Year == year ? $"{day.Month}月{day.Day}日" : $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/> as people write them; an open end is left open.</summary>
    public static string Range(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "未写明时间",
        (null, { } end) => $"至{end.Chinese()}",
        ({ } start, null) => $"{start.Chinese()}起",
        ({ } start, { } end) => $"{start.Chinese()}—{end.Chinese(start.Year)}",
    };
}
