using Zuoshi.Delivery.Projects;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Circulars;

/// <summary>How an item stands in a circular. The numbers are stored.</summary>
public enum Verdict
{
    /// <summary>Neither moved nor in need of anything: the circular doesn't speak of it.</summary>
    None = 0,

    /// <summary>进展顺利.</summary>
    Smooth = 1,

    /// <summary>需加快.</summary>
    Hasten = 2,

    /// <summary>需协调.</summary>
    Settle = 3,
}

/// <summary>What a circular says of one item, drawn from what its lead unit has reported and confirmed.</summary>
/// <param name="Item">The item.</param>
/// <param name="Unit">Short name of the lead unit, as it was then.</param>
/// <param name="Light">Its light on the last day of the circular.</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Progress">What was reported in the period; empty where nothing was.</param>
/// <param name="Asks">The oldest issue that nobody has answered; empty for none.</param>
internal sealed record CircularEntry(Assignment Item, string Unit, LightReading Light, Verdict Verdict, string Progress, string Asks)
{
    /// <summary>When it was closed; null where that was later.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What is to be said of a project's investment.</summary>
    public CircularInvestment Money { get; init; } = new("", null, null);
}

/// <summary>
/// Draws a circular from the items as they stand: what has changed in the period, what is late or soon will be, and what is asked for. Nobody
/// writes a second text for it.
/// </summary>
/// <param name="period">The period.</param>
/// <param name="today">The day on which it is made.</param>
internal sealed class CircularComposer(CircularPeriod period, DateOnly today)
{
    /// <summary>The last day of which it tells.</summary>
    public DateOnly Until => period.To < today ? period.To : today;

    /// <summary>The entry of an item.</summary>
    /// <param name="item">The item with all that has happened to it.</param>
    /// <param name="units">Short names of units.</param>
    /// <param name="stored">The light that was stored for the last day; null where none was.</param>
    public CircularEntry Of(Assignment item, IReadOnlyDictionary<Guid, UnitFact> units, Light? stored)
    {
        var reading = item.LightOn(Until);
        // Of a day that is over the stored light counts, by the rule that held then.
        if (Until < today && stored is { } light && light != reading.Light) reading = new LightReading(light, $"{Until.Chinese()}亮{light.Colour()}。", null, null);
        var report = item.Reports.LastOrDefault(report => report.UnitId == item.LeadUnitId && report.ConfirmedAt is { } at && Within(at.DayInChina()));
        var asks = item.Issues.FirstOrDefault(issue => issue.On <= Until && !(issue.AnsweredOn <= Until))?.Text ?? "";
        var verdict = asks.Length > 0 ? Verdict.Settle
            : reading.Light is Light.Red or Light.Yellow ? Verdict.Hasten
            : period.Kind is not CircularKind.Special && (report is { IsUnchanged: false } || item.Project?.IsMovedWithin(period.From, Until) is true || item.ClosedOn is { } closed && Within(closed)) ? Verdict.Smooth
            : Verdict.None;
        var said = report?.Text ?? "";
        return new CircularEntry(item, units[item.LeadUnitId].ShortName, reading, verdict, said, asks)
        {
            ClosedOn = item.ClosedOn <= Until ? item.ClosedOn : null, Money = CircularInvestment.Of(item, period.From, Until, said),
        };
    }

    /// <summary>The first sentences: how many there are, how they stand, what has changed.</summary>
    public string Summary(IReadOnlyList<CircularEntry> entries)
    {
        var lights = Lights.Worst.Select(light => (Light: light, Count: entries.Count(entry => entry.Light.Light == light))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Light.Name()}{pair.Count}项");
        return $"截至{Until.Chinese()}，督办事项{entries.Count}项{(entries.Count > 0 ? $"，其中{string.Join('、', lights)}" : "")}。{Changes(entries)}{(period.Kind is CircularKind.Year ? Closing(entries) : "")}";
    }

    private string Changes(IReadOnlyList<CircularEntry> entries)
    {
        var closed = entries.Count(entry => entry.Item.ClosedOn is { } on && Within(on));
        var extended = entries.Count(entry => Granted(entry.Item).Any());
        var slips = entries.Sum(entry => entry.Item.Urges.Count(urge => urge.Level is not UrgeLevel.Reminder && Within(urge.On)));
        var parts = ((int Count, string Words)[])[(closed, $"销号{closed}项"), (extended, $"延期{extended}项"), (slips, $"发催办单、督办单{slips}张")];
        return parts.Any(part => part.Count > 0) ? $"{period.This}{string.Join('、', parts.Where(part => part.Count > 0).Select(part => part.Words))}。" : "";
    }

    // 销号率: of what was due by the end of the period, how much is closed. 基线偏差: by how many days dates were moved, and how late what was done came.
    private string Closing(IReadOnlyList<CircularEntry> entries)
    {
        var due = entries.Where(entry => Original(entry.Item) <= Until).ToList();
        var moved = entries.SelectMany(entry => Granted(entry.Item)).Select(extension => extension.To.DayNumber - extension.From.DayNumber).ToList();
        var late = entries.Where(entry => entry.Item.ClosedOn is { } on && Within(on)).Select(entry => entry.Item.LateDays ?? 0).Where(days => days > 0).ToList();
        return string.Concat(
            due.Count > 0 ? $"按印发的时限应完成{due.Count}项，已销号{due.Count(entry => entry.Item.ClosedOn <= Until)}项，销号率{Percent(due.Count(entry => entry.Item.ClosedOn <= Until), due.Count)}%。" : "",
            moved.Count > 0 ? $"延期{moved.Count}次，平均后移{Average(moved)}天。" : "",
            late.Count > 0 ? $"销号的事项中{late.Count}项报办结时已经逾期，平均{Average(late)}天。" : "");
    }

    private IEnumerable<Extension> Granted(Assignment item) => item.Extensions.Where(extension => extension.IsGranted is true && extension.DecidedOn is { } on && Within(on));

    // The date with which it began, before anybody moved it.
    private static DateOnly? Original(Assignment item) => item.Extensions.FirstOrDefault(extension => extension.IsGranted is true)?.From ?? item.Due;

    private bool Within(DateOnly day) => day >= period.From && day <= Until;

    private static int Percent(int part, int whole) => (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);

    private static int Average(List<int> days) => (int)Math.Round(days.Average(day => (decimal)day), MidpointRounding.AwayFromZero);
}
