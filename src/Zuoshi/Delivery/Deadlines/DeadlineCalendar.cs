using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Zuoshi.Delivery.Contract;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Deadlines;

/// <summary>
/// Deadlines as whole days of a calendar (RFC 5545). Their keys stay, so that a file taken again moves what has moved. It says numbers, steps
/// and addresses, and none of the words that units report.
/// </summary>
/// <param name="campaign">The campaign's number.</param>
/// <param name="site">The whole address of a page of the site.</param>
/// <param name="now">Now, UTC.</param>
internal sealed class DeadlineCalendar(int campaign, Func<string, Uri> site, DateTime now)
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The file.</summary>
    public string Of(IEnumerable<Assignment> items)
    {
        var calendar = new Calendar { ProductId = "-//Zuoshi//Delivery//ZH", Method = CalendarMethods.Publish };
        calendar.Events.AddRange(items.Where(item => item.State.IsInHand()).SelectMany(Deadlines));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private IEnumerable<CalendarEvent> Deadlines(Assignment item)
    {
        foreach (var node in item.Nodes.Where(node => node.ReachedOn is null && node.On != item.Due)) yield return Day($"{node.Id:D}", node.On, item, $"节点：{node.Name}");
        if (item.Due is { } due) yield return Day($"{item.Id:D}-due", due, item, "完成时限");
        if (item.ReportDue is { } report && report != item.Due) yield return Day($"{item.Id:D}-report", report, item, "报进展");
    }

    private CalendarEvent Day(string key, DateOnly on, Assignment item, string what) => new()
    {
        Uid = $"{key}@zuoshi",
        DtStamp = new CalDateTime(now, CalDateTime.UtcTzId),
        DtStart = new CalDateTime(on),
        DtEnd = new CalDateTime(on.AddDays(1)),
        Summary = $"督办事项{Mark.Three(item.Number)}{what}",
        Url = site(DeliveryLinks.Item(campaign, item.Number)),
        Transparency = TransparencyType.Transparent,
    };
}
