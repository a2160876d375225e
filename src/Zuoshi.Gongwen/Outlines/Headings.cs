using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>Tells a numbered paragraph's heading from its text.</summary>
internal static partial class Headings
{
    /// <summary>A heading on a line of its own is no longer.</summary>
    const int Longest = 60;

    /// <summary>Nor is one that runs into its text.</summary>
    const int LongestRunIn = 40;

    /// <summary>Before ： only a label stands as a heading: 发展目标：到2035年…</summary>
    const int LongestLabel = 14;

    /// <summary>
    /// Just behind the title of a paragraph that begins with a number; just behind the number when it has none. A paragraph that is one
    /// whole sentence has none (1.完成投资500亿元。) unless it is short and a deeper number begins below it; nor has one whose first
    /// sentence says what is to be done, by when or by whom: a heading names, it does not go on over commas, and no year or
    /// 各单位要 stands in front of it. The first sentence of a 条 is always text, unless it names itself in brackets: 第一条【目的】.
    /// </summary>
    /// <param name="line">The paragraph.</param>
    /// <param name="mark">Its number.</param>
    /// <param name="next">The number that the next paragraph begins with, or null.</param>
    public static int End(Line line, Mark mark, Mark? next)
    {
        var text = line.Text;
        var start = mark.Length;
        var isArticle = mark.Kind is NumberKind.Article;
        if (isArticle && Bracketed().Match(text, start) is { Success: true } name) return start + name.Length;

        var stop = NumberedText.TitleEnd(text, start, text.Length);
        if (stop < text.Length - 1 && text[stop] is '。' or '：') return !isArticle && IsRunIn(text.AsSpan(start, stop - start), text[stop]) ? stop : start;

        var words = text.AsSpan(start);
        if (words.Length > Longest) return start;
        if (words[^1] is '：') return isArticle || Announces().IsMatch(words) ? start : text.Length;
        if (!Characters.EndsSentence(words)) return text.Length;
        var heads = words[^1] is '。' && next is { Number: 1 } below && below.Kind > mark.Kind;
        return heads && !isArticle && words.Length <= LongestLabel && !words.Contains('，') ? text.Length - 1 : start;
    }

    static bool IsRunIn(ReadOnlySpan<char> words, char stop)
    {
        var commas = words.Count('，') + words.Count('；');
        if (words.IsEmpty || words.Length > LongestRunIn || commas > 2 || Says().IsMatch(words)) return false;
        return stop == '。' || words.Length <= LongestLabel && commas == 0 && !Announces().IsMatch(words);
    }

    [GeneratedRegex(@"\G(?:【[^】]{1,20}】|（[^）]{1,20}）)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        "^(?:(?:到|从|自|在|力争|截至)?[0-9]{4}年[^，]{0,12}，|(?:各|全)[^，]{0,20}(?:要|应|须|必须)|本[^，]{1,10}所称|凡|为了|根据|按照)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    [GeneratedRegex("以下|如下|下列|包括|要|分别|是$|为$", RegexOptions.CultureInvariant)]
    private static partial Regex Announces();
}
