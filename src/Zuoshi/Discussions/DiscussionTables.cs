using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Similar;
using Zuoshi.Discussions.Writing;
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

        /// <summary>Pairs that read alike and were found not to be the same.</summary>
        public DbSet<Distinction> Distinctions => db.Set<Distinction>();

        /// <summary>The words by which campaigns tell of empty talk, where they have their own.</summary>
        public DbSet<Wording> Wordings => db.Set<Wording>();
    }

    extension(IQueryable<Contribution> contributions)
    {
        /// <summary>
        /// Those of a campaign that the actor may see: the own, and of the others those not taken back that were said to all, to a
        /// group that the actor is in, or to whoever answers; none that is kept closer than the actor is cleared for.
        /// </summary>
        public IQueryable<Contribution> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var answersAll = campaign.IsManagedBy(actor);
            var groups = campaign.GroupsOf(actor).Select(theme => theme.Id).ToList();
            var convened = campaign.ConvenedBy(actor.PersonId).Select(theme => theme.Id).ToList();
            return contributions.Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance && (
                x.AuthorId == actor.PersonId
                || x.WithdrawnAt == null && (
                    answersAll || x.Visibility == Visibility.Campaign || x.Visibility == Visibility.Group && groups.Contains(x.ThemeId!.Value)
                    || convened.Contains(x.ThemeId!.Value))));
        }

        /// <summary>Those of a campaign that stand and that the actor may see.</summary>
        public IQueryable<Contribution> StandingIn(CampaignFact campaign, Actor actor) =>
            contributions.Where(x => x.WithdrawnAt == null).VisibleTo(campaign, actor);

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
