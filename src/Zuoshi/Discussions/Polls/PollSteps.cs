using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Polls;

/// <summary>The polls in which somebody has something left to say, on the campaign's home.</summary>
internal sealed class PollSteps(AppDb db) : INextSteps
{
    private const int Most = 2;

    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (campaign.DiscussionClosed) return [];

        var (standing, votes) = (db.Statements.Standing(), db.Votes.Where(vote => vote.PersonId == actor.PersonId));
        var open = await db.Polls.AsNoTracking().VisibleTo(campaign, actor)
            .Where(x => x.OpenedAt != null && x.EndedAt == null && x.ClosesOn >= today).OrderBy(x => x.ClosesOn).ThenBy(x => x.Number)
            .Select(x => new
            {
                Poll = x,
                Left = standing.Count(statement => statement.PollId == x.Id
                    && !votes.Any(vote => vote.StatementId == statement.Id)),
            })
            .ToListAsync();
        return
        [
            .. open.Where(x => x.Left > 0 && x.Poll.IsFor(campaign, actor)).Take(Most).Select(x => new NextStep(
                $"对“{x.Poll.Title}”表态", $"还有 {x.Left} 条，{x.Poll.ClosesOn.Chinese(today.Year)}截止，谁投了什么不公布", PollLinks.Poll(campaign.Number, x.Poll.Number), "去表态")
            {
                Plain = $"表态{x.Poll.Number}，{x.Poll.ClosesOn.Chinese(today.Year)}截止",
            }),
        ];
    }
}
