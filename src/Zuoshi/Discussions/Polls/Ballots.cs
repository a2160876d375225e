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
internal sealed record Voter(Guid PersonId, Guid BodyId, Guid UnitId, Duty Duty);

/// <summary>A poll's votes as a matrix, with what its rows and columns stand for.</summary>
/// <param name="Statements">By column: all that were ever put, in order of number.</param>
/// <param name="Voters">By row: in the order of their first votes.</param>
/// <param name="Votes">The votes.</param>
/// <param name="LastAt">When the last of them was cast, UTC; null before the first.</param>
internal sealed record Ballots(IReadOnlyList<Statement> Statements, IReadOnlyList<Voter> Voters, VoteMatrix Votes, DateTime? LastAt)
{
    /// <summary>The columns of statements that no longer stand.</summary>
    public IReadOnlyList<int> Hidden { get; } = [.. Enumerable.Range(0, Statements.Count).Where(column => !Statements[column].Stands)];

    /// <summary>Counts a poll's votes.</summary>
    public static async Task<Ballots> OfAsync(AppDb db, Poll poll)
    {
        var statements = await db.Statements.AsNoTracking().Where(x => x.PollId == poll.Id).OrderBy(x => x.Number).ToListAsync();
        var cast = await db.Votes.Where(x => x.PollId == poll.Id)
            .Select(x => new { x.StatementId, x.PersonId, x.Stance, x.FirstAt, x.At, x.BodyId, x.UnitId, x.Duty }).ToListAsync();
        var box = new BallotBox<Guid, Guid>();
        foreach (var statement in statements) box.Put(statement.Id);
        // In memory, because two databases order keys in two ways.
        foreach (var vote in cast.OrderBy(vote => vote.FirstAt).ThenBy(vote => vote.PersonId)) box.Cast(vote.PersonId, vote.StatementId, vote.Stance);
        var latest = cast.GroupBy(vote => vote.PersonId).ToDictionary(votes => votes.Key, votes => votes.MaxBy(vote => vote.At)!);
        return new Ballots(
            statements, [.. box.Participants.Select(id => new Voter(id, latest[id].BodyId, latest[id].UnitId, latest[id].Duty))], box.Count(),
            cast.Count == 0 ? null : cast.Max(vote => vote.At));
    }
}
