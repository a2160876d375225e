namespace Zuoshi.Redline;

/// <summary>Reads a text that was given out and came back edited as suggestions, passage by passage.</summary>
public static class Suggestions
{
    /// <summary>
    /// What the editor of a copy suggests, in the order of the copy, removed passages where they stood. Taking up all suggestions gives
    /// the copy's passages in the copy's order; an unchanged copy gives none.
    /// </summary>
    /// <param name="given">The text as it was given out.</param>
    /// <param name="edited">
    /// The text as it came back. Where the program counts the numbers, <see cref="Passage.Number"/> holds their kind alone on both sides
    /// ("一、" for every 三、), so that a passage that only counts on is not a suggestion. An empty one leaves the number as it was given out.
    /// </param>
    /// <exception cref="ArgumentException">A key stands twice on one side.</exception>
    public static IReadOnlyList<Suggestion> Between(IReadOnlyList<Passage> given, IReadOnlyList<Passage> edited)
    {
        var suggestions = new List<Suggestion>();
        string? behind = null;
        foreach (var (old, now, moved) in Pairs(given, edited))
        {
            if (now is null) suggestions.Add(new(SuggestionKind.Removed, old, null, null));
            else if (old is null) suggestions.Add(new(SuggestionKind.Inserted, null, now, behind));
            else if (moved) suggestions.Add(new(SuggestionKind.Moved, old, now, behind));
            else if (Differ(old, now)) suggestions.Add(new(SuggestionKind.Changed, old, now, null));

            if (old is not null && now is not null && !moved) behind = old.Key;
        }

        return suggestions;
    }

    /// <summary>
    /// Each passage of either side once, in the order of the edited text. Of one that was cut up the first part is the passage itself, of
    /// several that were joined the first one is what is left.
    /// </summary>
    private static IEnumerable<(Passage? Old, Passage? Now, bool Moved)> Pairs(IReadOnlyList<Passage> given, IReadOnlyList<Passage> edited)
    {
        var places = edited.Index().ToDictionary(passage => passage.Item.Key, passage => passage.Index);
        var pairs = new List<(int Place, (Passage?, Passage?, bool) Pair)>();
        var place = -1;
        foreach (var change in Comparison.Of(given, edited).Changes)
        {
            if (change.After.Count > 0) place = places[change.After[0].Key];
            for (var at = 0; at < Math.Max(change.Before.Count, change.After.Count); at++)
            {
                var now = at < change.After.Count ? change.After[at] : null;
                pairs.Add((now is null ? place : places[now.Key], (at < change.Before.Count ? change.Before[at] : null, now, change.Moved)));
            }
        }

        return pairs.OrderBy(pair => pair.Place).Select(pair => pair.Pair);
    }

    private static bool Differ(Passage old, Passage now) =>
        old.Text != now.Text || old.Title != now.Title || (now.Number.Length > 0 && now.Number != old.Number);
}
