using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Indicators;

/// <summary>An indicator as it stands on a day.</summary>
/// <param name="It">The indicator.</param>
/// <param name="Parts">Its parts in order of number.</param>
/// <param name="Values">Its values, the earliest first: its parts' where they give them, else what was entered.</param>
/// <param name="Computed">The periods whose value its parts give.</param>
/// <param name="Distance">How far it is from its target.</param>
public sealed record IndicatorStanding(Indicator It, IReadOnlyList<Indicator> Parts, IReadOnlyList<Measured> Values, IReadOnlySet<Period> Computed, Distance Distance)
{
    /// <summary>How it stands.</summary>
    public static IndicatorStanding Of(Indicator it, IReadOnlyList<Indicator> parts, DateOnly today)
    {
        var rolled = RollUps.Of(it.RollUp, [.. parts.Select(part => new RolledPart(part.Weight, part.Entered))]);
        var computed = rolled.Select(value => value.Period).ToHashSet();
        IReadOnlyList<Measured> values = [.. rolled.Concat(it.Entered.Where(value => !computed.Contains(value.Period))).OrderBy(value => value.Period.End)];
        return new IndicatorStanding(it, parts, values, computed, Distance.Of(it.Course, values.Count > 0 ? values[^1] : null, today));
    }

    /// <summary>The distance in one sentence.</summary>
    public string Words => Distance.Words(It.Measure);
}

/// <summary>The indicators of a campaign that somebody may see, with the part that they have in them.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Parties">As what they act.</param>
/// <param name="Today">The day.</param>
/// <param name="All">All of them in order of number.</param>
public sealed record IndicatorBook(CampaignFact Campaign, Actor Actor, Parties Parties, DateOnly Today, IReadOnlyList<IndicatorStanding> All)
{
    /// <summary>Puts them together. Parts that the reader may not see count in their wholes' values, and are not shown.</summary>
    public static IndicatorBook Of(CampaignFact campaign, Actor actor, Parties parties, DateOnly today, IReadOnlyList<Indicator> indicators)
    {
        var parts = indicators.ToLookup(indicator => indicator.WholeId);
        return new IndicatorBook(
            campaign, actor, parties, today, [.. indicators.Where(it => it.Label <= actor.Clearance).Select(it => IndicatorStanding.Of(it, [.. parts[it.Id]], today))]);
    }

    /// <summary>The one of a number; null when there is none.</summary>
    public IndicatorStanding? Find(int number) => All.FirstOrDefault(one => one.It.Number == number);

    /// <summary>The parts of one that the reader may see.</summary>
    public IReadOnlyList<IndicatorStanding> PartsOf(IndicatorStanding whole) => [.. All.Where(one => one.It.WholeId == whole.It.Id)];

    /// <summary>The one that another is part of; null for none that the reader may see.</summary>
    public IndicatorStanding? WholeOf(Indicator part) => part.WholeId is { } id ? All.FirstOrDefault(one => one.It.Id == id) : null;

    /// <summary>Whether the reader may define them: the office that runs the supervision.</summary>
    public bool MayDefine => Parties.IsOffice;

    /// <summary>Whether the reader may enter values of one: the lead unit's people, and the office.</summary>
    public bool MayEnter(Indicator it) => Parties.IsOffice || Parties.IsUnit && Actor.UnitId == it.LeadUnitId;
}

/// <summary>Opens the indicators for the pages about them.</summary>
public sealed class IndicatorDesk(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock)
{
    /// <summary>The indicators of a campaign; null when there is none that the actor may see.</summary>
    /// <param name="campaign">Number of the campaign.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="toChange">Whether they are changed and saved.</param>
    public async Task<IndicatorBook?> OpenAsync(int campaign, Actor actor, bool toChange = false)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;

        var wholes = db.Indicators.VisibleTo(found, actor).Select(x => (Guid?)x.Id);
        var all = db.Indicators.Where(x => x.CampaignId == found.Id && (x.Label <= actor.Clearance || wholes.Contains(x.WholeId))).WithAll().OrderBy(x => x.Number);
        return IndicatorBook.Of(found, actor, await Parties.OfAsync(found, actor, organisation), clock.Today(), await (toChange ? all : all.AsNoTracking()).ToListAsync());
    }

    /// <summary>Those that work is done for by a row of the lists, and that the actor may see.</summary>
    public async Task<IReadOnlyList<IndicatorStanding>> OfRowAsync(int campaign, Guid itemId, Actor actor) =>
        await db.Indicators.AnyAsync(x => x.Rows.Any(row => row.ItemId == itemId)) && await OpenAsync(campaign, actor) is { } book
            ? [.. book.All.Where(one => one.It.Rows.Any(row => row.ItemId == itemId))] : [];
}
