using Zuoshi.Redline.Anchors;
using Zuoshi.Redline.Clauses;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Redline;

/// <summary>
/// Two versions of a text, clause by clause: what became of each clause, and where what was said about the old version belongs
/// in the new one. Nothing but the two versions decides, so the same versions always compare alike.
/// </summary>
public sealed class Comparison
{
    private readonly Dictionary<string, Change> byOldKey;
    private readonly Carrying carrying;

    private Comparison(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        Changes = Ordered(before, after);
        byOldKey = Changes.SelectMany(change => change.Before.Select(old => (old.Key, Change: change))).ToDictionary(pair => pair.Key, pair => pair.Change);
        carrying = new(before, after, Changes);
    }

    /// <summary>Every clause of either version once, in the order of the new version; deleted ones where they stood.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Compares two versions; each is a list of clauses in the order of the document.</summary>
    /// <exception cref="ArgumentException">A key stands twice in one version.</exception>
    public static Comparison Of(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        foreach (var version in (IReadOnlyList<Passage>[])[before, after])
            if (version.CountBy(passage => passage.Key).FirstOrDefault(key => key.Value > 1).Key is { } twice)
                throw new ArgumentException($"Two clauses of one version have the key {twice}");
        return new(before, after);
    }

    /// <summary>The clauses that the old clause became, in order: none when it was deleted, several when it was split.</summary>
    /// <exception cref="KeyNotFoundException">The old version has no such clause.</exception>
    public IReadOnlyList<Passage> Successors(string key) => byOldKey[key].After;

    /// <summary>
    /// Where an anchor made on the old version belongs in the new one; null when that is not certain enough, and a person has to
    /// place it. A wrong place is worse than none.
    /// </summary>
    public Placement? Carry(Anchor anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        return carrying.Place(anchor);
    }

    private static List<Change> Ordered(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        var matches = Matching.Of(before, after).OrderBy(match => match.After[0]).ToList();
        var inOrder = Rise.Longest([.. matches.Select(match => match.Before[0])]).ToHashSet();
        var changes = matches.Select((match, at) => (At: match.After[0], Change: Described(match, !inOrder.Contains(at)))).ToList();

        var matchedAfter = matches.SelectMany(match => match.After).ToHashSet();
        changes.AddRange(
            from now in Enumerable.Range(0, after.Count)
            where !matchedAfter.Contains(now)
            select (now, new Change(ChangeKind.Added, [], [after[now]], false, 0)));
        changes.Sort((one, other) => one.At.CompareTo(other.At));
        return WithDeleted([.. changes.Select(change => change.Change)], before);

        Change Described(Match match, bool moved)
        {
            Passage[] olds = [.. match.Before.Select(old => before[old])], news = [.. match.After.Select(now => after[now])];
            return new(KindOf(olds, news, moved), olds, news, moved, match.Similarity);
        }
    }

    private static ChangeKind KindOf(Passage[] olds, Passage[] news, bool moved) => (olds, news) switch
    {
        ([_], [_, _, ..]) => ChangeKind.Split,
        ([_, _, ..], [_]) => ChangeKind.Joined,
        ([var old], [var now]) when old.Text != now.Text || old.Title != now.Title => ChangeKind.Reworded,
        _ when moved => ChangeKind.Moved,
        ([var old], [var now]) when old.Number != now.Number => ChangeKind.Renumbered,
        _ => ChangeKind.Same,
    };

    /// <summary>A deleted clause follows the clause that it followed in the old version, wherever that stands now.</summary>
    private static List<Change> WithDeleted(Change[] changes, IReadOnlyList<Passage> before)
    {
        var matched = changes.SelectMany(change => change.Before.Select(old => (Old: old, Change: change)))
            .ToDictionary(pair => pair.Old.Key, pair => pair.Change);
        var following = new List<(Change? Previous, Change Deleted)>();
        Change? previous = null;
        foreach (var old in before)
        {
            if (matched.TryGetValue(old.Key, out var change)) previous = change.Moved ? previous : change;
            else following.Add((previous, new(ChangeKind.Deleted, [old], [], false, 0)));
        }

        var deleted = following.ToLookup(pair => pair.Previous, pair => pair.Deleted);
        return [.. deleted[null], .. changes.SelectMany(change => deleted[change].Prepend(change))];
    }
}
