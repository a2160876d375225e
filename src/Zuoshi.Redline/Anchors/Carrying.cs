namespace Zuoshi.Redline.Anchors;

/// <summary>
/// Finds the place of an anchor in the new version: the same words in the clauses that its clause became, the same words elsewhere,
/// then words that resemble them. The old version is witness: a place that another stretch of it fits better belongs to that one.
/// </summary>
internal sealed class Carrying(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after, IReadOnlyList<Change> changes)
{
    // What the clause's own successor is worth, in the worth of agreeing surroundings: eight characters of the sentence.
    private const int Home = 8 * Surroundings.SameSentence;

    // Of the words and surroundings that the anchor remembers this share must be there again, in the clause's successors or elsewhere.
    private const double LeastAtHome = 0.3;
    private const double LeastElsewhere = 0.5;

    // Of changed words half must be left, and of words and surroundings half of the full score: with 0.4 words whose sentence was
    // deleted begin to land on sentences that resemble it.
    private const double LeastOfWords = 0.5;
    private const double LeastAligned = 0.5;

    private readonly Dictionary<string, Change> byOldKey = Index(changes, change => change.Before);
    private readonly Dictionary<string, Change> byNewKey = Index(changes, change => change.After);

    public Placement? Place(Anchor anchor)
    {
        var change = byOldKey.GetValueOrDefault(anchor.Key);
        var clause = change?.Before.Single(old => old.Key == anchor.Key);
        if (anchor.Quote.Length == 0) return clause is null ? null : WholeClause(clause, change!);

        var origin = clause is null ? null : Origin(anchor, clause);
        if (origin is not null && change is { Before: [_], After: [var same] } && same.Text == clause!.Text)
            return new(same.Key, origin.Start, anchor.Quote.Length, Confidence.Exact);

        return SameWords(anchor, origin, change) ?? LikeWords(anchor, change);
    }

    private static Placement? WholeClause(Passage clause, Change change)
    {
        if (change.After.Count == 0) return null;

        var words = Wording.Bigrams.Of(clause.Title + clause.Text);
        var best = change.After.MaxBy(now => words.Common(Wording.Bigrams.Of(now.Title + now.Text)))!;
        var confidence = change.Kind switch
        {
            ChangeKind.Same or ChangeKind.Renumbered or ChangeKind.Moved => Confidence.Exact,
            _ => best.Text.Contains(clause.Text, StringComparison.Ordinal) ? Confidence.Shifted : Confidence.Approximate,
        };
        return new(best.Key, 0, best.Text.Length, confidence);
    }

    /// <summary>Where the anchor was made; null when the old version is not the one it was made on.</summary>
    private static Spot? Origin(Anchor anchor, Passage clause) =>
        Spots(clause, anchor.Quote).Where(spot =>
                clause.Text.AsSpan(0, spot.Start).EndsWith(anchor.Before) && clause.Text.AsSpan(spot.Start + anchor.Quote.Length).StartsWith(anchor.After))
            .OrderBy(spot => Wording.Sentences.Holding(clause.Text, spot.Start, anchor.Quote.Length) == anchor.Sentence ? 0 : 1)
            .FirstOrDefault();

    private Placement? SameWords(Anchor anchor, Spot? origin, Change? change)
    {
        var context = anchor.Before + anchor.Quote + anchor.After;
        var most = Surroundings.Agreement(context, anchor.Before.Length, context, anchor.Before.Length, anchor.Quote.Length);
        var spots = after.SelectMany(now => Spots(now, anchor.Quote))
            .Select(spot => (Spot: spot, Fit: Fit(context, anchor.Before.Length, anchor.Quote.Length, change, spot)))
            .OrderByDescending(one => one.Fit).ToArray();
        for (var at = 0; at < spots.Length; at++)
        {
            var (spot, fit) = spots[at];
            if (!IsEnough(anchor, fit, most, byNewKey[spot.Passage.Key] == change)) return null;
            if (at + 1 < spots.Length && spots[at + 1].Fit == fit) return null;
            if (FitsAnotherBetter(spot, origin, anchor.Quote, fit)) continue;

            return new(spot.Passage.Key, spot.Start, anchor.Quote.Length, Confidence.Shifted);
        }

        return null;
    }

    /// <summary>Whether the words and what agrees around them are enough of what the anchor remembers.</summary>
    private static bool IsEnough(Anchor anchor, int fit, int most, bool home)
    {
        var words = Surroundings.SameSentence * anchor.Quote.Length;
        return words + fit - (home ? Home : 0) >= (home ? LeastAtHome : LeastElsewhere) * (words + most);
    }

    private bool FitsAnotherBetter(Spot spot, Spot? origin, string quote, int fit) => origin is not null && before
        .SelectMany(old => Spots(old, quote))
        .Any(rival => rival != origin && Fit(rival.Passage.Text, rival.Start, quote.Length, byOldKey[rival.Passage.Key], spot) >= fit);

    private int Fit(string text, int start, int length, Change? change, Spot spot) =>
        Surroundings.Agreement(text, start, spot.Passage.Text, spot.Start, length) + (byNewKey[spot.Passage.Key] == change ? Home : 0);

    private static Placement? LikeWords(Anchor anchor, Change? change)
    {
        if (change is null) return null;

        var pattern = anchor.Before + anchor.Quote + anchor.After;
        var (passage, found) = change.After.Select(now => (Passage: now, Found: Alignment.Of(pattern, now.Text)))
            .OrderByDescending(one => one.Found?.Score ?? 0).FirstOrDefault();
        if (found is null || found.Score < LeastAligned * Alignment.Same * pattern.Length) return null;

        var places = found.Places.AsSpan(anchor.Before.Length, anchor.Quote.Length);
        int agree = 0, start = -1, end = -1;
        for (var at = 0; at < places.Length; at++)
        {
            if (places[at] < 0) continue;

            if (start < 0) start = places[at];
            end = places[at] + 1;
            if (passage.Text[places[at]] == anchor.Quote[at]) agree++;
        }

        // The same words at a place that does not fit have been refused already.
        if (agree < LeastOfWords * anchor.Quote.Length || passage.Text[start..end] == anchor.Quote) return null;

        return new(passage.Key, start, end - start, Confidence.Approximate);
    }

    private static IEnumerable<Spot> Spots(Passage passage, string quote)
    {
        for (var at = passage.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            yield return new(passage, at);
    }

    private static Dictionary<string, Change> Index(IReadOnlyList<Change> changes, Func<Change, IReadOnlyList<Passage>> side) =>
        changes.SelectMany(change => side(change).Select(passage => (passage.Key, Change: change))).ToDictionary(pair => pair.Key, pair => pair.Change);

    /// <summary>Where words stand in a clause.</summary>
    private sealed record Spot(Passage Passage, int Start);
}
