using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Opinions.Votes;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Polls;

/// <summary>
/// On which clauses people disagree: those that are cited by contributions from which a statement was taken that divides. Counted are
/// statements whose results the reader may see, as the poll's own page shows them: whoever runs a poll sees no more than others.
/// </summary>
internal sealed class DividedClauses(AppDb db, DiscussionFacts discussions, TimeProvider clock) : IClauseDisputes
{
    public async Task<IReadOnlyDictionary<Guid, ClauseDispute>> FindAsync(CampaignFact campaign, Actor actor)
    {
        var cited = await discussions.CitedAsync(campaign, actor);
        var taken = await db.StatementsFromAsync(campaign, [.. cited.SelectMany(clause => clause).Distinct()], actor);
        var divided = await DividedAsync(campaign, actor);
        return cited
            .Select(clause => (clause.Key, Statements: taken.FindAll(statement => divided.Contains((statement.Poll, statement.Number)) && statement.ContributionIds.Intersect(clause).Any())))
            .Where(clause => clause.Statements.Count > 0)
            .ToDictionary(clause => clause.Key, clause => new ClauseDispute(clause.Statements.Count, clause.Statements[0].Address));
    }

    private async Task<HashSet<(int Poll, int Statement)>> DividedAsync(CampaignFact campaign, Actor actor)
    {
        var today = clock.Today();
        var own = db.Votes.Where(x => x.PersonId == actor.PersonId).Select(x => x.StatementId);
        var shown = db.Statements.Standing().Where(x => x.Sources.Any())
            .Join(db.Polls.VisibleTo(campaign, actor), x => x.PollId, poll => poll.Id, (x, poll) => new { x.Id, x.Number, Poll = poll })
            .Where(x => x.Poll.EndedAt != null || x.Poll.OpenedAt != null && x.Poll.ClosesOn < today || x.Poll.ResultsShown == ResultsShown.AfterVoting && own.Contains(x.Id));
        var counted = await db.Votes.Join(shown, x => x.StatementId, statement => statement.Id, (x, statement) => new { x.Stance, Poll = statement.Poll.Number, statement.Number })
            .GroupBy(x => new { x.Poll, x.Number })
            .Select(group => new { group.Key.Poll, group.Key.Number, All = group.Count(), Agree = group.Count(x => x.Stance == Stance.Agree), Disagree = group.Count(x => x.Stance == Stance.Disagree) })
            .ToListAsync();
        return [.. counted.Where(x => Divisions.Divides(x.Agree, x.Disagree, x.All)).Select(x => (x.Poll, x.Number))];
    }
}

/// <summary>When people disagree on a statement.</summary>
public static class Divisions
{
    // In percent: neither side is a few people who always say the opposite.
    private const int MarkedShare = 30;

    /// <summary>Whether at least five have voted, and three in ten or more of them on either side. Those who pass count among all.</summary>
    public static bool Divides(int agree, int disagree, int all) =>
        all >= Grouped.Least && 100 * Math.Min(agree, disagree) >= MarkedShare * all;
}
