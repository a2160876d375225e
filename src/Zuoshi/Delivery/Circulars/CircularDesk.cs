using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Judging;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Circulars;

/// <summary>Draws circulars up, and finds them again.</summary>
public sealed class CircularDesk(AppDb db, OrganisationFacts organisation, LightDays lights)
{
    /// <summary>Draws a circular up, without a number and without saving it.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="period">The period.</param>
    /// <param name="label">What is kept closer than this isn't in it.</param>
    /// <param name="move">Who draws it up, and when.</param>
    public async Task<Circular> DrawAsync(CampaignFact campaign, CircularPeriod period, Sensitivity label, Move move)
    {
        var units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id);
        var composer = new CircularComposer(period, move.On);
        var standing = db.Assignments.VisibleTo(campaign, move.By!)
            .Where(x => x.Label <= label && x.State >= AssignmentState.Dispatched && x.State != AssignmentState.Ended && (x.State != AssignmentState.Archived || x.ClosedOn >= period.From));
        var stored = composer.Until < move.On ? await lights.OnAsync(standing, composer.Until) : new Dictionary<Guid, Light>();
        var entries = (await standing.AsNoTracking().WithAll().OrderBy(x => x.Number).ToListAsync())
            .ConvertAll(item => composer.Of(item, units, stored.TryGetValue(item.Id, out var light) ? light : null));
        var circular = new Circular(campaign.Id, period, label, move);
        circular.Say(composer.Summary(entries), entries);
        return circular;
    }

    /// <summary>The circular of a number with its lines; null when there is none that the actor may see.</summary>
    public Task<Circular?> FindAsync(CampaignFact campaign, int number, Actor actor) =>
        db.Circulars.Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance).Include(x => x.Lines.OrderBy(line => line.Item)).SingleOrDefaultAsync(x => x.Number == number);
}
