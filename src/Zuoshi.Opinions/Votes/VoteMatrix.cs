using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Zuoshi.Opinions.Votes;

/// <summary>
/// Who said what to which statement: a sparse matrix by rows, two bytes a vote. Rows are participants in the order of their first
/// vote, which decides where clustering starts; columns are statements.
/// </summary>
public sealed class VoteMatrix
{
    /// <summary>A cell is 3 × statement + stance + 1 in 16 bits; it indexes the tables of the passes as it is.</summary>
    public const int MostStatements = (ushort.MaxValue + 1) / Stances;

    internal const int Stances = 3;

    private readonly int[] starts;
    private readonly ushort[] cells;

    internal VoteMatrix(int statements, int[] starts, ushort[] cells) => (Statements, this.starts, this.cells) = (statements, starts, cells);

    /// <summary>Rows.</summary>
    public int Participants => starts.Length - 1;

    /// <summary>Columns, also those nobody voted on.</summary>
    public int Statements { get; }

    /// <summary>Votes, one a participant and statement.</summary>
    public int Count => cells.Length;

    /// <summary>Votes among all pairs of participant and statement, from 0 to 1.</summary>
    public double Density => Count == 0 ? 0 : (double)Count / Participants / Statements;

    internal ReadOnlySpan<int> Starts => starts;

    internal ReadOnlySpan<ushort> Cells => cells;

    /// <summary>Gathers votes in the order in which they were cast; of several by one participant on one statement the last holds.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="participants">Rows.</param>
    /// <param name="statements">Columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the matrix, or there are more than <see cref="MostStatements"/>.</exception>
    public static VoteMatrix Of(IEnumerable<Vote> votes, int participants, int statements)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statements, MostStatements);
        var log = new VoteLog();
        foreach (var vote in votes)
        {
            Within(vote.Participant, participants);
            Within(vote.Statement, statements);
            log.Add(vote);
        }

        return log.Count(participants, statements);
    }

    /// <summary>How many statements a participant voted on.</summary>
    public int VotesOf(int participant) => starts[participant + 1] - starts[participant];

    /// <summary>A participant's votes, by statement.</summary>
    public IEnumerable<Vote> Row(int participant)
    {
        for (var at = starts[participant]; at < starts[participant + 1]; at++) yield return Decoded(participant, cells[at]);
    }

    /// <summary>All votes of a statement together.</summary>
    internal Tallies Tally()
    {
        var counts = new int[Statements * Stances];
        foreach (var cell in cells) counts[cell]++;
        return new(counts);
    }

    internal ReadOnlySpan<ushort> CellsOf(int participant) => cells.AsSpan(starts[participant]..starts[participant + 1]);

    internal static ushort Cell(int statement, Stance stance) => (ushort)(statement * Stances + (int)stance + 1);

    internal static int StatementOf(int cell) => cell / Stances;

    internal static int ValueOf(int cell) => cell % Stances - 1;

    /// <summary>Refuses a number that is no row or column.</summary>
    internal static void Within(int number, int count, [CallerArgumentExpression(nameof(number))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, count, name);
    }

    internal void AppendTo(IncrementalHash hash)
    {
        hash.AppendData(MemoryMarshal.AsBytes<int>([Participants, Statements]));
        hash.AppendData(MemoryMarshal.AsBytes(starts.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(cells.AsSpan()));
    }

    private static Vote Decoded(int participant, ushort cell) => new(participant, StatementOf(cell), (Stance)ValueOf(cell));
}
