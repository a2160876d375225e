using Zuoshi.Campaigns;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Circulars;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <content>What each body delivers: its items with their circulars, and what it measures.</content>
internal sealed partial class TwoBodies
{
    // One item in hand, with everything said about it, and one that waits for its review.
    private static async Task DeliverAsync(AppDb db, Campaign campaign, IReadOnlyList<WorkItem> rows, Actor office, string word)
    {
        var made = new List<Assignment>();
        foreach (var row in rows)
        {
            var published = new PublishedRow(
                row.Id, row.Kind, row.Number, 1, row.ThemeId, row.Title, row.Acceptance, row.LeadUnitId, [], row.LeaderName, null, DateOnly.FromDateTime(Cast.Now.Date), new DateOnly(2026, 9, 30), false,
                [new PublishedStep($"{word}第一步", new DateOnly(2026, 9, 30), 100)], row.Label);
            var item = new Assignment(
                campaign.Id, await Counter.NextAsync(db, "assignments", campaign.Id), published, new AssignmentTerms($"{word}来源", $"{word}文号", $"{word}标准"), DateOnly.FromDateTime(Cast.Now.Date));
            item.Propose(As(Party.Office));
            item.Approve(As(Party.Leader));
            item.Dispatch(As(Party.Office));
            item.Acknowledge(As(Party.Lead));
            item.Report(As(Party.Lead), $"{word}佐证", row.Kind is WorkItemKind.Project ? [item.Nodes[0].Id] : []);
            item.RaiseIssue(As(Party.Lead), null);
            item.Remind(As(Party.Office));
            if (row.Kind is WorkItemKind.Project) item.RequestClosing(As(Party.Lead), $"{word}成果");
            db.Add(item);
            made.Add(item);
        }

        var today = DateOnly.FromDateTime(Cast.Now.Date);
        foreach (var items in made.GroupBy(item => item.Label))
        {
            var circular = new Circular(campaign.Id, CircularPeriod.Of(CircularKind.Month, today), items.Key, As(Party.Office));
            circular.Say($"{word}总况", items.Select(item => new CircularEntry(item, $"{word}单位", item.LightOn(today), Verdict.Settle, $"{word}进展", $"{word}要求")));
            circular.Take(await Counter.NextAsync(db, "circulars", campaign.Id));
            db.Add(circular);
        }

        await db.SaveChangesAsync();

        Move As(Party party) => new(office, party, Cast.Now.UtcDateTime, $"{word}的话");
    }

    // An indicator that its row works for, with a value and a city beside it.
    private static async Task MeasureAsync(AppDb db, Campaign campaign, WorkItem row, Actor office, string word)
    {
        var indicator = new Indicator(campaign.Id, await Counter.NextAsync(db, "indicators", campaign.Id), new IndicatorTerms
        {
            Name = $"{word}达标率", Definition = $"{word}定义", Measure = "%", Source = $"{word}年报", ThemeId = row.ThemeId, LeadUnitId = row.LeadUnitId, Rows = [row.Id], Label = row.Label,
            Baseline = new YearValue(2024, Quantity.Of(60)), Targets = [new YearValue(2030, Quantity.Of(90))], Benchmarks = [new BenchmarkText($"{word}市", 2025, Quantity.Of(70), "")],
        });
        indicator.Enter(new ActualText(2025, null, Quantity.Of(65), $"{word}公报"), office, Cast.Now.UtcDateTime);
        db.Add(indicator);
        await db.SaveChangesAsync();
    }
}
