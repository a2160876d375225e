using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>What supervision asked of units, for the burden ledger: to sign for items, to report, to check circulars, to enter figures.</summary>
internal sealed class DeliveryBurden(AppDb db) : IAskedOfUnits
{
    // Words of an act on the item's own page, whose form is drawn from ActForm and not from the page's markup.
    private static readonly AskedForm
        SignFor = new("delivery.acknowledge", "签收督办事项", []),
        Report = new("delivery.report", "报进展", FormMarkup.Of("Delivery/Items/Report.cshtml")),
        NoChange = new("delivery.no-change", "报无变化", []),
        Confirm = new("delivery.confirm", "确认进展", []),
        Help = new("delivery.help", "报配合进展", [new AskedField("Reason", "配合做了什么", FieldKind.Sentences)]),
        Closing = new("delivery.closing", "报办结", FormMarkup.Of("Delivery/Items/Closing.cshtml")),
        Check = new("delivery.check", "核对督办通报", []),
        Correct = new("delivery.correct", "更正督办通报", FormMarkup.Of("Delivery/Circulars/One.cshtml", "Correct")),
        Month = new("delivery.month", "报月度完成投资", FormMarkup.Of("Delivery/Projects/Project.cshtml", "Month")),
        Actual = new("delivery.actual", "填指标实际值", FormMarkup.Of("Delivery/Indicators/Actual.cshtml"));

