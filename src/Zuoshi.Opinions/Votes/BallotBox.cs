namespace Zuoshi.Opinions.Votes;

/// <summary>Collects votes under the keys of their owner's own making and gives each participant a row, each statement a column.</summary>
/// <typeparam name="TParticipant">What names a participant.</typeparam>
/// <typeparam name="TStatement">What names a statement.</typeparam>
public sealed class BallotBox<TParticipant, TStatement> where TParticipant : notnull where TStatement : notnull
{
    private readonly Dictionary<TParticipant, int> rows = [];
    private readonly Dictionary<TStatement, int> columns = [];
    private readonly List<TParticipant> participants = [];
    private readonly List<TStatement> statements = [];
    private readonly VoteLog log = new();

    /// <summary>The participants by row, in the order of their first votes.</summary>
    public IReadOnlyList<TParticipant> Participants => participants;

    /// <summary>The statements by column, in the order in which they were put.</summary>
    public IReadOnlyList<TStatement> Statements => statements;

    /// <summary>
    /// Gives a statement its column. All statements are put before the first vote, in an order that never changes, so that the
    /// same votes fill the same matrix; a statement nobody put gets its column with its first vote.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are <see cref="VoteMatrix.MostStatements"/> already.</exception>
    public int Put(TStatement statement)
    {
        if (columns.TryGetValue(statement, out var column)) return column;
        if (statements.Count == VoteMatrix.MostStatements) throw new InvalidOperationException($"More than {VoteMatrix.MostStatements} statements");

        statements.Add(statement);
        return columns[statement] = statements.Count - 1;
    }

    /// <summary>Takes a vote; votes are cast in the order of their times, and the last of a participant on a statement holds.</summary>
    public void Cast(TParticipant participant, TStatement statement, Stance stance)
    {
        if (!rows.TryGetValue(participant, out var row))
        {
            rows[participant] = row = participants.Count;
            participants.Add(participant);
        }

        log.Add(new(row, Put(statement), stance));
    }

    /// <summary>The votes taken so far.</summary>
    public VoteMatrix Count() => log.Count(participants.Count, statements.Count);
}
