using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Polls;

/// <summary>The tables of polls, and who reaches what of them.</summary>
public static class PollTables
{
    extension(AppDb db)
    {
        /// <summary>All polls.</summary>
        public DbSet<Poll> Polls => db.Set<Poll>();

        /// <summary>All statements.</summary>
        public DbSet<Statement> Statements => db.Set<Statement>();

        /// <summary>All votes.</summary>
        public DbSet<Vote> Votes => db.Set<Vote>();

        /// <summary>The statements that were taken from contributions and that the actor may see, poll by poll.</summary>
        public Task<List<StatementFact>> StatementsFromAsync(CampaignFact campaign, IReadOnlyCollection<Guid> contributionIds, Actor actor) =>
            db.StatementFactsAsync(db.Statements.Standing().TakenFrom(contributionIds), campaign, actor);

        /// <summary>Those of these statements that the actor may see, poll by poll.</summary>
        public async Task<List<StatementFact>> StatementFactsAsync(IQueryable<Statement> statements, CampaignFact campaign, Actor actor) =>
        [
            .. (await statements
                    .Join(db.Polls.VisibleTo(campaign, actor), x => x.PollId, poll => poll.Id, (x, poll) => new { x.Id, Poll = poll.Number, poll.Title, x.Number, x.Text, Sources = x.Sources.Select(source => source.ContributionId).ToList() })
                    .ToListAsync())
                .OrderBy(x => x.Poll).ThenBy(x => x.Number)
                .Select(x => new StatementFact(x.Id, x.Poll, x.Title, x.Number, x.Text, PollLinks.Statement(campaign.Number, x.Poll, x.Number), x.Sources)),
        ];
    }

    extension(IQueryable<Statement> statements)
    {
        /// <summary>Those that are put to people.</summary>
        public IQueryable<Statement> Standing() => statements.Where(x => x.WithdrawnAt == null && x.MergedIntoId == null);

        /// <summary>Those that were taken from any of these contributions.</summary>
        public IQueryable<Statement> TakenFrom(IReadOnlyCollection<Guid> contributionIds) =>
            statements.Where(x => x.Sources.Any(source => contributionIds.Contains(source.ContributionId)));
    }

    extension(IQueryable<Poll> polls)
    {
        /// <summary>
        /// Those of a campaign that the actor may see: open or over ones, for all or for a group that the actor is in; and those
        /// that the actor runs.
        /// </summary>
        public IQueryable<Poll> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var runsAll = campaign.IsManagedBy(actor);
            var groups = campaign.GroupsOf(actor).Select(theme => theme.Id).ToList();
            var convened = campaign.ConvenedBy(actor.PersonId).Select(theme => theme.Id).ToList();
            return polls.Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance && (
                runsAll || convened.Contains(x.ThemeId!.Value) || x.OpenedAt != null && (!x.ForGroup || groups.Contains(x.ThemeId!.Value))));
        }

        /// <summary>Those that aren't over and to which the actor may add a statement taken from a contribution on a theme.</summary>
        public IQueryable<Poll> Taking(CampaignFact campaign, Guid? themeId, Actor actor, DateOnly today)
        {
            var (runsAny, runsAll) = (Posts.MayAnswer(campaign, actor, themeId), campaign.IsManagedBy(actor));
            return polls.VisibleTo(campaign, actor)
                .Where(x => runsAny && x.EndedAt == null && (x.OpenedAt == null || x.ClosesOn >= today) && (x.ThemeId == null ? runsAll : x.ThemeId == themeId))
                .OrderBy(x => x.Number);
        }
    }

    extension(Poll poll)
    {
        /// <summary>Whether the actor puts its statements, opens and ends it: the office all, a convener those of the own theme.</summary>
        public bool IsRunBy(CampaignFact campaign, Actor actor) => Posts.MayAnswer(campaign, actor, poll.ThemeId);

        /// <summary>Whether one can vote now: its days aren't over, nor is the campaign's discussion.</summary>
        public bool IsOpen(CampaignFact campaign, DateOnly today) => poll.IsOpenOn(today) && !campaign.DiscussionClosed;

        /// <summary>Whether the actor has a vote in it.</summary>
        public bool IsFor(CampaignFact campaign, Actor actor) =>
            actor.Can(Permission.Contribute) && (!poll.ForGroup || campaign.GroupsOf(actor).Any(theme => theme.Id == poll.ThemeId));
    }
}
