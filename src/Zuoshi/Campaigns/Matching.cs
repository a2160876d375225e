namespace Zuoshi.Campaigns;

/// <summary>Finds again in a corrected notice what an earlier one had.</summary>
internal static class Matching
{
    /// <summary>
    /// For each text the old thing that it continues: first those of the very same words, wherever they moved; then, for a text
    /// that is new, the one in its place if its own words are gone (a correction). Null where there is none.
    /// </summary>
    public static T?[] ByWordsThenPlace<T>(IReadOnlyList<T> old, Func<T, string> words, Func<T, int> place, IReadOnlyList<string> texts)
        where T : class
    {
        var free = old.ToList();
        var matches = new T?[texts.Count];
        for (var index = 0; index < texts.Count; index++) matches[index] = Take(thing => words(thing) == texts[index]);
        for (var index = 0; index < texts.Count; index++) matches[index] ??= Take(thing => place(thing) == index + 1);
        return matches;

        T? Take(Predicate<T> fits)
        {
            var found = free.Find(fits);
            if (found is not null) free.Remove(found);
            return found;
        }
    }
}
