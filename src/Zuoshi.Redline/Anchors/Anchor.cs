using Zuoshi.Redline.Wording;

namespace Zuoshi.Redline.Anchors;

/// <summary>
/// What a remark, a link or an explanation is about: a clause, or words in it with their surroundings, as in the TextQuoteSelector
/// of the W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector: exact, prefix, suffix).
/// </summary>
/// <param name="Key">The clause's key in its version.</param>
/// <param name="Sentence">Which sentence of the clause holds the words, from 0; null for a whole clause and for words of several sentences.</param>
/// <param name="Quote">The words; empty for the whole clause.</param>
/// <param name="Before">Up to <see cref="Context"/> characters that stand before them in the clause.</param>
/// <param name="After">Up to <see cref="Context"/> characters that follow them.</param>
public sealed record Anchor(string Key, int? Sentence, string Quote, string Before, string After)
{
    /// <summary>How many characters of the surroundings are kept on either side.</summary>
    public const int Context = 32;

    /// <summary>An anchor on the whole clause.</summary>
    public static Anchor On(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return new(passage.Key, null, "", "", "");
    }

    /// <summary>An anchor on words of a clause.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or not inside the clause's text.</exception>
    public static Anchor On(Passage passage, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, passage.Text.Length - length);
        var text = passage.Text;
        var end = start + length;
        return new(passage.Key, Sentences.Holding(text, start, length), text.Substring(start, length), text[ContextStart(text, start)..start], text[end..ContextEnd(text, end)]);
    }

    // Half a character outside the basic plane is no text.
    internal static int ContextStart(string text, int start)
    {
        var from = Math.Max(0, start - Context);
        return from > 0 && from < start && char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    internal static int ContextEnd(string text, int end)
    {
        var to = Math.Min(text.Length, end + Context);
        return to < text.Length && to > end && char.IsHighSurrogate(text[to - 1]) ? to - 1 : to;
    }
}
