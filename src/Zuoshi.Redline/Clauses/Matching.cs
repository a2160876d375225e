using Zuoshi.Redline.Wording;

namespace Zuoshi.Redline.Clauses;

/// <summary>
/// Finds what became of each clause: equal clauses first; of the others the likeliest explanation first, whether one clause
/// reworded, one split into several or several joined into one. Each clause is explained once.
/// </summary>
internal sealed class Matching
{
    // Different clauses of the outline of 2019 (51 clauses) are alike up to 0.23; at 0.25 wrong placements double.
    private const double LeastAlike = 0.35;

    // The same heading speaks for the same clause even when most of its words are new.
    private const double SameTitle = 0.15;

    // A part of a split, or of a joined clause, is for the most part words of the whole that no other part has used up.
    private const double LeastOfPart = 0.6;

    // Two clauses where one would do must explain this much more.
    private const double CostOfMany = 0.002;

    private readonly IReadOnlyList<Passage> before;
    private readonly IReadOnlyList<Passage> after;
    private readonly bool[] usedBefore;
    private readonly bool[] usedAfter;
    private readonly List<Match> found = [];
    private readonly PriorityQueue<Match, (double Worse, int Kind, int Apart, int Order)> guesses = new();

    private Matching(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        (this.before, this.after) = (before, after);
        (usedBefore, usedAfter) = (new bool[before.Count], new bool[after.Count]);
    }

    /// <summary>The matches, each clause in at most one; clauses in none were deleted or added.</summary>
    public static List<Match> Of(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        var matching = new Matching(before, after);
        matching.TakeEqual(passage => (passage.Number, passage.Title, passage.Text));
        matching.TakeEqual(passage => ("", passage.Title, passage.Text));
        matching.TakeAlike();
        return matching.found;
    }

    private void TakeEqual(Func<Passage, (string, string, string)> content)
    {
        var waiting = Enumerable.Range(0, before.Count).Where(old => !usedBefore[old]).GroupBy(old => content(before[old]))
            .ToDictionary(same => same.Key, same => new Queue<int>(same));
        for (var now = 0; now < after.Count; now++)
            if (!usedAfter[now] && waiting.TryGetValue(content(after[now]), out var same) && same.TryDequeue(out var old)) Take(new([old], [now], 1));
    }

    private void TakeAlike()
    {
        var olds = Enumerable.Range(0, before.Count).Where(old => !usedBefore[old]).ToArray();
        var news = Enumerable.Range(0, after.Count).Where(now => !usedAfter[now]).ToArray();
        var oldWords = olds.ToDictionary(old => old, old => WordsOf(before[old]));
        var newWords = news.ToDictionary(now => now, now => WordsOf(after[now]));
        var kin = Kinship.Find([.. olds.Select(old => oldWords[old])], [.. news.Select(now => newWords[now])])
            .Select(pair => (Old: olds[pair.Before], New: news[pair.After])).ToArray();

        foreach (var (old, now) in kin) Guess(Pair(old, now));
        foreach (var whole in kin.GroupBy(pair => pair.Old)) Guess(Split(whole.Key, [.. whole.Select(pair => pair.New)]));
        foreach (var whole in kin.GroupBy(pair => pair.New)) Guess(Joined([.. whole.Select(pair => pair.Old)], whole.Key));

        while (guesses.TryDequeue(out var guess, out _))
        {
            int[] freeOld = [.. guess.Before.Where(old => !usedBefore[old])], freeNew = [.. guess.After.Where(now => !usedAfter[now])];
            if (freeOld.Length == guess.Before.Length && freeNew.Length == guess.After.Length) Take(guess);
            else if (freeOld.Length == 1 && freeNew.Length > 1) Guess(Split(freeOld[0], freeNew));
            else if (freeNew.Length == 1 && freeOld.Length > 1) Guess(Joined(freeOld, freeNew[0]));
        }

        Match Pair(int old, int now)
        {
            var alike = oldWords[old].Dice(newWords[now]);
            return new([old], [now], before[old].Title.Length > 0 && before[old].Title == after[now].Title ? Math.Min(1, alike + SameTitle) : alike);
        }

        Match? Split(int old, int[] parts) =>
            Parts(oldWords[old], parts, newWords) is var (taken, alike) && taken.Length > 1 ? new([old], taken, alike) : null;

        Match? Joined(int[] parts, int now) =>
            Parts(newWords[now], parts, oldWords) is var (taken, alike) && taken.Length > 1 ? new(taken, [now], alike) : null;
    }

    /// <summary>Of the candidates those that are parts of the whole, larger ones first to choose, and how like it they are together.</summary>
    private static (int[] Taken, double Alike) Parts(Bigrams whole, int[] candidates, Dictionary<int, Bigrams> words)
    {
        var taken = new List<int>();
        var rest = whole;
        int common = 0, size = 0;
        foreach (var part in candidates.OrderByDescending(part => words[part].Common(whole)).ThenBy(part => part))
        {
            var shared = words[part].Common(rest);
            if (shared < LeastOfPart * words[part].Count) continue;

            taken.Add(part);
            rest = rest.Without(words[part]);
            common += shared;
            size += words[part].Count;
        }

        taken.Sort();
        return ([.. taken], 2.0 * common / (whole.Count + size) - CostOfMany);
    }

    private void Guess(Match? guess)
    {
        if (guess is null || guess.Similarity < LeastAlike) return;

        var many = guess.Before.Length + guess.After.Length;
        guesses.Enqueue(guess, (1 - guess.Similarity, many, Math.Abs(guess.Before[0] - guess.After[0]), guess.After[0]));
    }

    private void Take(Match match)
    {
        found.Add(match);
        foreach (var old in match.Before) usedBefore[old] = true;
        foreach (var now in match.After) usedAfter[now] = true;
    }

    private static Bigrams WordsOf(Passage passage) => Bigrams.Of(passage.Title + passage.Text);
}
