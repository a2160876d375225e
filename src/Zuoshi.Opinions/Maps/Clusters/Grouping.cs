namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>
/// Groups of people in two levels, as in Polis: a hundred base clusters first, then groups of their middles, so that the choice of
/// how many groups costs the same for a hundred people and a million.
/// </summary>
/// <param name="Of">Each point's group.</param>
/// <param name="Count">Groups.</param>
/// <param name="Best">The number of groups that fits best, whether it was taken or not.</param>
internal sealed record Grouping(int[] Of, int Count, int Best)
{
    private const int BaseClusters = 100;
    private const int BaseRounds = 100;
    private const int GroupRounds = 20;
    private const int MostGroups = 5;
    private const int BasePerGroup = 12;

    /// <summary>Groups the points.</summary>
    /// <param name="points">In the order of first votes, which decides where both levels start.</param>
    /// <param name="former">Each point's group on the map before, −1 for none; where as many groups are made again, they start from these.</param>
    /// <param name="choose">Given the number of groups that fits best, the number to make.</param>
    public static Grouping Make(Points points, IReadOnlyList<int> former, Func<int, int> choose)
    {
        if (points.Count == 0) return new([], 0, 0);

        var bases = KMeans.Of(points, points.FirstDistinct(BaseClusters), BaseRounds);
        var middles = new Points([.. bases.Centres.Select(centre => (float)centre.X)], [.. bases.Centres.Select(centre => (float)centre.Y)], [.. bases.Weights]);
        var before = points.MiddlesOf(former);
        var best = Enumerable.Range(2, Math.Min(MostGroups, 2 + middles.Count / BasePerGroup) - 1)
            .Select(Groups)
            .Where(groups => groups.Centres.Count > 1)
            .Select(groups => (groups.Centres.Count, Fit: Silhouette.Of(bases.Centres, groups.Of, groups.Centres.Count)))
            .Aggregate((Count: 1, Fit: double.NegativeInfinity), (best, groups) => groups.Fit >= best.Fit ? groups : best).Count;

        var made = Groups(choose(best));
        return new([.. bases.Of.Select(cluster => made.Of[cluster])], made.Centres.Count, best);

        Clustering Groups(int count) => KMeans.Of(middles, before.Count == count ? before : middles.FirstDistinct(count), GroupRounds);
    }
}
