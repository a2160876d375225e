using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen;

/// <summary>
/// A paragraph as the reader's rules see it: no spaces, no debris, one form of each digit and mark. A PDF prints
/// "2023 年5 月9 日", one office writes (一) and another （一）; the rules know neither, and every position leads back
/// to the paragraph as printed.
/// </summary>
internal sealed class Line
{
    readonly string printed;
    readonly int[] origin;

    public Line(int index, SourceParagraph paragraph)
    {
        Index = index;
        printed = paragraph.Text;
        Row = paragraph.Row;
        Debris = [.. Gongwen.Debris.Find(printed).Select(found => new TextSpan(index, found.Start, found.Length))];

        var text = new StringBuilder(printed.Length);
        origin = new int[printed.Length];
        var debris = 0;
        var quoteIsOpen = false;
        for (var at = 0; at < printed.Length; at++)
        {
            while (debris < Debris.Count && Debris[debris].End <= at) debris++;
            if (debris < Debris.Count && at >= Debris[debris].Start) continue;
            if (IsSpace(printed[at])) continue;

            origin[text.Length] = at;
            text.Append(Fold(at, ref quoteIsOpen));
        }

        Text = text.ToString();
    }

    /// <summary>The paragraph's index in the source.</summary>
    public int Index { get; }

    /// <summary>The paragraph as the rules see it; all positions below count in this text.</summary>
    public string Text { get; }

    /// <summary>The paragraph as printed.</summary>
    public string Printed => printed;

    /// <summary>Set when the paragraph is a table's row.</summary>
    public SourceRow? Row { get; }

    /// <summary>The debris that was left out.</summary>
    public IReadOnlyList<TextSpan> Debris { get; }

    /// <summary>Whether it is a table's row, or reads like one (text pasted from a table, cells parted by tabs).</summary>
    public bool IsRow => Row is not null || printed.AsSpan().Trim().Count('\t') >= 2;

    /// <summary>Whether it begins with a space, as a line that continues the one above does.</summary>
    public bool IsIndented => printed.Length > 0 && IsSpace(printed[0]);

    /// <summary>The words between two positions as printed, spaces only where they part Latin words or figures.</summary>
    public string Value(int start, int end)
    {
        var value = new StringBuilder(Math.Max(end - start, 0));
        for (var at = start; at < end; at++)
        {
            var c = printed[origin[at]];
            if (at > start && origin[at] > origin[at - 1] + 1 && char.IsAsciiLetterOrDigit(c) && char.IsAsciiLetterOrDigit(printed[origin[at - 1]]))
                value.Append(' ');
            value.Append(c);
        }

        return value.ToString();
    }

    /// <summary>Where the words between two positions are printed.</summary>
    public TextSpan Span(int start, int end) => start >= end
        ? new(Index, start < Text.Length ? origin[start] : printed.Length, 0)
        : new(Index, origin[start], origin[end - 1] + 1 - origin[start]);

    /// <summary>The position of a printed character, or of the next one that counts.</summary>
    public int PositionOf(int printedAt)
    {
        var found = Array.BinarySearch(origin, 0, Text.Length, printedAt);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Whether a printed character counts: no space, no debris.</summary>
    public bool IsRead(int printedAt) => Array.BinarySearch(origin, 0, Text.Length, printedAt) >= 0;

    /// <summary>Whether a space is printed before the character at a position.</summary>
    public bool HasSpaceBefore(int at) => GapBefore(at) > 0;

    /// <summary>How many printed characters that don't count stand before the character at a position.</summary>
    public int GapBefore(int at) => at > 0 && at < Text.Length ? origin[at] - origin[at - 1] - 1 : 0;

    /// <summary>Spaces of every width, the byte order mark and the invisible joiners.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    char Fold(int at, ref bool quoteIsOpen)
    {
        var c = printed[at];
        switch (c)
        {
            case >= '０' and <= '９': return (char)(c - '０' + '0');
            case '．' or '﹒': return '.';
            case '○' or 'Ο' or '◯': return '〇';
            case '–' or '—' or '―' or '─' or '－' or '~' or '～' or '〜' or '∼' or '−' or '‐' or '‑': return '-';
            case '(' or '﹙': return '（';
            case ')' or '﹚': return '）';
            case '?': return '？';
            case '!': return '！';
            case ';': return '；';
            case '"' or '＂': return (quoteIsOpen = !quoteIsOpen) ? '“' : '”';
            case '﹑' or '､': return '、';
            case ':' or '﹕' or '∶' when !BetweenDigits(at): return '：';
            case ',' when !BetweenDigits(at): return '，';
            default: return c;
        }
    }

    bool BetweenDigits(int at) =>
        at > 0 && at + 1 < printed.Length && char.IsAsciiDigit(printed[at - 1]) && char.IsAsciiDigit(printed[at + 1]);
}
