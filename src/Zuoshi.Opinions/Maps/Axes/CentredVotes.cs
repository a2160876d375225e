using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>
/// The votes with each statement's mean taken for what is missing, then centred. That matrix C is v − μ where there is a vote and 0
/// elsewhere, so everything done with it costs one step a vote, however many people and statements there are.
/// </summary>
internal sealed class CentredVotes
{
    private readonly VoteMatrix votes;
    private readonly Slices slices;
    private readonly double[][] sums;

    public CentredVotes(VoteMatrix votes, Means means)
    {
        (this.votes, Means, slices) = (votes, means, new(votes));
        sums = [.. Enumerable.Range(0, slices.Count).Select(_ => new double[votes.Statements * VoteMatrix.Stances])];
    }

    public Means Means { get; }

    /// <summary>CᵀC·x in one pass: each row's product with x goes back to the columns of its votes.</summary>
    public void Apply(double[] x, double[] result)
    {
        var table = Means.Deviations(x);
        slices.ForEach((slice, rows) => Scatter(table, sums[slice], rows));

        Array.Clear(result);
        for (var cell = 0; cell < table.Length; cell++)
        {
            // Every vote of the same kind deviates alike, so it is enough to know what rows they lie in.
            var sum = 0.0;
            foreach (var part in sums) sum += part[cell];
            result[VoteMatrix.StatementOf(cell)] += Means.Deviation(cell) * sum;
        }
    }

    /// <summary>The positions of all participants along two axes, scaled up for those who voted on little (Polis' sparsity-aware projection).</summary>
    public (double[] X, double[] Y) Project(double[] first, double[] second)
    {
        var (x, y) = (new double[votes.Participants], new double[votes.Participants]);
        var (alongFirst, alongSecond) = (Means.Deviations(first), Means.Deviations(second));
        slices.ForEach((_, rows) =>
        {
            for (var row = rows.Start.Value; row < rows.End.Value; row++)
            {
                var (a, b, seen) = (0.0, 0.0, Means.HiddenCount);
                foreach (var cell in votes.CellsOf(row))
                {
                    a += alongFirst[cell];
                    b += alongSecond[cell];
                    if (!Means.IsHidden(VoteMatrix.StatementOf(cell))) seen++;
                }

                var scale = Math.Sqrt((double)votes.Statements / Math.Max(1, seen));
                (x[row], y[row]) = (a * scale, b * scale);
            }
        });
        return (x, y);
    }

    private void Scatter(double[] table, double[] sums, Range rows)
    {
        Array.Clear(sums);
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            var cells = votes.CellsOf(row);
            var product = 0.0;
            foreach (var cell in cells) product += table[cell];
            foreach (var cell in cells) sums[cell] += product;
        }
    }
}
