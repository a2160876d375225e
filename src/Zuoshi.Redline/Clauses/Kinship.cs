using System.Runtime.InteropServices;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Redline.Clauses;

/// <summary>
/// Which clauses share enough words to be worth comparing, found by an index of pairs of characters, so that the work grows with
/// the text and not with clauses × clauses.
/// </summary>
internal static class Kinship
{
    // A pair of characters in more clauses than this ("建设") tells little; in documents of some hundred clauses none is left out.
    private const int Common = 256;

    // A clause joined from more parts than this is a new text.
    private const int MostKin = 16;

    // Kin hold this share of the smaller of the two. Strangers of one official document reach it now and then.
    private const double LeastShared = 0.3;

    /// <summary>For each clause of the new version the clauses of the old one that are kin, by positions in the lists given.</summary>
    public static IEnumerable<(int Before, int After)> Find(IReadOnlyList<Bigrams> before, IReadOnlyList<Bigrams> after)
    {
        var index = IndexOf(before);
        var shared = new int[before.Count];
        for (var at = 0; at < after.Count; at++)
        {
            var met = new List<int>();
            foreach (var (pair, count) in Counts(after[at]))
            {
                if (!index.TryGetValue(pair, out var holders) || holders.Count > Common) continue;

                foreach (var (clause, times) in holders)
                {
                    if (shared[clause] == 0) met.Add(clause);
                    shared[clause] += Math.Min(count, times);
                }
            }

            var kin = met.Select(clause => (Clause: clause, Share: (double)shared[clause] / Math.Min(before[clause].Count, after[at].Count)))
                .Where(one => one.Share >= LeastShared)
                .OrderByDescending(one => shared[one.Clause]).ThenBy(one => one.Clause)
                .Take(MostKin).Select(one => one.Clause).ToArray();
            foreach (var clause in met) shared[clause] = 0;
            foreach (var clause in kin) yield return (clause, at);
        }
    }

    private static Dictionary<uint, List<(int Clause, int Times)>> IndexOf(IReadOnlyList<Bigrams> clauses)
    {
        var index = new Dictionary<uint, List<(int, int)>>();
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            foreach (var (pair, times) in Counts(clauses[clause]))
            {
                ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(index, pair, out _);
                (holders ??= []).Add((clause, times));
            }
        }

        return index;
    }

    private static List<(uint Pair, int Times)> Counts(Bigrams grams)
    {
        var counts = new List<(uint, int)>(grams.Count);
        var sorted = grams.Sorted;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from]; to++) { }
            counts.Add((sorted[from], to - from));
        }

        return counts;
    }
}
