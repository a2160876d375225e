using System.Text.RegularExpressions;

namespace Zuoshi.Redline.Wording;

/// <summary>
/// What a reader takes in at once: a number with its unit of time or per cent, a date, a Latin word, a 《name》, a short “term”,
/// else one character with its marks. Nobody wants to see the 3 of 2035年 struck out alone. Together they are the text.
/// </summary>
internal static partial class Tokens
{
    // Every repetition is bounded or followed by nothing that can fail, so matching is linear.
    [GeneratedRegex(
        """
        《[^《》\r\n]{1,60}》
        | “[^“”\r\n]{1,16}”
        | [0-9０-９]+ (?:[.,:/\-–—～][0-9０-９]+)* (?: 年(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)? | 月(?:[0-9０-９]{1,2}日)? | 日 | [%％‰] )?
        | [A-Za-z][A-Za-z0-9'’\-]*
        | \r\n
        | (?:[\uD800-\uDBFF][\uDC00-\uDFFF] | [\s\S]) [\p{M}\uFE00-\uFE0F]{0,8}
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token { get; }

    public static Piece[] Of(string text, Piece within)
    {
        var found = new List<Piece>(within.Length);
        foreach (var match in Token.EnumerateMatches(text.AsSpan(within.Start, within.Length)))
            found.Add(new(within.Start + match.Index, match.Length));
        return [.. found];
    }
}
