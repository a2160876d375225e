using Zuoshi.Campaigns.Import;
using Zuoshi.Platform.Access;

namespace Zuoshi.Campaigns;

/// <summary>
/// Whose campaigns somebody reaches, as part of the query. Everything that belongs to a campaign is read through a campaign found
/// by one of these, so that nobody reaches it otherwise.
/// </summary>
public static class CampaignScope
{
    extension(IQueryable<Campaign> campaigns)
    {
        /// <summary>The campaigns that the actor may see: published ones that reach the own unit, and those that the actor manages.</summary>
        public IQueryable<Campaign> VisibleTo(Actor actor)
        {
            if (!actor.Can(Permission.ReadCampaign)) return campaigns.Where(_ => false);

            var (path, organ, manages) = (actor.UnitPath, actor.OrganId, actor.Can(Permission.ManageCampaign));
            return campaigns.Where(x =>
                x.PublishedAt != null && (x.Reach == Reach.Everybody || path.Contains(x.OrganId)) || manages && x.OrganId == organ);
        }

        /// <summary>The campaigns that the actor's office runs: those of the own body and no other's.</summary>
        public IQueryable<Campaign> ManagedBy(Actor actor) =>
            actor.Can(Permission.ManageCampaign) ? campaigns.Where(x => x.OrganId == actor.OrganId) : campaigns.Where(_ => false);
    }

    extension(IQueryable<NoticeDraft> drafts)
    {
        /// <summary>The notices that the actor's office is checking or has checked, as far as the actor is cleared for them.</summary>
        public IQueryable<NoticeDraft> ManagedBy(Actor actor) =>
            actor.Can(Permission.ManageCampaign) ? drafts.VisibleTo(actor).Where(x => x.OrganId == actor.OrganId) : drafts.Where(_ => false);

        /// <summary>Those kept no closer than the actor is cleared for.</summary>
        public IQueryable<NoticeDraft> VisibleTo(Actor actor) => drafts.Where(x => x.Label <= actor.Clearance);
    }
}
