namespace Zuoshi.Lists.Reporting;

/// <summary>How far a row has risen on its way from the unit to the lists. The numbers are stored, and grow on the way up.</summary>
public enum ReportLevel
{
    /// <summary>草拟: the unit's own, seen by nobody else.</summary>
    Drafted = 1,

    /// <summary>待单位签批: waits for the head of the unit.</summary>
    AwaitingHead = 2,

    /// <summary>待召集人审核: waits for the theme's convener.</summary>
    AwaitingConvener = 3,

    /// <summary>待活动办审核: waits for the office.</summary>
    AwaitingOffice = 4,

    /// <summary>已采用: stands in the lists.</summary>
    Accepted = 5,
}

/// <summary>Where a row stands: by that, and by nothing else, is decided who may change, raise or return it.</summary>
/// <param name="ThemeId">Its theme.</param>
/// <param name="UnitId">The unit that drafted it; null for one made by the office or a convener.</param>
/// <param name="Level">How far it has risen.</param>
public readonly record struct RowPlace(Guid? ThemeId, Guid? UnitId, ReportLevel Level);

/// <summary>The levels' names for people.</summary>
public static class ReportLevels
{
    /// <summary>The name as the list shows it.</summary>
    public static string Name(this ReportLevel level) => level switch
    {
        ReportLevel.Drafted => "草拟",
        ReportLevel.AwaitingHead => "待单位签批",
        ReportLevel.AwaitingConvener => "待召集人审核",
        ReportLevel.AwaitingOffice => "待活动办审核",
        ReportLevel.Accepted => "已采用",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>Its colour and glyph.</summary>
    public static string Glyph(this ReportLevel level) => level is ReportLevel.Accepted ? "done" : level is ReportLevel.Drafted ? "ask" : "idle";

    /// <summary>What is done to a row that waits at a level, on a button.</summary>
    public static string Verb(this ReportLevel level) => level switch
    {
        ReportLevel.Drafted => "上报",
        ReportLevel.AwaitingHead => "签批",
        ReportLevel.AwaitingConvener => "报活动办",
        _ => "采用",
    };
}
