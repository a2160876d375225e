using Zuoshi.Campaigns.Contract;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Polls;

/// <summary>Takes votes, together with whoever else votes at that moment.</summary>
public sealed class Voting(CommitQueue queue, Trail trail, PollScreen screen, TimeProvider clock)
{
    /// <summary>Takes what the actor says to statements of one poll. What was said already stays as it is and leaves no line.</summary>
    /// <exception cref="RuleBroken">The discussion is closed, the poll isn't open, or a statement no longer stands; no vote is taken then.</exception>
    public async Task VoteAsync(CampaignFact campaign, Poll poll, IReadOnlyDictionary<Guid, Stance> said, Actor actor)
    {
        campaign.MustBeOpenToDiscussion();
        var (now, today) = (clock.Now(), clock.Today());
        // A line for each statement, made here, where the request knows who asks and from where.
        var lines = said.Keys.ToDictionary(id => id, id => trail.Note("discussions.voted", new { poll = poll.Number }, subjectKind: nameof(Statement), subjectId: id, campaignId: poll.CampaignId));
        await queue.RunAsync(async db =>
        {
            (await db.Polls.FindAsync(poll.Id))!.MustBeOpen(today);
            var changes = new List<(Statement Statement, Vote? Before)>();
            foreach (var id in said.Keys)
            {
                if (await db.Statements.FindAsync(id) is not { Stands: true } statement || statement.PollId != poll.Id)
                    throw new RuleBroken("discussions.no-statement", "这条观点刚刚撤下或者合并了，请看下一条。");

                changes.Add((statement, await db.Votes.FindAsync(id, actor.PersonId)));
            }

            foreach (var (statement, before) in changes)
            {
                var stance = said[statement.Id];
                if (before is null) db.Add(new Vote(statement, stance, actor, now));
                else if (!before.Change(stance, now)) continue;
                db.Add(lines[statement.Id]);
            }
        });
        if (poll.OnScreen is not null) await screen.TellAsync(campaign, poll);
    }
}
