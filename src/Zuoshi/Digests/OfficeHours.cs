using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>When a mail may come: on working days from nine to five in China.</summary>
public static class OfficeHours
{
    private const int From = 9, Until = 17;

    /// <summary>Whether a moment lies in them.</summary>
    public static bool Has(DateTime utc)
    {
        var there = utc.InChina();
        return WorkCalendar.China.IsWorkday(DateOnly.FromDateTime(there)) && there.Hour is >= From and < Until;
    }
}
