using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Delivery;

/// <summary>
/// As what somebody acts on items. In a unit in which nobody signs, the liaison does, so that nothing waits for an account that does not
/// exist; the record names the post.
/// </summary>
/// <param name="campaign">The campaign.</param>
/// <param name="actor">Who acts.</param>
/// <param name="headed">The units in which somebody signs.</param>
public sealed class Parties(CampaignFact campaign, Actor actor, IReadOnlySet<Guid> headed)
{
    /// <summary>The parties of somebody in a campaign as it stands today.</summary>
    public static async Task<Parties> OfAsync(CampaignFact campaign, Actor actor, OrganisationFacts organisation) => new(
        campaign, actor, actor.Can(Permission.Deliver) ? (await organisation.PeopleAsync(Duty.UnitHead, Duty.Convener)).Select(head => head.UnitId).ToHashSet() : new HashSet<Guid>());

    /// <summary>Whether the actor's office runs the supervision.</summary>
    public bool IsOffice => actor.Can(Permission.Supervise) && campaign.IsManagedBy(actor);

    /// <summary>Whether the actor leads the body that runs the campaign.</summary>
    public bool IsLeader => actor.Can(Permission.DecideDelivery) && actor.OrganId == campaign.OrganId;

    /// <summary>Whether the actor's unit may have items in hand.</summary>
    public bool IsUnit => actor.Can(Permission.Deliver);

    /// <summary>The unit whose items the actor may have in hand; none for whoever has none.</summary>
    public Guid? UnitId => IsUnit ? actor.UnitId : null;

    /// <summary>As what the actor acts on one item. A convener is the head of the own office (处室).</summary>
    public Party In(Assignment item)
    {
        var party = Party.None;
        if (IsOffice) party |= Party.Office;
        if (IsLeader) party |= Party.Head;
        if (IsLeader && (item.LeaderId ?? actor.PersonId) == actor.PersonId) party |= Party.Leader;
        if (!IsUnit) return party;

        if (actor.UnitId == item.LeadUnitId) party |= Signs ? Party.Lead | Party.Clerk : Party.Clerk;
        if (item.Helpers.Any(helper => helper.UnitId == actor.UnitId)) party |= Party.Helper;
        return party;
    }

    /// <summary>Of these items those that the actor answers for: leads, has in the own field, or supervises.</summary>
    public IQueryable<Assignment> Concerned(IQueryable<Assignment> items)
    {
        var (all, unit, person) = (IsOffice, UnitId, actor.PersonId);
        return items.Where(x => all || x.LeadUnitId == unit || x.LeaderId == person);
    }

    private bool Signs => actor.Duty is Duty.UnitHead or Duty.Convener || !headed.Contains(actor.UnitId);
}
