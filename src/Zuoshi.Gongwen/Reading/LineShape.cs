using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Reading;

/// <summary>What a line of an official document is, as far as its own words tell.</summary>
internal static partial class LineShape
{
    /// <summary>Whether it begins with a number that no running text begins a line with: 一、 · （一） · 附件1：.</summary>
    public static bool StartsHeading(string line) => Heading().IsMatch(line);

    /// <summary>Whether it begins with a number that a reference in running text may begin a line with as well: 1. · （1） · 第三条 · ①.</summary>
    public static bool StartsItem(string line) => Item().IsMatch(line);

    /// <summary>
    /// Whether <paramref name="next"/> begins with the number that follows one inside the running text before it
    /// (三学：1.…；2.…；3.…), so that it isn't a paragraph's beginning.
    /// </summary>
    public static bool CountsOn(ReadOnlySpan<char> text, string next)
    {
        var item = Counter().Match(next);
        if (!item.Success || !int.TryParse(item.Groups["n"].ValueSpan, out var number) || number < 2) return false;

        var before = $"{item.Groups["open"].Value}{number - 1}{item.Groups["close"].Value}";
        var at = text.LastIndexOf(before, StringComparison.Ordinal);
        return at > 0 && "：；，。:;".Contains(text[at - 1]);
    }

    /// <summary>Whether it stands alone by its form: a date, 发文字号, （此件公开发布）.</summary>
    public static bool StandsAlone(string line) => Alone().IsMatch(line) || Date().IsMatch(line);

    /// <summary>Whether it is a printed page number: — 3 —, -3-, 第3页.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    [GeneratedRegex(
        @"^\s{0,80}(?:[一二三四五六七八九十百]{1,5}、|[（(][一二三四五六七八九十百]{1,5}[）)]" +
        @"|附\s?[件表]\s?[0-9一二三四五六七八九十]{0,3}\s?(?:[：:]|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^\s{0,80}(?:第[一二三四五六七八九十百零〇0-9]{1,5}[章节条部编]|[0-9]{1,3}[.．、](?:[^0-9]|$)|[（(][0-9]{1,3}[）)]|[①-⑳⑴-⒛])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s{0,80}(?<open>[（(]?)(?<n>[0-9]{1,3})(?<close>[.．、）)])", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^\s{0,80}(?:\S{2,24}\s?〔\s?[0-9]{4}\s?〕\s?[0-9]{1,5}\s?号|[（(]此件.{2,20}[）)])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"^\s{0,80}(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月" +
        @"\s?[0-9一二三四五六七八九十]{1,3}\s?日\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^\s{0,80}(?:[-—–－─]{1,2}\s?[0-9]{1,4}\s?[-—–－─]{1,2}|第\s?[0-9]{1,4}\s?页(?:[，,]?\s?共\s?[0-9]{1,4}\s?页)?)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
