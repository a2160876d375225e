namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// The neighbours of each text of an index, kept between two groupings so that only what is new is compared. Scores of pairs known already
/// aren't weighed anew when other texts come or go. Not to be used from two threads at once.
/// </summary>
/// <param name="index">Where the texts are.</param>
/// <param name="most">How many neighbours a text keeps.</param>
public sealed class Neighbourhoods(SimilarityIndex index, int most)
{
    private readonly Dictionary<long, IReadOnlyList<Neighbour>> near = [];

    /// <summary>Lets texts be compared anew, as new ones are: they have changed, or are gone.</summary>
    public void Forget(IReadOnlySet<long> keys)
    {
        if (keys.Count == 0) return;

        foreach (var key in keys) near.Remove(key);
        foreach (var (key, others) in near.Where(pair => pair.Value.Any(other => keys.Contains(other.Key))).ToList())
            near[key] = [.. others.Where(other => !keys.Contains(other.Key))];
    }

    /// <summary>The clusters as they are now.</summary>
    /// <param name="among">Whether a text takes part; all when null.</param>
    /// <param name="apart">Whether a person has said that two aren't the same; nobody has when null.</param>
    public IReadOnlyList<Cluster> Group(Func<long, bool>? among = null, Func<long, long, bool>? apart = null)
    {
        var fresh = index.Keys().Where(key => !near.ContainsKey(key)).ToList();
        // Side by side: ten thousand that are met for the first time are a matter of seconds.
        foreach (var (key, neighbours) in fresh.AsParallel().AsOrdered().Select(key => (key, index.NearestTo(key, most))).ToList()) Meet(key, neighbours);
        return Clusters.Of(near, among, apart);
    }

    /// <summary>Tells a text and those like it of one another.</summary>
    private void Meet(long key, IReadOnlyList<Neighbour> neighbours)
    {
        near[key] = neighbours;
        foreach (var other in neighbours)
        {
            if (near.GetValueOrDefault(other.Key) is { } known && !known.Any(one => one.Key == key))
                near[other.Key] = [.. known.Append(other with { Key = key }).OrderByDescending(one => one.Score).ThenBy(one => one.Key).Take(most)];
        }
    }
}
