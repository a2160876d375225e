using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Sessions;

/// <summary>How somebody came onto the list. The numbers are stored.</summary>
public enum AttendanceKind
{
    /// <summary>By the code on the room's screen.</summary>
    Code = 1,

    /// <summary>Noted by the recorder.</summary>
    List = 2,
}

/// <summary>
/// 签到: that somebody was in the room. It is for the minutes and counts for nothing: no page adds it up by person. A thing of its own
/// and no part of the session, because thirty phones sign in at the same moment.
/// </summary>
public sealed class Attendance : Entity
{
    /// <summary>Longest name or unit, in characters.</summary>
    public const int LongestName = 50;

    private Attendance()
    {
    }

    /// <summary>Notes somebody with an account.</summary>
    public static Attendance Of(Session session, Guid personId, string name, string unit, AttendanceKind kind, DateTime at) =>
        New(session, personId, name, unit, kind, at);

    /// <summary>Notes somebody without an account, by name and unit as text.</summary>
    /// <exception cref="RuleBroken">There is no name, or it is too long for one.</exception>
    public static Attendance OfGuest(Session session, string name, string unit, DateTime at)
    {
        if (name.Trim().Length is 0 or > LongestName || unit.Trim().Length > LongestName)
            throw new RuleBroken("discussions.attendance-name", $"“{name.Trim()}”不像姓名。一行一人，写成“姓名，单位”，都不超过{LongestName}个字。");

        return New(session, null, name.Trim(), unit.Trim(), AttendanceKind.List, at);
    }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The person; null for somebody without an account.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The name, at that time.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The unit's name, at that time.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>How the person came onto the list.</summary>
    public AttendanceKind Kind { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When the recorder took the name off the list again, UTC.</summary>
    public DateTime? StruckAt { get; private set; }

    /// <summary>Takes the name off the list.</summary>
    public void Strike(Session session, DateTime at)
    {
        if (StruckAt is not null) return;

        StruckAt = at;
        Happened("discussions.attendance-struck", session.CampaignId, detail: new { session.Number });
    }

    /// <summary>Puts a name that was taken off back onto the list.</summary>
    public void Restore(Session session, AttendanceKind kind, DateTime at)
    {
        if (StruckAt is null) return;

        (StruckAt, Kind, At) = (null, kind, at);
        Happened("discussions.attended", session.CampaignId, detail: new { session.Number, kind });
    }

    private static Attendance New(Session session, Guid? personId, string name, string unit, AttendanceKind kind, DateTime at)
    {
        var made = new Attendance { SessionId = session.Id, PersonId = personId, Name = name, Unit = unit, Kind = kind, At = at };
        made.Happened("discussions.attended", session.CampaignId, detail: new { session.Number, kind });
        return made;
    }
}