    public IReadOnlyList<AskedForm> Forms => [SignFor, Report, NoChange, Confirm, Help, Closing, Check, Correct, Month, Actual];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var span = new Span(campaign, $"{campaign.Organiser}活动办", from, until, from.StartInUtc(), until.AddDays(1).StartInUtc());
        var awaited = await db.Assignments.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.Outlook!.ReportDue >= from && x.Outlook.ReportDue <= until)
            .Select(x => new { x.Number, x.LeadUnitId, x.Outlook!.ReportDue }).ToListAsync();
        return
        [
            .. await HandedAsync(span, actor),
            .. await ReportedAsync(span, actor),
            .. awaited.Select(item => new AskedOfUnit(item.LeadUnitId, item.ReportDue!.Value, Report, Name(item.Number), DeliveryLinks.Item(campaign.Number, item.Number), span.Office) { Due = item.ReportDue, IsOpen = true }),
            .. await CheckedAsync(span, actor),
            .. await CountedAsync(span, actor),
        ];
    }

    // The audit knows who handed an item over, and why at short notice.
    private async Task<IEnumerable<AskedOfUnit>> HandedAsync(Span span, Actor actor)
    {
        var (campaignId, begin, end) = (span.Campaign.Id, span.Begin, span.End);
        var handed = await db.Set<AuditEntry>().AsNoTracking().Where(x => x.Name == "delivery.dispatched" && x.CampaignId == campaignId && x.At >= begin && x.At < end)
            .Select(x => new { x.SubjectId, x.At, x.ActorName, x.ActorUnit, x.Reason }).ToListAsync();
        var ids = handed.Select(line => line.SubjectId).Distinct().ToList();
        var items = await db.Assignments.AsNoTracking().VisibleTo(span.Campaign, actor).Where(x => ids.Contains(x.Id)).ToListAsync();
        return from line in handed
               join item in items on line.SubjectId equals item.Id
               let day = line.At.DayInChina()
               let isShort = item.Due is { } due && WorkCalendar.China.Between(day, due) < Assignment.ShortestNotice
               select new AskedOfUnit(item.LeadUnitId, day, SignFor, Name(item.Number), DeliveryLinks.Item(span.Campaign.Number, item.Number), $"{line.ActorUnit} {line.ActorName}")
               {
                   Due = Supervision.ClockOf(AssignmentState.Dispatched) is { } clock ? WorkCalendar.China.After(day, clock.Workdays) : null,
                   IsOpen = item.State is AssignmentState.Dispatched, Urgency = isShort ? line.Reason ?? "" : "",
               };
    }

    private async Task<IEnumerable<AskedOfUnit>> ReportedAsync(Span span, Actor actor)
    {
        var (begin, end) = (span.Begin, span.End);
        var reports = await db.Assignments.AsNoTracking().VisibleTo(span.Campaign, actor)
            .SelectMany(x => x.Reports, (x, report) => new { x.Number, x.LeadUnitId, report.UnitId, report.At, report.IsUnchanged, report.By, report.ConfirmedBy, report.ConfirmedAt })
            .Where(x => x.At >= begin && x.At < end).ToListAsync();
        var closings = await db.Assignments.AsNoTracking().VisibleTo(span.Campaign, actor)
            .SelectMany(x => x.Closings, (x, closing) => new { x.Number, x.LeadUnitId, closing.RequestedOn }).Where(x => x.RequestedOn >= span.From && x.RequestedOn <= span.Until).ToListAsync();
        return
        [
            .. reports.Select(x => Asked(x.UnitId, x.At, x.UnitId != x.LeadUnitId ? Help : x.IsUnchanged ? NoChange : Report, x.Number)),
            .. reports.Where(x => x.UnitId == x.LeadUnitId && x.ConfirmedAt is not null && x.ConfirmedBy != x.By).Select(x => Asked(x.UnitId, x.ConfirmedAt!.Value, Confirm, x.Number)),
            .. closings.Select(x => new AskedOfUnit(x.LeadUnitId, x.RequestedOn, Closing, Name(x.Number), DeliveryLinks.Item(span.Campaign.Number, x.Number), span.Office)),
        ];

        AskedOfUnit Asked(Guid unit, DateTime at, AskedForm form, int number) =>
            new(unit, at.DayInChina(), form, Name(number), DeliveryLinks.Item(span.Campaign.Number, number), span.Office);
    }

    // One press for all lines of a unit; each line that was put right is a form of its own. What was reported wasn't written once more.
    private async Task<IEnumerable<AskedOfUnit>> CheckedAsync(Span span, Actor actor)
    {
        var (campaignId, clearance, first, last) = (span.Campaign.Id, actor.Clearance, span.From, span.Until);
        var circulars = await db.Circulars.AsNoTracking().Where(x => x.CampaignId == campaignId && x.Label <= clearance && x.DrawnOn >= first && x.DrawnOn <= last).Include(x => x.Lines).ToListAsync();
        return from circular in circulars
               let address = DeliveryLinks.Circular(span.Campaign.Number, circular.Number)
               from unit in circular.Lines.Where(line => line.IsSaid).GroupBy(line => line.UnitId)
               from asked in unit.Where(line => line.Corrected.Length > 0).Select(_ => Correct).Prepend(Check)
               select new AskedOfUnit(unit.Key, circular.DrawnOn, asked, $"督办通报{Mark.Three(circular.Number)}", address, circular.DrawnBy)
               {
                   Due = circular.CheckUntil, IsOpen = asked == Check && circular.IssuedOn is null && unit.Any(line => line.CheckedOn is null),
                   Reused = asked == Check ? unit.Count(line => line.Reported.Length > 0) : 0,
               };
    }

    private async Task<IEnumerable<AskedOfUnit>> CountedAsync(Span span, Actor actor)
    {
        var (begin, end) = (span.Begin, span.End);
        var months = await db.Assignments.AsNoTracking().VisibleTo(span.Campaign, actor).Where(x => x.Project != null)
            .SelectMany(x => x.Project!.Months, (x, entry) => new { x.Number, x.LeadUnitId, entry.At }).Where(x => x.At >= begin && x.At < end).ToListAsync();
        var actuals = await db.Indicators.AsNoTracking().VisibleTo(span.Campaign, actor)
            .SelectMany(x => x.Actuals, (x, actual) => new { x.Number, x.LeadUnitId, actual.At }).Where(x => x.At >= begin && x.At < end).ToListAsync();
        return
        [
            .. months.Select(x => new AskedOfUnit(x.LeadUnitId, x.At.DayInChina(), Month, Name(x.Number), DeliveryLinks.Project(span.Campaign.Number, x.Number), span.Office)),
            .. actuals.Select(x => new AskedOfUnit(x.LeadUnitId, x.At.DayInChina(), Actual, $"指标{Mark.Three(x.Number)}", DeliveryLinks.Indicator(span.Campaign.Number, x.Number), span.Office)),
        ];
    }

    private static string Name(int number) => $"督办事项{Mark.Three(number)}";

    private sealed record Span(CampaignFact Campaign, string Office, DateOnly From, DateOnly Until, DateTime Begin, DateTime End);
}
