using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen;

/// <summary>What a conversion leaves behind in the text: field codes, bookmarks, entities. It is read over, never read as words.</summary>
internal static partial class Debris
{
    /// <summary>Start and length of each piece of debris in a paragraph.</summary>
    public static List<(int Start, int Length)> Find(string text)
    {
        var found = new List<(int, int)>();
        // Every kind of debris has one of these in it; most paragraphs have none and are not searched further.
        if (text.AsSpan().IndexOfAny("[&\\_\uFFFD") < 0 && !text.Contains("HYPERLINK", StringComparison.Ordinal)) return found;

        foreach (var match in Pattern().EnumerateMatches(text)) found.Add((match.Index, match.Length));
        return found;
    }

    [GeneratedRegex(
        """
        \[(?:bookmark|endif|if|image|picture|shape|object)[^\]\n]{0,80}\]|
        (?:HYPERLINK|PAGEREF|REF|TOC|SEQ|INCLUDEPICTURE|EMBED|FORMTEXT)\s{0,3}(?:(?:\\[a-z*@]\s{0,3}(?:"[^"\n]{0,200}")?|"[^"\n]{0,300}"|_[A-Za-z]{1,20}\d{0,12})\s{0,3}){1,6}|
        \\\*\s{0,3}(?:MERGEFORMAT|CHARFORMAT)|
        \b_(?:GoBack|Toc\d{1,12}|Hlk\d{1,12}|Ref\d{1,12})\b|
        &(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|middot|\#\d{2,5});|
        \uFFFD
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
