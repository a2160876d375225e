using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Exchange;

/// <summary>The tables of this feature.</summary>
public static class ExchangeTables
{
    extension(AppDb db)
    {
        /// <summary>All rounds of peer review.</summary>
        public DbSet<ReviewRound> ReviewRounds => db.Set<ReviewRound>();

        /// <summary>All reviewers' seats.</summary>
        public DbSet<Review> Reviews => db.Set<Review>();

        /// <summary>All practices.</summary>
        public DbSet<Practice> Practices => db.Set<Practice>();

        /// <summary>All borrowings.</summary>
        public DbSet<Borrowing> Borrowings => db.Set<Borrowing>();
    }

    extension(IQueryable<ReviewRound> rounds)
    {
        /// <summary>Those of a campaign that the actor may see: one that is being prepared is its office's.</summary>
        public IQueryable<ReviewRound> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var all = actor.Runs(campaign);
            return rounds.Where(x => x.CampaignId == campaign.Id && (all || x.State != RoundState.Preparing));
        }

        /// <summary>With objects and criteria.</summary>
        public IQueryable<ReviewRound> WithParts() => rounds.Include(x => x.Objects.OrderBy(it => it.Order)).Include(x => x.Criteria.OrderBy(one => one.Order)).AsSplitQuery();
    }

    extension(IQueryable<Practice> practices)
    {
        /// <summary>Those of a campaign that the actor may see: not kept closer than the actor is cleared for.</summary>
        public IQueryable<Practice> VisibleTo(CampaignFact campaign, Actor actor) => practices.Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance);
    }

    extension(Actor actor)
    {
        /// <summary>Whether the actor's office runs the peer review of a campaign.</summary>
        public bool Runs(CampaignFact campaign) => actor.Can(Permission.ManageReviews) && campaign.IsManagedBy(actor);

        /// <summary>Whether the actor may see a unit's trend: the unit's own people, the office that runs the campaign, the leaders of its body.</summary>
        public bool MaySeeTrend(CampaignFact campaign, Guid unitId) =>
            actor.UnitId == unitId || actor.Runs(campaign) || actor.Can(Permission.DecideDelivery) && actor.OrganId == campaign.OrganId;

        /// <summary>Whether the actor speaks for a party: somebody with the duty in the unit, or the group's convener.</summary>
        public bool SpeaksFor(CampaignFact campaign, PartyKind kind, Guid party) =>
            actor.Can(Permission.Exchange) && (kind is PartyKind.Unit ? actor.UnitId == party : campaign.Theme(party)?.ConvenerId == actor.PersonId);
    }
}
