using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Endorsements;
using Zuoshi.Discussions.Replies;
using Zuoshi.Discussions.Similar;
using Zuoshi.Discussions.Table;
using Zuoshi.Discussions.Writing;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

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

        /// <summary>All replies to contributions, those taken back too.</summary>
        public DbSet<ContributionReply> ContributionReplies => db.Set<ContributionReply>();

        /// <summary>All prepared answers, those published too.</summary>
        public DbSet<PreparedAnswer> PreparedAnswers => db.Set<PreparedAnswer>();

        /// <summary>All templates of answers.</summary>
        public DbSet<AnswerTemplate> AnswerTemplates => db.Set<AnswerTemplate>();

        /// <summary>Tables of contributions that are being checked.</summary>
        public DbSet<TableDraft> TableDrafts => db.Set<TableDraft>();

        /// <summary>All endorsements, those taken back too.</summary>
        public DbSet<Endorsement> Endorsements => db.Set<Endorsement>();
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

        /// <summary>Those that wait for an answer: the first, or a new one after an objection.</summary>
        public IQueryable<Contribution> Open() =>
            contributions.Where(x => x.WithdrawnAt == null && (x.Disposition == null || x.Objection != null && x.Objection.AnsweredAt == null));

        /// <summary>Those that wait and were promised an answer before a day.</summary>
        public IQueryable<Contribution> Overdue(CampaignFact campaign, DateOnly today)
        {
            var last = today.AddDays(-campaign.AnswerDays).StartInUtc();
            return contributions.Open().Where(x => (x.Objection == null ? x.At : x.Objection.At) < last);
        }

        /// <summary>Those that the actor answers: the office all, a convener those of the own groups.</summary>
        public IQueryable<Contribution> AnsweredBy(CampaignFact campaign, Actor actor)
        {
            if (campaign.IsManagedBy(actor)) return contributions.StandingIn(campaign, actor);

            var convened = campaign.ConvenedBy(actor.PersonId).Select(theme => theme.Id).ToList();
            return contributions.StandingIn(campaign, actor).Where(x => x.ThemeId != null && convened.Contains(x.ThemeId.Value));
        }

        /// <summary>Those with the words in their text; all of them without words.</summary>
        public IQueryable<Contribution> Saying(string? words) =>
            PlainText.Of(words) is { Length: > 0 } said ? contributions.Where(x => x.Text.Contains(said)) : contributions;

        /// <summary>Those that a filter leaves.</summary>
        public IQueryable<Contribution> Matching(PostFilter filter, Actor actor)
        {
            var matching = contributions;
            if (filter.Outcome is { } outcome) matching = matching.Where(x => x.Disposition!.Kind == outcome);
            if (filter.Waiting) matching = matching.Open();
            if (filter.Mine) matching = matching.Where(x => x.AuthorId == actor.PersonId);
            return matching.Saying(filter.Q);
        }
    }
}
