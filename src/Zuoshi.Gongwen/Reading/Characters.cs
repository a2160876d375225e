using System.Buffers;
using System.Text;

namespace Zuoshi.Gongwen.Reading;

/// <summary>What single characters mean in Chinese running text.</summary>
internal static class Characters
{
    /// <summary>Marks that close a sentence or a clause, so that a paragraph may end behind them.</summary>
    private const string Stops = "。！？；：.!?;:…";

    /// <summary>Marks that open something, so that no line break of an author stands behind them.</summary>
    private const string Openers = "“‘（《〈【〔「『([{";

    /// <summary>Marks that close something.</summary>
    private const string Closers = "”’）》〉】〕」』)]}";

    private static readonly SearchValues<char> Untidy = SearchValues.Create(
    [
        .. Range('\0', '\u0008'), .. Range('\u000A', '\u001F'), .. Range('\u007F', '\u00A0'), '\u00AD', '\u180E',
        '\u2007', .. Range('\u200B', '\u200F'), .. Range('\u2028', '\u202F'), .. Range('\u2060', '\u206F'),
        .. Range('\uD800', '\uDFFF'), '\uFEFF', .. Range('\uFFF9', '\uFFFC'), '\uFFFE', '\uFFFF',
    ]);

    /// <summary>Fixed spaces become plain ones, line breaks spaces, half surrogate pairs U+FFFD; invisible characters go.</summary>
    public static string Tidy(string text)
    {
        var first = text.AsSpan().IndexOfAny(Untidy);
        if (first < 0) return text;

        var tidy = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (!Untidy.Contains(c)) tidy.Append(c);
            else if (c is '\u00A0' or '\u2007' or '\u202F' or '\n' or '\r' or '\u2028' or '\u2029' or '\u0085') tidy.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) tidy.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) tidy.Append('\uFFFD');
        }

        return tidy.ToString();
    }

    /// <summary>Width in half-width columns: 2 for a Chinese character or mark, 1 for the rest.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text) columns += Columns(c);
        return columns;
    }

    /// <inheritdoc cref="Columns(ReadOnlySpan{char})"/>
    public static int Columns(char c) => c < '\u2000' || char.IsLowSurrogate(c) ? 1 : char.IsHighSurrogate(c) ? 1 : 2;

    /// <summary>Whether a paragraph can end here: behind 。！？；： or a bracket that closes behind one of them.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd().TrimEnd(Closers);
        return bare.Length > 0 && Stops.Contains(bare[^1]);
    }

    /// <summary>Whether a line's end cuts a sentence for sure: behind a comma or an opening bracket.</summary>
    public static bool EndsOpen(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[^1] is '，' or '、' or ',' || Openers.Contains(text[^1]));

    public static bool EndsClosed(ReadOnlySpan<char> text) => text.Length > 0 && Closers.Contains(text[^1]);

    public static bool StartsOpen(ReadOnlySpan<char> text) => text.Length > 0 && Openers.Contains(text[0]);

    /// <summary>Whether no paragraph can begin so: with a mark that closes or separates.</summary>
    public static bool StartsClosed(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[0] is '，' or '、' or '。' or '；' or '：' or '！' or '？' || Closers.Contains(text[0]));

    /// <summary>Puts two lines together that a page's edge had parted; Latin words keep the space that the break stood for.</summary>
    public static void Join(StringBuilder text, ReadOnlySpan<char> next)
    {
        if (text.Length > 0 && next.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0])) text.Append(' ');
        text.Append(next);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
