using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>The votes as Polis describes them: a full matrix, missing votes filled with the statement's mean, hidden statements 0 for everybody.</summary>
internal sealed class FilledMatrix
{
    private readonly double[][] centred;
    private readonly bool[][] voted;

    public FilledMatrix(VoteMatrix votes, IReadOnlyCollection<int> hidden)
    {
        var said = Enumerable.Range(0, votes.Participants).Select(_ => new double?[votes.Statements]).ToArray();
        foreach (var vote in Enumerable.Range(0, votes.Participants).SelectMany(votes.Row)) said[vote.Participant][vote.Statement] = (int)vote.Stance;
        foreach (var row in said)
            foreach (var column in hidden) row[column] = 0;
        Means = [.. Enumerable.Range(0, votes.Statements).Select(column => said.Average(row => row[column]) ?? 0)];
        centred = [.. said.Select(row => row.Select((vote, column) => (vote ?? Means[column]) - Means[column]).ToArray())];
        voted = [.. said.Select(row => row.Select(vote => vote is not null).ToArray())];
    }

    public double[] Means { get; }

    /// <summary>The two principal components by power iteration with deflation, until nothing moves any more.</summary>
    public (double[] First, double[] Second) Axes()
    {
        var first = Component(null);
        return (first, Component(first));
    }

    /// <summary>A row's projection, scaled up by what its participant hasn't seen.</summary>
    public (double X, double Y) Place(int row, IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var scale = Math.Sqrt((double)Means.Length / Math.Max(1, voted[row].Count(one => one)));
        return (scale * centred[row].Zip(first, (value, weight) => value * weight).Sum(), scale * centred[row].Zip(second, (value, weight) => value * weight).Sum());
    }

    /// <summary>(CᵀC − diag)·x.</summary>
    public double[] Offdiagonal(IReadOnlyList<double> x)
    {
        var result = new double[Means.Length];
        foreach (var row in centred)
        {
            var along = row.Zip(x, (value, weight) => value * weight).Sum();
            for (var column = 0; column < result.Length; column++) result[column] += row[column] * (along - row[column] * x[column]);
        }

        return result;
    }

    private double[] Component(double[]? without)
    {
        var random = new Random(3);
        double[] vector = [.. Means.Select(_ => random.NextDouble() - 0.5)];
        for (var round = 0; round < 3_000; round++)
        {
            var next = new double[vector.Length];
            foreach (var row in centred)
            {
                var along = row.Zip(vector, (value, weight) => value * weight).Sum();
                for (var column = 0; column < next.Length; column++) next[column] += along * row[column];
            }

            if (without is not null)
            {
                var along = next.Zip(without, (value, weight) => value * weight).Sum();
                for (var column = 0; column < next.Length; column++) next[column] -= along * without[column];
            }

            var norm = Math.Sqrt(next.Sum(value => value * value));
            var moved = 0.0;
            for (var column = 0; column < next.Length; column++)
            {
                moved = Math.Max(moved, Math.Abs(next[column] / norm - vector[column]));
                vector[column] = next[column] / norm;
            }

            if (moved < 1e-10) break;
        }

        return vector;
    }
}
