using System.Runtime.InteropServices;

namespace Zuoshi.Opinions.Votes;

/// <summary>Votes in the order in which they were cast, six bytes each.</summary>
internal sealed class VoteLog
{
    private readonly List<int> participants = [];
    private readonly List<ushort> cells = [];

    public void Add(Vote vote)
    {
        participants.Add(vote.Participant);
        cells.Add(VoteMatrix.Cell(vote.Statement, vote.Stance));
    }

    /// <summary>The matrix of them: by participant, then by statement, the last vote on a statement.</summary>
    public VoteMatrix Count(int rows, int columns)
    {
        var starts = new int[rows + 1];
        foreach (var participant in participants) starts[participant + 1]++;
        for (var row = 0; row < rows; row++) starts[row + 1] += starts[row];

        var ordered = new ushort[cells.Count];
        var next = starts[..rows];
        var who = CollectionsMarshal.AsSpan(participants);
        var what = CollectionsMarshal.AsSpan(cells);
        for (var at = 0; at < what.Length; at++) ordered[next[who[at]]++] = what[at];
        return new(columns, starts, LastOfEach(ordered, starts));
    }

    /// <summary>Sorts each row and keeps the last vote on each statement; moves the starts accordingly.</summary>
    private static ushort[] LastOfEach(ushort[] cells, int[] starts)
    {
        var keys = new List<ulong>();
        var (kept, from) = (0, 0);
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            var to = starts[row + 1];
            keys.Clear();
            for (var at = from; at < to; at++) keys.Add(((ulong)VoteMatrix.StatementOf(cells[at]) << 48) | ((ulong)(uint)(at - from) << 16) | cells[at]);
            keys.Sort();
            for (var at = 0; at < keys.Count; at++)
                if (at + 1 == keys.Count || keys[at] >> 48 != keys[at + 1] >> 48) cells[kept++] = (ushort)(keys[at] & ushort.MaxValue);
            (from, starts[row + 1]) = (to, kept);
        }

        return cells[..kept];
    }
}
