using System.Numerics;

namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>
/// Points laid out by the tile of the plane they lie on, so that k-means asks a whole tile which centres may be nearest to any of
/// its points: mostly one of a hundred, and then the tile goes to it as a whole (the filtering of Kanungo and others, 2002). The
/// nearest centre found is the same as by comparing each point with each centre.
/// </summary>
internal sealed class Tiles
{
    private const int PointsPerTile = 64;
    private const int MostAlong = 128;

    // A tile's distances are rounded otherwise than those of its points.
    private const float Slack = 1.0001f;

    private readonly int[] order;
    private readonly int[] starts;
    private readonly Tile[] tiles;
    private readonly float[] x;
    private readonly float[] y;
    private readonly int[] weight;
    private readonly int[] nearest;

    public Tiles(Points points)
    {
        var tileOf = Lay(points, out var count);
        starts = new int[count + 1];
        foreach (var tile in tileOf) starts[tile + 1]++;
        for (var tile = 0; tile < count; tile++) starts[tile + 1] += starts[tile];

        order = new int[points.Count];
        var next = starts[..count];
        for (var at = 0; at < points.Count; at++) order[next[tileOf[at]]++] = at;
        x = [.. order.Select(at => points.X[at])];
        y = [.. order.Select(at => points.Y[at])];
        weight = [.. order.Select(at => points.Weight[at])];
        nearest = new int[points.Count];
        tiles = new Tile[count];
        for (var tile = 0; tile < count; tile++) tiles[tile] = Tile.Of(x.AsSpan(starts[tile]..starts[tile + 1]), y.AsSpan(starts[tile]..starts[tile + 1]), weight.AsSpan(starts[tile]..starts[tile + 1]));
    }

    public int Count => tiles.Length;

    /// <summary>Points on the tiles before this one.</summary>
    public int StartOf(int tile) => starts[tile];

    /// <summary>
    /// Gives each point of some tiles to its nearest centre, the last of several as near, and adds it to that centre's sums. The
    /// centres fill whole vectors, as <see cref="Filled"/> leaves them.
    /// </summary>
    public void Assign(float[] centreX, float[] centreY, Range range, Sums sums)
    {
        var candidates = new int[centreX.Length];
        for (var tile = range.Start.Value; tile < range.End.Value; tile++)
        {
            if (starts[tile] == starts[tile + 1]) continue;

            var count = Candidates(tiles[tile], centreX, centreY, candidates);
            if (count == 1)
            {
                nearest.AsSpan(starts[tile]..starts[tile + 1]).Fill(candidates[0]);
                sums.Add(candidates[0], tiles[tile].SumX, tiles[tile].SumY, tiles[tile].Weight);
                continue;
            }

            Nearest(centreX, centreY, candidates.AsSpan(0, count), starts[tile], starts[tile + 1]);
            for (var at = starts[tile]; at < starts[tile + 1]; at++) sums.Add(nearest[at], (double)weight[at] * x[at], (double)weight[at] * y[at], weight[at]);
        }
    }

    /// <summary>Coordinates of centres, filled up to whole vectors with some too far away to be nearest to anything.</summary>
    public static float[] Filled(IEnumerable<double> coordinates)
    {
        const float FarAway = 1e18f;
        var all = coordinates.Select(at => (float)at).ToList();
        while (all.Count % Vector<float>.Count != 0) all.Add(FarAway);
        return [.. all];
    }

    /// <summary>The centre that each point was given to last, in the order of the points.</summary>
    public int[] Assigned()
    {
        var of = new int[order.Length];
        for (var at = 0; at < order.Length; at++) of[order[at]] = nearest[at];
        return of;
    }

    private static int[] Lay(Points points, out int count)
    {
        var along = (int)Math.Clamp(Math.Sqrt((double)points.Count / PointsPerTile), 1, MostAlong);
        count = along * along;
        var (left, right, low, high) = (points.X.Min(), points.X.Max(), points.Y.Min(), points.Y.Max());
        var tileOf = new int[points.Count];
        for (var at = 0; at < tileOf.Length; at++) tileOf[at] = Place(points.X[at], left, right) * along + Place(points.Y[at], low, high);
        return tileOf;

        int Place(float at, float from, float to) => to > from ? Math.Min(along - 1, (int)((at - from) / (to - from) * along)) : 0;
    }

