using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Sessions;

/// <summary>A session as an entry of a calendar (RFC 5545). Its key stays, so that a later file changes the entry or calls it off.</summary>
public static class SessionCalendar
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The file.</summary>
    /// <param name="session">The session.</param>
    /// <param name="campaign">The campaign's name.</param>
    /// <param name="address">Where the session's page stands.</param>
    /// <param name="isGuest">Whether whoever takes it is invited, and so gets the link.</param>
    /// <param name="now">Now, UTC.</param>
    public static string Of(Session session, string campaign, Uri address, bool isGuest, DateTime now)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{session.Id:D}@zuoshi",
            Sequence = session.Sequence,
            DtStamp = new CalDateTime(now, CalDateTime.UtcTzId),
            DtStart = new CalDateTime(session.StartsAt, CalDateTime.UtcTzId),
            DtEnd = new CalDateTime(session.EndsAt, CalDateTime.UtcTzId),
            Summary = session.Name,
            Location = isGuest && session.Link.Length > 0 ? string.Join(' ', new[] { session.Place, session.Link }.Where(part => part.Length > 0)) : session.Place,
            Description = Describe(session, campaign),
            Url = address,
            Status = session.Stands ? EventStatus.Confirmed : EventStatus.Cancelled,
        };
        var calendar = new Calendar { ProductId = "-//Zuoshi//Sessions//ZH", Method = session.Stands ? CalendarMethods.Publish : CalendarMethods.Cancel };
        calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static string Describe(Session session, string campaign) => string.Join('\n',
    [
        campaign,
        .. session.Agenda.OrderBy(item => item.Place).Select(item => $"{item.Place}. {item.Text}"),
        .. session.Reason.Length > 0 ? [$"{(session.Stands ? "改动" : "取消")}：{session.Reason}"] : Array.Empty<string>(),
    ]);

    /// <summary>2026年11月28日 14:00—16:00, in China.</summary>
    public static string When(this Session session) => When(session.StartsAt, session.EndsAt);

    /// <summary>The same of two moments.</summary>
    public static string When(DateTime startsAt, DateTime endsAt)
    {
        var (start, end) = (startsAt.InChina(), endsAt.InChina());
        return $"{startsAt.DayInChina().Chinese()} {start:HH:mm}—{(start.Date == end.Date ? $"{end:HH:mm}" : $"{endsAt.DayInChina().Chinese(start.Year)} {end:HH:mm}")}";
    }
}
