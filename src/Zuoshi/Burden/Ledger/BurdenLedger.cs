using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Burden.Ledger;

/// <summary>减负账本: what the system asked of each unit in a month, added up from the features that asked.</summary>
public sealed class BurdenLedger(IEnumerable<IAskedOfUnits> features, OrganisationFacts organisation, MessageCounts messages, AppDb db)
{
    /// <summary>Whether the actor sees all units' lines; everybody sees those of the own unit.</summary>
    public static bool SeesAll(CampaignFact campaign, Actor actor) => campaign.IsManagedBy(actor) || actor.Duty is Duty.Leader && actor.OrganId == campaign.OrganId;

    /// <summary>All forms that the system has for units, each once.</summary>
    public IReadOnlyList<AskedForm> Forms => [.. features.SelectMany(feature => feature.Forms)];

    /// <summary>The month's page and the one before, as far as the actor may see them; asked for together, which is half the work.</summary>
    public async Task<(LedgerPage Page, LedgerPage Before)> OfAsync(CampaignFact campaign, Actor actor, Month month)
    {
        var asked = new List<AskedOfUnit>();
        foreach (var feature in features) asked.AddRange(await feature.ListAsync(campaign, actor, month.Before.First, month.Last));
        var unitOf = (await organisation.ParticipantsAsync()).DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => person.UnitId);
        var campaignId = campaign.Id;
        var times = (await db.FillTimes.AsNoTracking().SingleOrDefaultAsync(x => x.CampaignId == campaignId))?.Times ?? FillTime.Usual;
        var (units, all) = (await organisation.UnitsAsync(), SeesAll(campaign, actor));
        return (await PageAsync(month), await PageAsync(month.Before));

        async Task<LedgerPage> PageAsync(Month of)
        {
            var told = (await messages.OfAsync(campaign.Number, of.First, of.Last)).Where(pair => unitOf.ContainsKey(pair.Key)).ToLookup(pair => unitOf[pair.Key], pair => pair.Value);
            var requests = asked.Where(one => one.On >= of.First && one.On <= of.Last).ToLookup(one => one.UnitId);
            return new LedgerPage(of, times,
            [
                .. from unit in units
                   where all || unit.Id == actor.UnitId
                   let line = new UnitBurden(unit, [.. requests[unit.Id].OrderBy(one => one.On).ThenBy(one => one.About, StringComparer.Ordinal)], told[unit.Id].Sum(), times)
                   where line.Requests.Count + line.Notices > 0 || !all
                   select line,
            ]);
        }
    }
}

/// <summary>A month's page of the ledger: units in official order, never by size.</summary>
/// <param name="Month">The month.</param>
/// <param name="Times">By which its minutes are reckoned.</param>
/// <param name="Units">The lines.</param>
public sealed record LedgerPage(Month Month, FillTime Times, IReadOnlyList<UnitBurden> Units)
{
    /// <summary>How many forms with fields were asked for.</summary>
    public int Forms => Units.Sum(unit => unit.Forms);

    /// <summary>How many fields stand in them.</summary>
    public int Fields => Units.Sum(unit => unit.Fields);

    /// <summary>How often a press was enough.</summary>
    public int Presses => Units.Sum(unit => unit.Presses);

    /// <summary>How many messages were sent.</summary>
    public int Notices => Units.Sum(unit => unit.Notices);

    /// <summary>How many texts were taken from earlier reports.</summary>
    public int Reused => Units.Sum(unit => unit.Reused);

    /// <summary>Minutes estimated.</summary>
    public int Minutes => Units.Sum(unit => unit.Minutes);

    /// <summary>The sum in one sentence.</summary>
    public string Sentence => $"请各单位填{Forms}张表、{Fields}个字段，{FillTime.Words(Minutes)}";
}

/// <summary>What was asked of one unit in a month.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Requests">Each request, in order of day.</param>
/// <param name="Notices">How many messages its people got.</param>
/// <param name="Times">By which its minutes are reckoned.</param>
public sealed record UnitBurden(UnitFact Unit, IReadOnlyList<AskedOfUnit> Requests, int Notices, FillTime Times)
{
    /// <summary>How many forms with fields.</summary>
    public int Forms => Requests.Count(one => !one.Form.IsPress);

    /// <summary>How many fields stand in them.</summary>
    public int Fields => Requests.Sum(one => one.Form.Fields.Count);

    /// <summary>How often a press was enough.</summary>
    public int Presses => Requests.Count(one => one.Form.IsPress);

    /// <summary>How many texts were taken from earlier reports.</summary>
    public int Reused => Requests.Sum(one => one.Reused);

    /// <summary>Minutes estimated.</summary>
    public int Minutes => FillTime.Minutes(Requests.Sum(one => Times.Of(one.Form)));

    /// <summary>Who had it asked, each once.</summary>
    public IEnumerable<string> Causes => Requests.Select(one => one.Cause).Distinct().Order(StringComparer.Ordinal);
}
