using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
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
