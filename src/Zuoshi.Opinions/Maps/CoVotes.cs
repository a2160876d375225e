using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps;

/// <summary>
/// Votes that come in one by one, with what each pair of statements has in common kept at hand: a vote costs as many steps as its
/// participant has voted, and the axes of the next map cost the same however many people there are. Twelve bytes a pair of
/// statements. Not to be used by two threads at once.
/// </summary>
public sealed class CoVotes
{
    private readonly List<List<ushort>> rows = [];

    // Over those who voted on both: Σ v_j·v_k, Σ v_j, and how many. Each holds the numbers of a row of statements together.
    private readonly int[] products;
    private readonly int[] sums;
    private readonly int[] counts;

    /// <summary>No votes yet.</summary>
    /// <param name="statements">How many statements there are.</param>
    public CoVotes(int statements)
    {
        VoteMatrix.Within(statements, VoteMatrix.MostStatements + 1);
        Statements = statements;
        (products, sums, counts) = (new int[statements * statements], new int[statements * statements], new int[statements * statements]);
    }

    /// <summary>The columns.</summary>
    public int Statements { get; }

    /// <summary>Takes in votes that are there already; costs the sum of each participant's votes squared.</summary>
    public static CoVotes Of(VoteMatrix votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var tables = new CoVotes(votes.Statements);
        for (var participant = 0; participant < votes.Participants; participant++)
        {
            tables.rows.Add(new(votes.VotesOf(participant)));
            foreach (var cell in votes.CellsOf(participant)) tables.Take(participant, cell);
        }

        return tables;
    }

    /// <summary>Takes a vote; one on a statement that the participant has voted on replaces that vote.</summary>
    /// <param name="vote">The participant is one of those before, or the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement, or the participant's number skips some.</exception>
    public void Cast(Vote vote)
    {
        VoteMatrix.Within(vote.Statement, Statements);
        VoteMatrix.Within(vote.Participant, rows.Count + 1);
        if (vote.Participant == rows.Count) rows.Add([]);
        var row = rows[vote.Participant];
        var before = row.FindIndex(cell => VoteMatrix.StatementOf(cell) == vote.Statement);
        if (before >= 0)
        {
            Change(row, row[before], -1);
            row.RemoveAt(before);
        }

        Take(vote.Participant, VoteMatrix.Cell(vote.Statement, vote.Stance));
    }

    /// <summary>The votes taken so far.</summary>
    public VoteMatrix Count()
    {
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++) starts[row + 1] = starts[row] + rows[row].Count;
        var cells = new ushort[starts[^1]];
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].CopyTo(cells, starts[row]);
            cells.AsSpan(starts[row]..starts[row + 1]).Sort();
        }

        return new(Statements, starts, cells);
    }

    /// <summary>CᵀC of the votes centred by these means, row by row; 0 where the mean is of a hidden statement.</summary>
    internal double[][] Centred(double[] mean, Func<int, bool> isHidden)
    {
        var rows = new double[Statements][];
        Parallel.For(0, Statements, j =>
        {
            var row = rows[j] = new double[Statements];
            if (isHidden(j)) return;

            for (var k = 0; k < Statements; k++)
            {
                var at = At(j, k);
                row[k] = isHidden(k) ? 0 : products[at] - mean[k] * sums[at] - mean[j] * sums[At(k, j)] + mean[j] * mean[k] * counts[at];
            }
        });
        return rows;
    }

    private void Take(int participant, ushort cell)
    {
        rows[participant].Add(cell);
        Change(rows[participant], cell, 1);
    }

    /// <summary>Adds or takes away what a vote has in common with each vote of its row, itself among them.</summary>
    private void Change(List<ushort> row, ushort cell, int by)
    {
        var (j, vote) = (VoteMatrix.StatementOf(cell), VoteMatrix.ValueOf(cell));
        foreach (var other in row)
        {
            var (k, its) = (VoteMatrix.StatementOf(other), VoteMatrix.ValueOf(other));
            Add(j, k, vote, its);
            if (k != j) Add(k, j, its, vote);
        }

        void Add(int one, int another, int mine, int its)
        {
            var at = At(one, another);
            products[at] += by * mine * its;
            sums[at] += by * mine;
            counts[at] += by;
        }
    }

    private int At(int row, int column) => row * Statements + column;
}
