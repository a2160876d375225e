namespace Zuoshi.Gongwen;

/// <summary>The systems of numbering in use, in the order in which they usually nest.</summary>
internal enum NumberKind
{
    /// <summary>第一编</summary>
    Part,

    /// <summary>第一章</summary>
    Chapter,

    /// <summary>第一节</summary>
    Section,

    /// <summary>第一条</summary>
    Article,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseInParentheses,

    /// <summary>A bare 1 before a space, above 1.1.</summary>
    Bare,

    /// <summary>1.1</summary>
    Decimal,

    /// <summary>1.1.1</summary>
    Decimal3,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1）</summary>
    ArabicInParentheses,

    /// <summary>1）</summary>
    ArabicHalfParenthesis,

    /// <summary>①</summary>
    Circled,
}

/// <summary>A number that could open a heading.</summary>
/// <param name="Kind">Its system.</param>
/// <param name="Number">Its value; the last part of a decimal.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct Mark(NumberKind Kind, int Number, int Length);

/// <summary>Recognises the numbers of headings and items.</summary>
internal static class Numbering
{
    // 一、二年级学生 and 一、二期工程 begin with figures, not with a heading's number.
    static readonly string[] Counted = ["年级", "期", "级", "类", "班", "线", "号", "季度", "审", "等奖", "层", "楼", "环", "产业", "把手", "分局", "中队", "支队", "大队"];

    /// <summary>The number that stands at a position, or null. It says nothing of whether a heading may begin there.</summary>
    public static Mark? At(string text, int at)
    {
        if (at >= text.Length) return null;

        var c = text[at];
        var mark = c switch
        {
            '第' => Ordinal(text, at),
            '（' => InParentheses(text, at),
            >= '①' and <= '⑳' => new Mark(NumberKind.Circled, c - '①' + 1, 1),
            >= '⑴' and <= '⒇' => new Mark(NumberKind.ArabicInParentheses, c - '⑴' + 1, 1),
            >= '⒈' and <= '⒛' => new Mark(NumberKind.Arabic, c - '⒈' + 1, 1),
            _ when char.IsAsciiDigit(c) => Arabic(text, at),
            _ when ChineseNumerals.IsDigit(c) => Chinese(text, at),
            _ => (Mark?)null,
        };
        // A number with nothing behind it counts nothing.
        return mark is { } found && at + found.Length < text.Length ? found : null;
    }

    static Mark? Ordinal(string text, int at)
    {
        var end = DigitsEnd(text, at + 1, 5);
        if (end >= text.Length || ChineseNumerals.Parse(text.AsSpan(at + 1, end - at - 1)) is not { } number) return null;

        NumberKind? kind = text[end] switch
        {
            '编' or '篇' => NumberKind.Part,
            '章' => NumberKind.Chapter,
            '节' => NumberKind.Section,
            '条' => NumberKind.Article,
            _ => null,
        };
        // 第三条规定的… speaks of an article and opens none.
        if (kind is null || end + 1 < text.Length && text[end + 1] is '规' or '的' or '、' or '至' or '和' or '款' or '第') return null;
        return new Mark(kind.Value, number, end + 1 - at);
    }

    static Mark? InParentheses(string text, int at)
    {
        var end = DigitsEnd(text, at + 1, 5);
        if (end == at + 1 || end >= text.Length || text[end] != '）') return null;
        if (ChineseNumerals.Parse(text.AsSpan(at + 1, end - at - 1)) is not { } number) return null;

        var kind = char.IsAsciiDigit(text[at + 1]) ? NumberKind.ArabicInParentheses : NumberKind.ChineseInParentheses;
        return new Mark(kind, number, end + 1 - at);
    }

    static Mark? Chinese(string text, int at)
    {
        var end = DigitsEnd(text, at, 5);
        if (end >= text.Length || ChineseNumerals.Parse(text.AsSpan(at, end - at)) is not { } number || number == 0) return null;
        if (text[end] == '）') return new Mark(NumberKind.ChineseInParentheses, number, end + 1 - at);
        if (text[end] is not ('、' or '.' or '，')) return null;

        var next = DigitsEnd(text, end + 1, 5);
        if (next > end + 1 && Counted.Any(word => text.AsSpan(next).StartsWith(word))) return null;
        // 一、二、三号楼
        if (next > end + 1 && next < text.Length && text[next] == '、') return null;
        return new Mark(NumberKind.Chinese, number, end + 1 - at);
    }

    static Mark? Arabic(string text, int at)
    {
        var end = DigitsEnd(text, at, 4);
        if (end - at > 3 || end >= text.Length || ChineseNumerals.Parse(text.AsSpan(at, end - at)) is not { } number || number == 0) return null;

        switch (text[end])
        {
            case '）':
                return new Mark(NumberKind.ArabicHalfParenthesis, number, end + 1 - at);
            case '、' when end + 1 < text.Length && !char.IsAsciiDigit(text[end + 1]):
                return new Mark(NumberKind.Arabic, number, end + 1 - at);
            case '.':
                return AfterPoint(text, at, end, number);
            default:
                return null;
        }
    }

    /// <summary>1.规范, 1.2023年 and 1.12月底 are items; 1.1 and 1.1.1 are decimals; 1.5倍 and 4.66人 are quantities.</summary>
    static Mark? AfterPoint(string text, int at, int point, int number)
    {
        var end = DigitsEnd(text, point + 1, 5);
        if (end == point + 1) return new Mark(NumberKind.Arabic, number, point + 1 - at);
        if (end < text.Length && (text[end] is '月' || end - point - 1 == 4 && text[end] is '年' or '-')) return new Mark(NumberKind.Arabic, number, point + 1 - at);
        if (!char.IsAsciiDigit(text[point + 1]) && end < text.Length) return new Mark(NumberKind.Arabic, number, point + 1 - at);
        if (end - point - 1 > 2) return null;

        var last = ChineseNumerals.Parse(text.AsSpan(point + 1, end - point - 1));
        var kind = NumberKind.Decimal;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var third = DigitsEnd(text, end + 1, 3);
            last = ChineseNumerals.Parse(text.AsSpan(end + 1, third - end - 1));
            kind = NumberKind.Decimal3;
            end = third;
        }

        if (last is not { } value || value == 0 || end >= text.Length) return null;
        if (text[end] is '.' or '、') end++;
        return end < text.Length && IsWord(text[end]) ? new Mark(kind, value, end - at) : null;
    }

    static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF' or '“' or '《' && !"倍万亿元米个人年月日时分秒度级".Contains(c);

    static int DigitsEnd(string text, int at, int most)
    {
        if (at >= text.Length) return at;

        var arabic = char.IsAsciiDigit(text[at]);
        var end = at;
        while (end < text.Length && end - at < most && (arabic ? char.IsAsciiDigit(text[end]) : ChineseNumerals.IsDigit(text[end]))) end++;
        return end;
    }
}
