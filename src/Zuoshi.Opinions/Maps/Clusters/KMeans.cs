using System.Numerics;

namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>Lloyd's k-means in the plane, from given centres: each point to the nearest, each centre to the middle of its points, again.</summary>
internal sealed class KMeans
{
    // Polis' thresholds: centres that all moved less than this have arrived.
    private const double Arrived = 0.01;

    private const int PerSlice = 1 << 14;

    private readonly Points points;
    private readonly int[] nearest;

    private KMeans(Points points) => (this.points, nearest) = (points, new int[points.Count]);

    /// <summary>Clusters the points; a cluster that loses its last point is dropped.</summary>
    public static Clustering Of(Points points, IReadOnlyList<Centre> start, int mostRounds)
    {
        var means = new KMeans(points);
        var clustering = new Clustering(means.nearest, start, []);
        for (var round = 0; round < mostRounds; round++)
        {
            var before = clustering.Centres;
            clustering = means.Step(before);
            if (clustering.Centres.Count == before.Count && clustering.Centres.Zip(before).All(pair => pair.First.DistanceTo(pair.Second) < Arrived)) break;
        }

        return clustering;
    }

    private Clustering Step(IReadOnlyList<Centre> centres)
    {
        var slices = (points.Count + PerSlice - 1) / PerSlice;
        var sums = new Sums[slices];
        Parallel.For(0, slices, slice => sums[slice] = Assign(centres, slice * PerSlice, Math.Min(points.Count, (slice + 1) * PerSlice)));

        var total = new Sums(centres.Count);
        foreach (var sum in sums) total.Add(sum);
        return Kept(total);
    }

    private Sums Assign(IReadOnlyList<Centre> centres, int from, int to)
    {
        Nearest(centres, from, to);
        var sums = new Sums(centres.Count);
        for (var at = from; at < to; at++) sums.Add(nearest[at], points.X[at], points.Y[at], points.Weight[at]);
        return sums;
    }

    /// <summary>The nearest centre of each point, the last of several as near. Plain multiplications and additions, so that all machines agree.</summary>
    private void Nearest(IReadOnlyList<Centre> centres, int from, int to)
    {
        Vector<float>[] xs = [.. centres.Select(centre => new Vector<float>((float)centre.X))];
        Vector<float>[] ys = [.. centres.Select(centre => new Vector<float>((float)centre.Y))];
        var at = from;
        for (; at + Vector<float>.Count <= to; at += Vector<float>.Count)
        {
            var (x, y) = (new Vector<float>(points.X, at), new Vector<float>(points.Y, at));
            var best = new Vector<float>(float.MaxValue);
            var chosen = Vector<int>.Zero;
            for (var centre = 0; centre < xs.Length; centre++)
            {
                var (dx, dy) = (x - xs[centre], y - ys[centre]);
                var distance = dx * dx + dy * dy;
                chosen = Vector.ConditionalSelect(Vector.LessThanOrEqual(distance, best), new Vector<int>(centre), chosen);
                best = Vector.Min(distance, best);
            }

            chosen.CopyTo(nearest, at);
        }

        for (; at < to; at++)
        {
            var best = float.MaxValue;
            for (var centre = 0; centre < xs.Length; centre++)
            {
                var (dx, dy) = (points.X[at] - xs[centre][0], points.Y[at] - ys[centre][0]);
                if (dx * dx + dy * dy is var distance && distance <= best) (best, nearest[at]) = (distance, centre);
            }
        }
    }

    private Clustering Kept(Sums total)
    {
        int[] kept = [.. Enumerable.Range(0, total.Weight.Length).Where(cluster => total.Weight[cluster] > 0)];
        if (kept.Length < total.Weight.Length)
            for (var at = 0; at < nearest.Length; at++) nearest[at] = Array.BinarySearch(kept, nearest[at]);
        return new(nearest, [.. kept.Select(total.Centre)], [.. kept.Select(cluster => total.Weight[cluster])]);
    }

    /// <summary>What the points of each cluster add up to.</summary>
    private sealed class Sums(int clusters)
    {
        private readonly double[] x = new double[clusters];
        private readonly double[] y = new double[clusters];

        public int[] Weight { get; } = new int[clusters];

        public void Add(int cluster, double byX, double byY, int weight)
        {
            x[cluster] += weight * byX;
            y[cluster] += weight * byY;
            Weight[cluster] += weight;
        }

        public void Add(Sums other)
        {
            for (var cluster = 0; cluster < Weight.Length; cluster++)
            {
                x[cluster] += other.x[cluster];
                y[cluster] += other.y[cluster];
                Weight[cluster] += other.Weight[cluster];
            }
        }

        public Centre Centre(int cluster) => new(x[cluster] / Weight[cluster], y[cluster] / Weight[cluster]);
    }
}
