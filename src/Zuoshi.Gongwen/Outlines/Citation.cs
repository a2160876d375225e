using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>
/// A place in an outline, as people cite it (二（一）第3句) and as a stamp shows it (2.1.3). The numbers are the printed ones, so what
/// somebody reads on paper can be typed here.
/// <para>
/// Path: chapter, a point, item; deeper numbers behind hyphens, so that a third number behind a point is always a sentence: 2.1
/// is 二（一）, 2.1-3 is 二（一）3., 2.1.3 the third sentence of 二（一）. What stands beside the chapters is called by its name: 0 前言, 标题,
/// 表1, 专栏1, 附件1, 附注1, and 条3 for 第三条, since articles are counted through all chapters. A number that comes a second time
/// bears ~2 (之二). A chapter's own sentences count as those of item 0: 2.0.1.
/// </para>
/// </summary>
/// <param name="Path">The clause's path.</param>
/// <param name="Sentence">The number of the sentence or row in it, or null for the whole clause.</param>
public readonly partial record struct Citation(string Path, int? Sentence)
{
    const int Longest = 80;

    static readonly string[] WithoutItems = ["标题", "表", "专栏", "附注"];

    /// <summary>The form for stamps: 2.1.3.</summary>
    public string Stamp => Sentence is not { } number ? Path : Path.Contains('.') || IsWithoutItems(Path) ? $"{Path}.{number}" : $"{Path}.0.{number}";

    /// <summary>
    /// Reads what a person types: 纲要二（一）第3句 · 二（一） · 四（一）4 · 第三条 · 表1第2行 · 2.1.3; half-width brackets and spaces don't matter.
    /// Null when it is no such place. Whether the outline has the place is for <see cref="Outline.At"/> to say.
    /// </summary>
    public static Citation? Parse(string typed)
    {
        if (typed.Length > Longest) return null;

        var text = Prefix().Replace(string.Concat(typed.Where(c => !char.IsWhiteSpace(c)).Select(Fold)), "");
        return Short().Match(text) is { Success: true } numbers ? OfNumbers(numbers) : Long().Match(text) is { Success: true } words ? OfWords(words) : null;
    }

    static Citation? OfNumbers(Match match)
    {
        var path = match.Groups["root"].Value;
        int? sentence = match.Groups["sentence"].Success ? int.Parse(match.Groups["sentence"].Value) : null;
        if (match.Groups["item"] is { Success: true, Value: var item })
        {
            // 表1.3 and 0.1: there are no items, so the number is the sentence's.
            if (sentence is null && (IsPreamble(path) || IsWithoutItems(path)) && int.TryParse(item, out var only)) sentence = only;
            else if (item != "0") path += $".{item}";
        }

        return Of(path, sentence);
    }

    static Citation? OfWords(Match match)
    {
        var path = "";
        foreach (Capture part in match.Groups["part"].Captures)
        {
            if (PlaceOf(part.Value) is not { } place) return null;
            var below = path.Length > 0 && char.IsAsciiDigit(place[0]) && part.Value != "前言";
            path = below ? $"{path}{(path.Contains('.') ? '-' : '.')}{place}" : place;
        }

        if (match.Groups["sentence"] is not { Success: true, Value: var counted }) return Of(path, null);
        return Number(counted) is { } sentence ? Of(path, sentence) : null;
    }

    /// <summary>What one number is in a path: 1 for （一）, 条3 for 第三条, 1~2 for 一之二; null when it counts nothing.</summary>
    static string? PlaceOf(string part)
    {
        var at = part.IndexOf('之');
        if (at > 0) return PlaceOf(part[..at]) is { } first && Number(part[(at + 1)..]) is { } times ? $"{first}~{times}" : null;
        if (part is "前言" or "标题") return part == "前言" ? "0" : part;
        if (Named().Match(part) is { Success: true } named) return Number(named.Groups["number"].Value) is { } place ? $"{named.Groups["name"].Value}{place}" : null;
        return Number(part) is { } number ? part[^1] == '条' ? $"条{number}" : $"{number}" : null;
    }

    static int? Number(string word)
    {
        if (word[0] is >= '①' and <= '⑳') return word[0] - '①' + 1;
        var number = int.TryParse(word, out var plain) ? plain : ChineseNumerals.Parse(word.AsSpan().Trim("第编篇章节段条（）、."));
        return number is 0 ? null : number;
    }

    /// <summary>Nothing stands below 前言 or a table, and no sentence is the 0th.</summary>
    static Citation? Of(string path, int? sentence) =>
        sentence == 0 || path.Contains('.') && (IsPreamble(path) || IsWithoutItems(path)) ? null : new(path, sentence);

    static bool IsPreamble(string path) => path is "0" || path.StartsWith("0.", StringComparison.Ordinal) || path.StartsWith("0~", StringComparison.Ordinal);

    static bool IsWithoutItems(string path) => WithoutItems.Any(name => path.StartsWith(name, StringComparison.Ordinal));

    /// <summary>How people write a clause's number: 二 · 第二章 · （一） · 1. · （1） · ①.</summary>
    internal static string Words(NumberKind kind, int number) => kind switch
    {
        NumberKind.Part => $"第{HeadingNumbers.InWords(number)}编",
        NumberKind.Chapter => $"第{HeadingNumbers.InWords(number)}章",
        NumberKind.Section => $"第{HeadingNumbers.InWords(number)}节",
        NumberKind.Article => $"第{HeadingNumbers.InWords(number)}条",
        NumberKind.Chinese => HeadingNumbers.InWords(number),
        NumberKind.ChineseInParentheses => $"（{HeadingNumbers.InWords(number)}）",
        NumberKind.ArabicInParentheses => $"（{number}）",
        NumberKind.ArabicHalfParenthesis => $"{number}）",
        NumberKind.Circled => $"{(char)('①' + number - 1)}",
        _ => $"{number}.",
    };

    static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '(' => '（',
        ')' => '）',
        '．' => '.',
        '－' or '–' or '—' => '-',
        '～' => '~',
        _ => c,
    };

    const string Count = "(?:[0-9]{1,3}|[〇零一二两三四五六七八九十百]{1,7})";

    [GeneratedRegex("^(?:《[^》]{0,60}》|纲要)", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(
        "^(?<root>(?:标题|(?:表|专栏|附件|附注|条)?[0-9]{1,3})(?:~[0-9]{1,5})?)" +
        @"(?:\.(?<item>[0-9]{1,3}(?:~[0-9]{1,5})?(?:-[0-9]{1,3}(?:~[0-9]{1,5})?){0,12})(?:\.(?<sentence>[0-9]{1,5}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Short();

    [GeneratedRegex(
        $"^(?<part>(?:前言|标题|(?:表|专栏|附件|附注)[0-9]{{1,3}}|第{Count}[编篇章节条段]|（{Count}）|[0-9]{{1,3}}(?:[.、）])|[①-⑳]|[〇零一二两三四五六七八九十百]{{1,7}}、?)(?:之(?:[0-9]{{1,5}}|{Count}))?){{1,14}}" +
        $"(?:第(?<sentence>[0-9]{{1,5}}|{Count})[句行]|(?<sentence>[0-9]{{1,3}})[句行]?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Long();

    [GeneratedRegex("^(?<name>表|专栏|附件|附注)(?<number>[0-9]{1,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
