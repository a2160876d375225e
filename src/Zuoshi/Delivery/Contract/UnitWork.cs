using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Contract;

/// <summary>What a unit has delivered so far, by days: for its own trend, and never beside another's.</summary>
/// <param name="Closed">The items that it led to their end: when, and whether in time.</param>
/// <param name="Due">The days on which items that it leads are or were to be done.</param>
/// <param name="Confirmed">Its confirmed reports: when reported, and the working days until its head had confirmed them.</param>
/// <param name="Indicators">What it is to move.</param>
public sealed record UnitWork(IReadOnlyList<ClosedWork> Closed, IReadOnlyList<DateOnly> Due, IReadOnlyList<ConfirmedWork> Confirmed, IReadOnlyList<IndicatorTrend> Indicators);

/// <summary>An item that was closed.</summary>
/// <param name="On">When.</param>
/// <param name="InTime">Whether it was reported as done by its date.</param>
public sealed record ClosedWork(DateOnly On, bool InTime);

/// <summary>A report that was confirmed.</summary>
/// <param name="On">When it was reported.</param>
/// <param name="Workdays">Working days until it was confirmed.</param>
public sealed record ConfirmedWork(DateOnly On, int Workdays);

/// <summary>An indicator as other features see it.</summary>
/// <param name="Number">Number within the campaign.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Measure">Unit of measure.</param>
/// <param name="Values">What was measured, the earliest first, with its period in words.</param>
/// <param name="Target">The target that counts now; null without one.</param>
/// <param name="Words">How far it is, in one sentence.</param>
/// <param name="Judgement">跟得上, 偏慢 and so on.</param>
/// <param name="Glyph">Glyph and colour of that.</param>
/// <param name="Label">How far it may go.</param>
public sealed record IndicatorTrend(
    int Number, string Name, string Measure, IReadOnlyList<(string Period, decimal Value)> Values, (int Year, decimal Value)? Target, string Words, string Judgement, string Glyph, Sensitivity Label)
{
    /// <summary>Its number as shown.</summary>
    public string ShownNumber => Mark.Three(Number);
}

/// <summary>What other features may ask about a unit's delivery.</summary>
public sealed class UnitWorkFacts(AppDb db, IndicatorDesk indicators)
{
    /// <summary>What a unit has delivered, as far as the actor may see it.</summary>
    public async Task<UnitWork> OfAsync(CampaignFact campaign, Guid unitId, Actor actor)
    {
        var items = await db.Assignments.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.LeadUnitId == unitId && x.State != AssignmentState.Ended)
            .Select(x => new { x.ClosedOn, x.LateDays, x.Due }).ToListAsync();
        var reports = await db.Assignments.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.LeadUnitId == unitId)
            .SelectMany(x => x.Reports.Where(report => report.UnitId == unitId && report.ConfirmedAt != null)).Select(report => new { report.At, report.ConfirmedAt }).ToListAsync();
        var book = await indicators.OpenAsync(campaign.Number, actor);
        return new UnitWork(
            [.. items.Where(item => item.ClosedOn is not null).Select(item => new ClosedWork(item.ClosedOn!.Value, item.LateDays.GetValueOrDefault() == 0)).OrderBy(item => item.On)],
            [.. items.Select(item => item.Due).OfType<DateOnly>().Order()],
            [.. reports.Select(report => new ConfirmedWork(report.At.DayInChina(), WorkCalendar.China.Between(report.At.DayInChina(), report.ConfirmedAt!.Value.DayInChina()))).OrderBy(report => report.On)],
            [.. (book?.All ?? []).Where(one => one.It.LeadUnitId == unitId).Select(Trend)]);
    }

    private static IndicatorTrend Trend(IndicatorStanding one) => new(
        one.It.Number, one.It.Name, one.It.Measure, [.. one.Values.Select(value => (value.Period.Words, value.Value.Number))],
        one.Distance.Target is { } target ? (target.Year, target.Value.Number) : null, one.Words, one.Distance.Progress.Name(), one.Distance.Progress.Glyph(), one.It.Label);
}
