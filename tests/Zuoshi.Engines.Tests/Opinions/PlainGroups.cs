using Zuoshi.Opinions.Maps;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>
/// The two levels of k-means a second time, as they are described: each point beside each centre, no tiles, nothing side by side.
/// Places are single precision as in the program, so that a point halfway between two centres goes the same way.
/// </summary>
internal static class PlainGroups
{
    /// <summary>The groups of those who are in one on the map, −1 for others.</summary>
    public static int[] Of(OpinionMap map)
    {
        int[] people = [.. Enumerable.Range(0, map.GroupOf.Count).Where(one => map.GroupOf[one] >= 0)];
        var places = people.Select(one => ((float)map.Participants[one].X, (float)map.Participants[one].Y, 1)).ToArray();
        var (baseOf, bases) = KMeans(places, 100, 100);
        var (groupOf, best) = (Array.Empty<int>(), double.NegativeInfinity);
        for (var k = 2; k <= Math.Min(5, 2 + bases.Length / 12); k++)
        {
            var (of, groups) = KMeans(bases, k, 20);
            if (groups.Length < 2 || Silhouette(bases, of, groups.Length) is var fit && fit < best) continue;
            (groupOf, best) = (of, fit);
        }

        var all = Enumerable.Repeat(-1, map.GroupOf.Count).ToArray();
        for (var at = 0; at < people.Length; at++) all[people[at]] = groupOf[baseOf[at]];
        return all;
    }

    private static (int[] Of, (float X, float Y, int Weight)[] Clusters) KMeans((float X, float Y, int Weight)[] points, int k, int rounds)
    {
        var centres = points.Select(point => (X: (double)point.X, Y: (double)point.Y)).Distinct().Take(k).ToArray();
        while (true)
        {
            var of = points.Select(point => Nearest(point.X, point.Y, centres)).ToArray();
            var kept = of.Distinct().Order().ToArray();
            var clusters = kept.Select(cluster => points.Where((_, at) => of[at] == cluster).ToArray())
                .Select(members => (X: members.Sum(point => (double)point.Weight * point.X), Y: members.Sum(point => (double)point.Weight * point.Y), Weight: members.Sum(point => point.Weight)))
                .Select(sum => (X: sum.X / sum.Weight, Y: sum.Y / sum.Weight, sum.Weight)).ToArray();
            var arrived = clusters.Length == centres.Length && clusters.Zip(centres).All(pair => Math.Sqrt(Math.Pow(pair.First.X - pair.Second.X, 2) + Math.Pow(pair.First.Y - pair.Second.Y, 2)) < 0.01);
            centres = [.. clusters.Select(cluster => (cluster.X, cluster.Y))];
            if (arrived || --rounds == 0) return ([.. of.Select(cluster => Array.IndexOf(kept, cluster))], [.. clusters.Select(cluster => ((float)cluster.X, (float)cluster.Y, cluster.Weight))]);
        }
    }

    private static int Nearest(float x, float y, (double X, double Y)[] centres)
    {
        var (nearest, least) = (0, float.MaxValue);
        for (var centre = 0; centre < centres.Length; centre++)
        {
            float dx = x - (float)centres[centre].X, dy = y - (float)centres[centre].Y;
            if (dx * dx + dy * dy is var distance && distance <= least) (nearest, least) = (centre, distance);
        }

        return nearest;
    }

    private static double Silhouette((float X, float Y, int Weight)[] points, int[] of, int groups) => Enumerable.Range(0, points.Length).Average(one =>
    {
        var apart = Enumerable.Range(0, groups).Select(group => Enumerable.Range(0, points.Length).Where(other => other != one && of[other] == group)
            .Select(other => Math.Sqrt(Math.Pow((double)points[one].X - points[other].X, 2) + Math.Pow((double)points[one].Y - points[other].Y, 2))).DefaultIfEmpty(double.NaN).Average()).ToArray();
        var (own, next) = (apart[of[one]], apart.Where((_, group) => group != of[one]).Min());
        return double.IsNaN(own) ? 0 : (next - own) / Math.Max(own, next);
    });
}
