namespace Zuoshi.Exchange.Trends;

/// <summary>A quarter of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number)
{
    /// <summary>The quarter of a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>The one before.</summary>
    public Quarter Before => Number == 1 ? new Quarter(Year - 1, 4) : new Quarter(Year, Number - 1);

    /// <summary>2026年三季度.</summary>
    public string Name => $"{Year}年{"一二三四"[Number - 1]}季度";

    /// <summary>The last so many quarters up to and with this one, the earliest first.</summary>
    public IReadOnlyList<Quarter> Last(int count)
    {
        var all = new List<Quarter> { this };
        while (all.Count < count) all.Add(all[^1].Before);
        all.Reverse();
        return all;
    }
}
