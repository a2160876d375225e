using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Half-width punctuation between Chinese characters; figures, Latin words and addresses keep theirs.</summary>
internal static class PunctuationRules
{
    private const string Half = ",;:?!().\"", Full = "，；：？！（）。";

    public static IEnumerable<Found> Of(CheckedLine line)
    {
        var places = Marks(line.Text);
        if (places.Count == 0) yield break;

        var edits = Edits(line.Text, places);
        yield return new("half-width", line.Place, $"中文里用了半角的“{string.Concat(places.Select(at => line.Text[at]).Distinct())}”", "中文标点用全角", Basis.Marks) { Edits = edits };
    }

    private static SortedSet<int> Marks(string text)
    {
        var marks = new SortedSet<int>(HalfWidth.Find(new Line(0, new(text))).Select(span => span.Start));
        for (var at = 1; at < text.Length; at++)
        {
            // A full stop of Latin print that ends a Chinese sentence; 1. and 3.5 have no Chinese character before it.
            if (text[at] == '.' && IsChinese(text[at - 1]) && (at + 1 == text.Length || IsChinese(text[at + 1]))) marks.Add(at);
            if (text[at] == '"' && (IsChinese(text[at - 1]) || (at + 1 < text.Length && IsChinese(text[at + 1])))) marks.Add(at);
        }

        // A bracket and its partner are of one width.
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '(') open.Push(at);
            else if (text[at] == ')' && open.TryPop(out var partner) && (marks.Contains(partner) || marks.Contains(at))) marks.UnionWith([partner, at]);
        }

        // The brackets of a document number are told as such.
        foreach (Match number in TextRules.Numbered().Matches(text)) marks.ExceptWith([number.Groups["open"].Index, number.Groups["close"].Index]);
        return marks;
    }

    private static List<TextEdit> Edits(string text, SortedSet<int> places)
    {
        // Straight quotes say nothing of which end they are; an odd one is a person's to place.
        if (places.Any(at => text[at] == '"') && text.Count(c => c == '"') % 2 == 1) return [];

        var edits = new List<TextEdit>();
        var quotes = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"') edits.Add(new(at, 1, quotes++ % 2 == 0 ? "“" : "”"));
            else if (places.Contains(at)) edits.Add(new(at, 1, $"{Full[Half.IndexOf(text[at])]}"));
        }

        return places.Any(at => text[at] == '"') ? edits : [.. edits.Where(edit => text[edit.Start] != '"')];
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF' or '》' or '”' or '）' or '《' or '“';
}
