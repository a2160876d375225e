using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions;

/// <summary>The tables of this feature.</summary>
public static class DiscussionTables
{
    extension(AppDb db)
    {
        /// <summary>All contributions.</summary>
        public DbSet<Contribution> Contributions => db.Set<Contribution>();
    }

    extension(IQueryable<Contribution> contributions)
    {
        /// <summary>Those that the actor may see: not kept closer than the actor is cleared for, not taken back by somebody else.</summary>
        public IQueryable<Contribution> VisibleTo(Actor actor) =>
            contributions.Where(x => x.Label <= actor.Clearance && (x.WithdrawnAt == null || x.AuthorId == actor.PersonId));

        /// <summary>Those of a campaign that stand and that the actor may see.</summary>
        public IQueryable<Contribution> StandingIn(Guid campaignId, Actor actor) =>
            contributions.Where(x => x.CampaignId == campaignId && x.WithdrawnAt == null).VisibleTo(actor);

        /// <summary>Those that a filter leaves.</summary>
        public IQueryable<Contribution> Matching(PostFilter filter, Actor actor)
        {
            var matching = contributions;
            if (filter.Outcome is { } outcome) matching = matching.Where(x => x.Disposition!.Kind == outcome);
            if (filter.Waiting) matching = matching.Where(x => x.Disposition == null && x.WithdrawnAt == null);
            if (filter.Mine) matching = matching.Where(x => x.AuthorId == actor.PersonId);
            return string.IsNullOrWhiteSpace(filter.Q) ? matching : matching.Where(x => x.Text.Contains(filter.Q.Trim()));
        }
    }
}
