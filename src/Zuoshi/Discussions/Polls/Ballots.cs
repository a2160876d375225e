using Microsoft.EntityFrameworkCore;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Polls;

/// <summary>Who voted, as whom.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="BodyId">The body that the person belonged to.</param>
/// <param name="UnitId">The person's unit in it.</param>
/// <param name="Duty">What the person did in the campaign.</param>
public sealed record Voter(Guid PersonId, Guid BodyId, Guid UnitId, Duty Duty);

/// <summary>A poll's votes as a matrix, with what its rows and columns stand for.</summary>
/// <param name="Statements">By column: all that were ever put, in order of number.</param>
/// <param name="Voters">By row: in the order of their first votes.</param>
/// <param name="Votes">The votes.</param>
/// <param name="Said">How often anybody had said anything when they were read.</param>
public sealed record Ballots(IReadOnlyList<Statement> Statements, IReadOnlyList<Voter> Voters, VoteMatrix Votes, long Said)
{
    /// <summary>The columns of statements that no longer stand.</summary>
    public IReadOnlyList<int> Hidden => [.. Enumerable.Range(0, Statements.Count).Where(column => !Statements[column].Stands)];

    /// <summary>Counts a poll's votes, or takes what this node has counted when nobody has voted since.</summary>
    public static async Task<Ballots> OfAsync(AppDb db, Poll poll, CountedBallots counted)
    {
        var statements = await db.Statements.AsNoTracking().Where(x => x.PollId == poll.Id).OrderBy(x => x.Number).ToListAsync();
        // Asked before the votes are read: one that comes in between is counted already, and the next reader counts once more.
        var said = await db.Votes.Where(x => x.PollId == poll.Id).SumAsync(x => (long)x.Times);
        return counted.Find(poll, said) is { } before && before.Statements.Count == statements.Count
            ? before with { Statements = statements }
            : counted.Keep(poll, await CountAsync(db, poll, statements, said));
    }

    private static async Task<Ballots> CountAsync(AppDb db, Poll poll, IReadOnlyList<Statement> statements, long said)
    {
        var cast = await db.Votes.Where(x => x.PollId == poll.Id)
            .Select(x => new { x.StatementId, x.PersonId, x.Stance, x.FirstAt, x.At, x.BodyId, x.UnitId, x.Duty }).ToListAsync();
        var box = new BallotBox<Guid, Guid>();
        foreach (var statement in statements) box.Put(statement.Id);
        // In memory, because two databases order keys in two ways.
        foreach (var vote in cast.OrderBy(vote => vote.FirstAt).ThenBy(vote => vote.PersonId)) box.Cast(vote.PersonId, vote.StatementId, vote.Stance);
        var latest = cast.GroupBy(vote => vote.PersonId).ToDictionary(votes => votes.Key, votes => votes.MaxBy(vote => vote.At)!);
        return new Ballots(statements, [.. box.Participants.Select(id => new Voter(id, latest[id].BodyId, latest[id].UnitId, latest[id].Duty))], box.Count(), said);
    }
}
