using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>When a mail may come: on weekdays from nine to five in China. Holidays are nobody's to know here.</summary>
public static class OfficeHours
{
    private const int From = 9, Until = 17;

    /// <summary>Whether a moment lies in them.</summary>
    public static bool Has(DateTime utc)
    {
        var there = utc.InChina();
        return there.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && there.Hour is >= From and < Until;
    }
}
