namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>Lloyd's k-means in the plane, from given centres: each point to the nearest, each centre to the middle of its points, again.</summary>
internal static class KMeans
{
    // Polis' threshold: centres that all moved less than this have arrived.
    private const double Arrived = 0.01;

    private const int PerSlice = 1 << 14;

    /// <summary>Clusters the points; a cluster that loses its last point is dropped.</summary>
    public static Clustering Of(Points points, IReadOnlyList<Centre> start, int mostRounds)
    {
        var tiles = new Tiles(points);
        var slices = Slices(tiles);
        var centres = start;
        for (var round = 1; ; round++)
        {
            var before = centres;
            var sums = Step(tiles, slices, before);
            int[] kept = [.. Enumerable.Range(0, before.Count).Where(cluster => sums.Weight[cluster] > 0)];
            centres = [.. kept.Select(sums.Centre)];
            var arrived = centres.Count == before.Count && centres.Zip(before).All(pair => pair.First.DistanceTo(pair.Second) < Arrived);
            if (arrived || round == mostRounds)
                return new([.. tiles.Assigned().Select(cluster => Array.BinarySearch(kept, cluster))], centres, [.. kept.Select(cluster => sums.Weight[cluster])]);
        }
    }

    private static Sums Step(Tiles tiles, List<Range> slices, IReadOnlyList<Centre> centres)
    {
        float[] x = Tiles.Filled(centres.Select(centre => centre.X)), y = Tiles.Filled(centres.Select(centre => centre.Y));
        Sums[] parts = [.. slices.Select(_ => new Sums(centres.Count))];
        if (slices.Count == 1) tiles.Assign(x, y, slices[0], parts[0]);
        else Parallel.For(0, slices.Count, slice => tiles.Assign(x, y, slices[slice], parts[slice]));

        foreach (var part in parts.Skip(1)) parts[0].Add(part);
        return parts[0];
    }

    /// <summary>The tiles cut into pieces of about as many points, whatever the machine.</summary>
    private static List<Range> Slices(Tiles tiles)
    {
        var slices = new List<Range>();
        for (int from = 0, to = 0; from < tiles.Count; from = to)
        {
            for (to = from + 1; to < tiles.Count && tiles.StartOf(to) - tiles.StartOf(from) < PerSlice; to++) { }
            slices.Add(from..to);
        }

        return slices;
    }
}
