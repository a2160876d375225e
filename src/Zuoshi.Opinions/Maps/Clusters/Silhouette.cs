namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>How well points lie in their clusters (Rousseeuw 1987), from −1 to 1; a point alone in its cluster counts 0.</summary>
internal static class Silhouette
{
    /// <summary>The mean over all points, not weighted. Work grows with points², so it is for the few hundred middles of base clusters.</summary>
    public static double Of(IReadOnlyList<Centre> points, int[] clusterOf, int clusters)
    {
        var sizes = new int[clusters];
        foreach (var cluster in clusterOf) sizes[cluster]++;
        return Enumerable.Range(0, points.Count).Average(Of);

        double Of(int point)
        {
            var own = clusterOf[point];
            if (sizes[own] == 1) return 0;

            var sums = new double[clusters];
            for (var other = 0; other < points.Count; other++) sums[clusterOf[other]] += points[point].DistanceTo(points[other]);
            var inside = sums[own] / (sizes[own] - 1);
            var outside = Enumerable.Range(0, clusters).Where(cluster => cluster != own).Min(cluster => sums[cluster] / sizes[cluster]);
            return Math.Max(inside, outside) is var larger && larger == 0 ? 0 : (outside - inside) / larger;
        }
    }
}
