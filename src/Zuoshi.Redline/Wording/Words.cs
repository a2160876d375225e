namespace Zuoshi.Redline.Wording;

/// <summary>Readable differences of Chinese text: whole sentences first, then the words of sentences that were reworded.</summary>
public static class Words
{
    // Changes that are looked for within one stretch before it is cut (see Myers): sentences, and words of a reworded sentence.
    private const int SentenceLimit = 400;
    private const int WordLimit = 1_000;

    // Of a pair of sentences in which less is kept, the old one is struck out as a whole.
    private const double LeastKept = 0.25;

    /// <summary>
    /// What was kept, deleted and added, in the order in which it is read, a deletion before what replaces it. Kept and deleted
    /// runs together are <paramref name="before"/>, kept and added runs are <paramref name="after"/>, character by character.
    /// Numbers, dates, Latin words, 《names》 and short “terms” stay whole. Work grows with length × number of changes up to a bound.
    /// </summary>
    public static IReadOnlyList<Run> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var runs = new List<Run>();
        var end = default(Kept);
        foreach (var next in KeptIn(before, after).Append(new(before.Length, after.Length, 0)))
        {
            Add(RunKind.Deleted, before[end.BeforeEnd..next.Before]);
            Add(RunKind.Added, after[end.AfterEnd..next.After]);
            Add(RunKind.Kept, before.Substring(next.Before, next.Length));
            end = next;
        }

        return runs;

        void Add(RunKind kind, string text)
        {
            if (text.Length > 0) runs.Add(new(kind, text));
        }
    }

    /// <summary>The stretches of characters that both texts have, in order, no two of them touching in both.</summary>
    private static List<Kept> KeptIn(string before, string after)
    {
        var (olds, news) = Side.Both(before, Sentences.Of(before), after, Sentences.Of(after));
        var kept = new List<Kept>();
        var end = default(Kept);
        foreach (var next in SameSentences(olds.Numbers, news.Numbers).Append(new(olds.Units.Length, news.Units.Length, 0)))
        {
            foreach (var (old, now) in SentencePairs.Align(olds, (end.BeforeEnd, next.Before), news, (end.AfterEnd, next.After)))
                foreach (var stretch in SameWords(before, old, after, now)) Keep(stretch);
            Keep(new(olds.Between(next.Before, next.Before).Start, news.Between(next.After, next.After).Start, olds.Characters(next.Before, next.BeforeEnd)));
            end = next;
        }

        return kept;

        void Keep(Kept stretch)
        {
            if (stretch.Length == 0) return;

            if (kept.Count > 0 && kept[^1] is var last && last.BeforeEnd == stretch.Before && last.AfterEnd == stretch.After)
                kept[^1] = last with { Length = last.Length + stretch.Length };
            else kept.Add(stretch);
        }
    }

    /// <summary>Sentences that occur once in either text and kept their order are held fast (B. Cohen's patience diff); the rest is searched between them.</summary>
    private static List<Kept> SameSentences(int[] before, int[] after)
    {
        var kept = new List<Kept>();
        var end = default(Kept);
        foreach (var pivot in Pivots(before, after).Append(new(before.Length, after.Length, 0)))
        {
            foreach (var stretch in Myers.Compare(before[end.BeforeEnd..pivot.Before], after[end.AfterEnd..pivot.After], SentenceLimit))
                kept.Add(stretch with { Before = stretch.Before + end.BeforeEnd, After = stretch.After + end.AfterEnd });
            if (pivot.Length > 0) kept.Add(pivot);
            end = pivot;
        }

        return kept;
    }

    private static IEnumerable<Kept> Pivots(int[] before, int[] after)
    {
        var once = Once(after);
        var pairs = Once(before).Where(old => once.ContainsKey(old.Key)).Select(old => new Kept(old.Value, once[old.Key], 1)).OrderBy(pair => pair.Before).ToArray();
        return Rise.Longest(Array.ConvertAll(pairs, pair => pair.After)).Select(at => pairs[at]);

        static Dictionary<int, int> Once(int[] numbers) =>
            numbers.Index().GroupBy(number => number.Item).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().Index);
    }

    private static IEnumerable<Kept> SameWords(string before, Piece old, string after, Piece now)
    {
        var (olds, news) = Side.Both(before, Tokens.Of(before, old), after, Tokens.Of(after, now));
        var kept = Cleaning.Clean(Myers.Compare(olds.Numbers, news.Numbers, WordLimit), olds, news);
        return kept.Sum(stretch => olds.Characters(stretch.Before, stretch.BeforeEnd)) < LeastKept * Math.Min(old.Length, now.Length)
            ? []
            : kept.Select(stretch => new Kept(
                olds.Units[stretch.Before].Start, news.Units[stretch.After].Start, olds.Characters(stretch.Before, stretch.BeforeEnd)));
    }
}
