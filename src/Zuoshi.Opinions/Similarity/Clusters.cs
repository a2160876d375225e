namespace Zuoshi.Opinions.Similarity;

/// <summary>Texts that may say the same.</summary>
/// <param name="Representative">The key of the one that the others were held against.</param>
/// <param name="Members">The others, the likest first, those that contradict it last; each reads like the representative itself, not only like another member.</param>
public sealed record Cluster(long Representative, IReadOnlyList<Neighbour> Members);

/// <summary>
/// Groups texts around representatives (star clustering: the text with most others like it takes them, then the next). Joining whatever is linked would chain
/// texts that have nothing to do with each other.
/// </summary>
public static class Clusters
{
    private const int Most = 200;

    /// <summary>The clusters of two and more, the largest first.</summary>
    /// <param name="index">Where the texts are.</param>
    /// <param name="among">Whether a text takes part; all when null.</param>
    /// <param name="apart">Whether a person has said that two aren't the same; nobody has when null.</param>
    public static IReadOnlyList<Cluster> Of(SimilarityIndex index, Func<long, bool>? among = null, Func<long, long, bool>? apart = null) =>
        Of(index.Keys().ToDictionary(key => key, key => index.NearestTo(key, Most)), among, apart);

    /// <summary>The clusters of texts whose neighbours are known already.</summary>
    /// <param name="neighbours">For each text, those like it, the likest first.</param>
    /// <param name="among">Whether a text takes part; all when null.</param>
    /// <param name="apart">Whether a person has said that two aren't the same; nobody has when null.</param>
    public static IReadOnlyList<Cluster> Of(
        IReadOnlyDictionary<long, IReadOnlyList<Neighbour>> neighbours, Func<long, bool>? among = null, Func<long, long, bool>? apart = null)
    {
        var near = neighbours.Where(pair => among?.Invoke(pair.Key) ?? true).ToDictionary(
            pair => pair.Key, pair => pair.Value.Where(other => (among?.Invoke(other.Key) ?? true) && !(apart?.Invoke(pair.Key, other.Key) ?? false)).ToList());
        var members = new Dictionary<long, List<Neighbour>>();
        var taken = new HashSet<long>();
        foreach (var (key, others) in near.OrderByDescending(pair => pair.Value.Count(other => other.MayBeSame)).ThenBy(pair => pair.Key))
        {
            if (taken.Contains(key) || !others.Any(other => other.MayBeSame && !taken.Contains(other.Key))) continue;

            members[key] = [.. others.Where(other => other.MayBeSame && !taken.Contains(other.Key))];
            taken.Add(key);
            taken.UnionWith(members[key].Select(other => other.Key));
        }

        // What contradicts is shown beside what it contradicts, but takes nobody away from where it agrees.
        foreach (var (key, others) in near.OrderBy(pair => pair.Key))
        {
            if (taken.Contains(key) || others.Count == 0) continue;

            var beside = others.FirstOrDefault(other => members.ContainsKey(other.Key), others.FirstOrDefault(other => !taken.Contains(other.Key)));
            if (beside == default) continue;

            if (members.TryGetValue(beside.Key, out var list)) list.Add(beside with { Key = key });
            else members[key] = [beside];
            taken.Add(key);
            taken.Add(beside.Key);
        }

        return
        [
            .. members.Select(pair => new Cluster(pair.Key, [.. pair.Value.OrderByDescending(other => other.MayBeSame).ThenByDescending(other => other.Score).ThenBy(other => other.Key)]))
                .OrderByDescending(cluster => cluster.Members.Count).ThenBy(cluster => cluster.Representative),
        ];
    }
}
