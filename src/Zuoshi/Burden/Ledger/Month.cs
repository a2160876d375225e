using System.Globalization;

namespace Zuoshi.Burden.Ledger;

/// <summary>A month of the ledger.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct Month(DateOnly First)
{
    /// <summary>The month of a day.</summary>
    public static Month Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The one before.</summary>
    public Month Before => new(First.AddMonths(-1));

    /// <summary>As it stands in an address: 2026-11.</summary>
    public string Key => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>As people say it.</summary>
    public string Name => $"{First.Year}年{First.Month}月";

    /// <summary>A month by its key; null when it is none.</summary>
    public static Month? Read(string? key) =>
        DateOnly.TryParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2100 ? new Month(first) : null;
}
