using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Lists;
using Zuoshi.Organisation;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Demo;

/// <summary>What the invented city counts: some of it from its outline's table, some from its lists.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="units">The units by key.</param>
internal sealed class DemoIndicators(AppDb db, CurrentActor current, Func<string, Actor> actorOf, IReadOnlyDictionary<string, Unit> units)
{
    private readonly IReadOnlyList<DemoIndicator> data = DemoData.Read<IReadOnlyList<DemoIndicator>>("indicators.json");

    /// <summary>Defines the indicators, and lets their units enter what they measured.</summary>
    public async Task FillAsync(Campaign campaign)
    {
        var (outlines, made) = (new OutlineFacts(db), new Dictionary<string, Indicator>());
        foreach (var entry in data)
        {
            current.ActAs(actorOf("huodongban"));
            var clauses = new List<CitedClause>();
            foreach (var place in entry.Clauses ?? []) clauses.Add(await outlines.FindAsync(campaign.Id, place) ?? throw new NotSupportedException(place));
            var terms = new IndicatorTerms
            {
                Name = entry.Name, Definition = entry.Definition, Measure = entry.Measure, Source = entry.Source, Direction = Enum.Parse<Direction>(entry.Direction), RollUp = Enum.Parse<RollUp>(entry.RollUp),
                ThemeId = campaign.Themes.First(theme => theme.Number == entry.Theme).Id, LeadUnitId = units[entry.Lead].Id, Baseline = entry.Baseline.ToValue(), Targets = [.. entry.Targets.Select(target => target.ToValue())],
                Benchmarks = [.. (entry.Benchmarks ?? []).Select(one => new BenchmarkText(one.City, one.Year, Quantity.Of(one.Value), one.Source))],
                Rows = await db.WorkItems.Where(x => x.CampaignId == campaign.Id && (entry.Rows ?? Array.Empty<string>()).Contains(x.Title)).Select(x => x.Id).ToListAsync(), Clauses = clauses,
            };
            var it = made[entry.Key] = new Indicator(campaign.Id, await Counter.NextAsync(db, "indicators", campaign.Id), terms);
            if (entry.Whole is { } whole) it.BelongTo(made[whole], entry.Weight, hasParts: false);
            db.Add(it);
            await db.SaveChangesAsync();

            var by = actorOf(entry.By);
            current.ActAs(by);
            foreach (var actual in entry.Actuals ?? [])
            {
                it.Enter(new ActualText(actual.Year, actual.On, Quantity.Of(actual.Value), actual.Evidence, actual.Reason), by, DemoClock.Begins.AddDays(-2));
                await db.SaveChangesAsync();
            }
        }
    }
}

/// <summary>One indicator, as the file has it.</summary>
internal sealed record DemoIndicator(
    string Key, string Name, string Measure, string Source, int Theme, string Lead, string By, DemoYearValue Baseline, IReadOnlyList<DemoYearValue> Targets, string Definition = "", string Direction = "Up",
    string RollUp = "None", string? Whole = null, int? Weight = null, string[]? Clauses = null, string[]? Rows = null, IReadOnlyList<DemoBenchmark>? Benchmarks = null, IReadOnlyList<DemoActual>? Actuals = null);

internal sealed record DemoYearValue(int Year, decimal Value)
{
    public YearValue ToValue() => new(Year, Quantity.Of(Value));
}

internal sealed record DemoBenchmark(string City, int Year, decimal Value, string Source);

internal sealed record DemoActual(int Year, decimal Value, string Evidence, DateOnly? On = null, string? Reason = null);