    /// <summary>The centres no farther from the nearest corner than some centre is from the farthest.</summary>
    private static int Candidates(Tile tile, float[] centreX, float[] centreY, int[] candidates)
    {
        var nearest = new Vector<float>(float.MaxValue);
        for (var from = 0; from < centreX.Length; from += Vector<float>.Count)
            nearest = Vector.Min(nearest, tile.Farthest(new(centreX, from), new(centreY, from)));

        var limit = float.MaxValue;
        for (var lane = 0; lane < Vector<float>.Count; lane++) limit = Math.Min(limit, nearest[lane]);

        var within = new Vector<float>(limit * Slack);
        var count = 0;
        for (var from = 0; from < centreX.Length; from += Vector<float>.Count)
        {
            var inside = Vector.LessThanOrEqual(tile.Closest(new(centreX, from), new(centreY, from)), within);
            if (inside == Vector<int>.Zero) continue;

            for (var lane = 0; lane < Vector<float>.Count; lane++)
                if (inside[lane] != 0) candidates[count++] = from + lane;
        }

        return count;
    }

    // Plain multiplications and additions, one point beside the other, so that all machines round alike.
    private void Nearest(float[] centreX, float[] centreY, ReadOnlySpan<int> candidates, int from, int to)
    {
        var at = from;
        for (; at + Vector<float>.Count <= to; at += Vector<float>.Count)
        {
            var (pointX, pointY) = (new Vector<float>(x, at), new Vector<float>(y, at));
            var best = new Vector<float>(float.MaxValue);
            var chosen = Vector<int>.Zero;
            foreach (var centre in candidates)
            {
                var (dx, dy) = (pointX - new Vector<float>(centreX[centre]), pointY - new Vector<float>(centreY[centre]));
                var distance = dx * dx + dy * dy;
                chosen = Vector.ConditionalSelect(Vector.LessThanOrEqual(distance, best), new Vector<int>(centre), chosen);
                best = Vector.Min(distance, best);
            }

            chosen.CopyTo(nearest, at);
        }

        for (; at < to; at++)
        {
            var best = float.MaxValue;
            foreach (var centre in candidates)
            {
                var (dx, dy) = (x[at] - centreX[centre], y[at] - centreY[centre]);
                if (dx * dx + dy * dy is var distance && distance <= best) (best, nearest[at]) = (distance, centre);
            }
        }
    }

    /// <summary>The box around a tile's points and what they add up to.</summary>
    private readonly record struct Tile(float Left, float Right, float Low, float High, double SumX, double SumY, int Weight)
    {
        public static Tile Of(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<int> weight)
        {
            var (left, right, low, high) = (float.MaxValue, float.MinValue, float.MaxValue, float.MinValue);
            var (sumX, sumY, sum) = (0.0, 0.0, 0);
            for (var at = 0; at < x.Length; at++)
            {
                (left, right, low, high) = (Math.Min(left, x[at]), Math.Max(right, x[at]), Math.Min(low, y[at]), Math.Max(high, y[at]));
                sumX += (double)weight[at] * x[at];
                sumY += (double)weight[at] * y[at];
                sum += weight[at];
            }

            return new(left, right, low, high, sumX, sumY, sum);
        }

        /// <summary>The squares of the distances to the farthest corner.</summary>
        public Vector<float> Farthest(Vector<float> x, Vector<float> y)
        {
            var (dx, dy) = (Vector.Max(x - new Vector<float>(Left), new Vector<float>(Right) - x), Vector.Max(y - new Vector<float>(Low), new Vector<float>(High) - y));
            return dx * dx + dy * dy;
        }

        /// <summary>The squares of the distances to the box, 0 inside it.</summary>
        public Vector<float> Closest(Vector<float> x, Vector<float> y)
        {
            var dx = Vector.Max(Vector<float>.Zero, Vector.Max(new Vector<float>(Left) - x, x - new Vector<float>(Right)));
            var dy = Vector.Max(Vector<float>.Zero, Vector.Max(new Vector<float>(Low) - y, y - new Vector<float>(High)));
            return dx * dx + dy * dy;
        }
    }
}
