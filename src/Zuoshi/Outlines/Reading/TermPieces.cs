namespace Zuoshi.Outlines.Reading;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Term">The explanation of the term that it is; null for other words.</param>
public sealed record TermPiece(string Text, Explanation? Term);

/// <summary>Finds the explained terms where they stand.</summary>
public static class TermPieces
{
    /// <summary>The sentence cut at its terms; of two that begin at one place the longer counts.</summary>
    public static IEnumerable<TermPiece> Of(string sentence, IReadOnlyList<Explanation> terms)
    {
        var from = 0;
        while (from < sentence.Length)
        {
            var next = terms.Select(term => (Term: term, At: sentence.IndexOf(term.Term!, from, StringComparison.Ordinal))).Where(found => found.At >= 0)
                .OrderBy(found => found.At).ThenByDescending(found => found.Term.Term!.Length).FirstOrDefault();
            if (next.Term is null) break;

            if (next.At > from) yield return new TermPiece(sentence[from..next.At], null);
            yield return new TermPiece(next.Term.Term!, next.Term);
            from = next.At + next.Term.Term!.Length;
        }

        if (from < sentence.Length) yield return new TermPiece(sentence[from..], null);
    }
}
