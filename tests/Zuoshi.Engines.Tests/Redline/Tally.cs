using Zuoshi.Redline;
using Zuoshi.Redline.Anchors;

namespace Zuoshi.Engines.Tests.Redline;

/// <summary>What a person who knows the edits says of each placement.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int[]> rows = [];
    private readonly int[] inChanged = new int[4];
    private readonly List<string> mistakes = [];

    private enum Verdict { Placed, Gone, Missed, Wrong }

    public int Count => rows.Values.Sum(row => row.Sum());

    public int Wrong => Sum(Verdict.Wrong);

    /// <summary>Placed where they belong, or listed because too little of them is left.</summary>
    public double Right => (double)(Sum(Verdict.Placed) + Sum(Verdict.Gone)) / Count;

    public double Precision => (double)Sum(Verdict.Placed) / (Sum(Verdict.Placed) + Wrong);

    public double Recall => (double)Sum(Verdict.Placed) / (Sum(Verdict.Placed) + Sum(Verdict.Missed) + Wrong);

    /// <summary>Anchors of every sort at random: whole clauses, sentences, phrases, words that occur often.</summary>
    public void Place(IReadOnlyList<Passage> before, Draft draft, int anchors, int seed)
    {
        var random = new Random(seed);
        var repeated = Repeated(before);
        Place(before, draft, Enumerable.Range(0, anchors).Select(_ =>
        {
            var passage = before[random.Next(before.Count)];
            var (kind, start, length) = Choose(passage, random, repeated);
            return (kind, passage, start, length);
        }));
    }

    public void Place(IReadOnlyList<Passage> before, Draft draft, IEnumerable<(string Kind, Passage Passage, int Start, int Length)> anchors)
    {
        var after = draft.After;
        var comparison = Comparison.Of(before, after);
        var changed = comparison.Changes.Where(change => change.Kind is not (ChangeKind.Same or ChangeKind.Renumbered or ChangeKind.Moved))
            .SelectMany(change => change.Before).Select(passage => passage.Key).ToHashSet();
        foreach (var (kind, passage, start, length) in anchors)
        {
            var anchor = length == 0 ? Anchor.On(passage) : Anchor.On(passage, start, length);
            var placement = comparison.Carry(anchor);
            var verdict = length == 0 ? OfClause(draft, passage, placement) : OfWords(draft, passage, start, length, placement);
            (rows.TryGetValue(kind, out var row) ? row : rows[kind] = new int[4])[(int)verdict]++;
            if (changed.Contains(passage.Key)) inChanged[(int)verdict]++;
            if (verdict is Verdict.Wrong or Verdict.Missed && mistakes.Count < 40)
                mistakes.Add($"{verdict} {kind} {passage.Key} [{start},{length}] “{anchor.Before}【{anchor.Quote}】{anchor.After}” → {placement?.Key} {placement?.Confidence} “{Shown(after, placement)}”");
        }
    }

    public void Print()
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{"anchors",-10} {"placed",7} {"gone",7} {"missed",7} {"wrong",7}");
        foreach (var (kind, row) in rows) output.WriteLine($"{kind,-10} {row[0],7} {row[1],7} {row[2],7} {row[3],7}");
        output.WriteLine($"{"in changed",-10} {inChanged[0],7} {inChanged[1],7} {inChanged[2],7} {inChanged[3],7}");
        output.WriteLine($"{Count} anchors: {Right:P2} right, {(double)Wrong / Count:P2} wrong, precision {Precision:P2}, recall {Recall:P2}");
        foreach (var mistake in mistakes) output.WriteLine(mistake);
    }

    private static (string Kind, int Start, int Length) Choose(Passage passage, Random random, string[] repeated)
    {
        if (passage.Text.Length < 12) return ("clause", 0, 0);

        switch (random.Next(4))
        {
            case 0: return ("clause", 0, 0);
            case 1:
                var sentences = Draft.Sentences(passage.Text);
                var (from, length) = sentences[random.Next(sentences.Count)];
                return ("sentence", from, length);
            case 2 when repeated.Where(word => passage.Text.Contains(word)).ToArray() is { Length: > 0 } words:
                var word = words[random.Next(words.Length)];
                var places = Enumerable.Range(0, passage.Text.Length - word.Length + 1).Where(at => passage.Text.AsSpan(at).StartsWith(word)).ToArray();
                return ("repeated", places[random.Next(places.Length)], word.Length);
            default:
                var size = random.Next(2, 13);
                return ("phrase", random.Next(passage.Text.Length - size + 1), size);
        }
    }

    /// <summary>The two-character words that the text uses most.</summary>
    public static string[] Repeated(IReadOnlyList<Passage> before)
    {
        var all = string.Concat(before.Select(passage => passage.Text));
        return
        [
            .. Enumerable.Range(0, all.Length - 2).Select(at => all.Substring(at, 2)).Where(word => word.All(character => character is > '一' and < '龥'))
                .CountBy(word => word).Where(word => word.Value >= 6).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(60).Select(word => word.Key),
        ];
    }

    private static Verdict OfClause(Draft draft, Passage passage, Placement? placement)
    {
        if (passage.Text.Length == 0)
        {
            var heir = draft.Lines.Find(line => line.CameFrom == passage.Key)?.Key;
            return placement?.Key == heir ? heir is null ? Verdict.Gone : Verdict.Placed : placement is null ? Verdict.Missed : Verdict.Wrong;
        }

        var homes = draft.Survivors(passage.Key, 0, passage.Text.Length).CountBy(place => place.Key).OrderByDescending(home => home.Value).ToArray();
        var most = homes.Length == 0 ? 0 : homes[0].Value;
        if (placement is null) return most < 0.5 * passage.Text.Length ? Verdict.Gone : Verdict.Missed;

        // Two parts as good as equal are both right.
        return homes.Any(home => home.Key == placement.Key && home.Value >= 0.9 * most) ? Verdict.Placed : Verdict.Wrong;
    }

    private static Verdict OfWords(Draft draft, Passage passage, int start, int length, Placement? placement)
    {
        var home = draft.Survivors(passage.Key, start, length).GroupBy(place => place.Key, place => place.At).MaxBy(places => places.Count());
        var left = home?.Count() ?? 0;
        if (placement is null) return left <= 0.5 * length ? Verdict.Gone : Verdict.Missed;
        if (home is null || home.Key != placement.Key) return Verdict.Wrong;

        int from = home.Min(), to = home.Max() + 1;
        var common = Math.Min(to, placement.Start + placement.Length) - Math.Max(from, placement.Start);
        var union = Math.Max(to, placement.Start + placement.Length) - Math.Min(from, placement.Start);
        var whole = left == length && to - from == length;
        return (whole ? common == union : left <= 0.5 * length ? common > 0 : common * 2 >= union) ? Verdict.Placed : Verdict.Wrong;
    }

    private static string Shown(Passage[] after, Placement? placement) =>
        placement is null ? "" : after.Single(passage => passage.Key == placement.Key).Text.Substring(placement.Start, placement.Length);

    private int Sum(Verdict verdict) => rows.Values.Sum(row => row[(int)verdict]);
}
