namespace Zuoshi.Outlines.Adrift;

/// <summary>Where in the text words belong that were somewhere else.</summary>
internal static class Place
{
    /// <summary>The old words where they stand once in what was named, else all of the sentence that was; null for the whole clause.</summary>
    public static Range? In(Clause clause, int? sentence, string quote)
    {
        var (start, length) = sentence is { } number ? (clause.Starts[number - 1], clause.Sentence(number)!.Length) : (0, clause.Text.Length);
        if (Once(clause.Text.Substring(start, length), quote) is { } at) return (start + at)..(start + at + quote.Length);

        return sentence is null ? null : start..(start + length);
    }

    /// <summary>The one place where the words stand now, as people cite it; null when there are several or none.</summary>
    public static string? Proposed(IReadOnlyList<Clause> clauses, string quote)
    {
        var holding = clauses.Where(clause => quote.Length > 0 && clause.Text.Contains(quote, StringComparison.Ordinal)).Take(2).ToList();
        if (holding is not [var clause] || Once(clause.Text, quote) is not { } at) return null;

        return clause.SentenceAt(at) is { } number ? $"{clause.Citation}第{number}句" : clause.Citation;
    }

    private static int? Once(string text, string words)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0 ? at : null;
    }
}
