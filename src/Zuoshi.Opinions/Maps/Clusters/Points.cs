namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>Points of the plane, each counting as often as its weight says.</summary>
internal sealed record Points(float[] X, float[] Y, int[] Weight)
{
    public int Count => X.Length;

    /// <summary>The first places that differ, in their order; at most so many.</summary>
    public List<Centre> FirstDistinct(int most)
    {
        var met = new HashSet<(float, float)>();
        var first = new List<Centre>();
        for (var at = 0; at < Count && first.Count < most; at++)
            if (met.Add((X[at], Y[at]))) first.Add(new(X[at], Y[at]));
        return first;
    }

    /// <summary>The middle of each group that has points, in the order of their numbers; points below 0 are in none.</summary>
    public IReadOnlyList<Centre> MiddlesOf(IReadOnlyList<int> groups) =>
    [
        .. Enumerable.Range(0, Count).Where(at => groups[at] >= 0).GroupBy(at => groups[at]).OrderBy(group => group.Key)
            .Select(group => new Centre(group.Average(at => (double)X[at]), group.Average(at => (double)Y[at]))),
    ];
}

/// <summary>The middle of a cluster.</summary>
internal readonly record struct Centre(double X, double Y)
{
    public double DistanceTo(Centre other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

/// <summary>Clusters of points; none is empty.</summary>
/// <param name="Of">Each point's cluster.</param>
/// <param name="Centres">Their middles.</param>
/// <param name="Weights">The weights of their points, added up.</param>
internal sealed record Clustering(int[] Of, IReadOnlyList<Centre> Centres, IReadOnlyList<int> Weights);
