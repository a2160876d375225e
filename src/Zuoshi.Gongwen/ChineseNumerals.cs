namespace Zuoshi.Gongwen;

/// <summary>Numbers written with Chinese or Arabic digits.</summary>
internal static class ChineseNumerals
{
    /// <summary>The characters a counted number is written with.</summary>
    public const string Digits = "〇零一二两三四五六七八九十百";

    /// <summary>The value of a number such as 十二, 二十, 一百零三 or 12; null when it is none below 1000.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 7) return null;
        if (char.IsAsciiDigit(text[0])) return text.Length <= 3 && int.TryParse(text, out var arabic) ? arabic : null;

        int total = 0, digit = 0;
        var any = false;
        foreach (var c in text)
        {
            switch (c)
            {
                case '百' when total == 0:
                    total = (digit == 0 ? 1 : digit) * 100;
                    digit = 0;
                    break;
                case '十' when total % 100 == 0:
                    total += (digit == 0 && total == 0 ? 1 : Math.Max(digit, 1)) * 10;
                    digit = 0;
                    break;
                default:
                    if (Digit(c) is not { } value || digit != 0) return null;
                    digit = value;
                    break;
            }

            any = true;
        }

        return any ? total + digit : null;
    }

    /// <summary>The value of digits read one by one, as in the year 二〇一九 or 2019; null when one of them is no digit.</summary>
    public static int? ParseDigits(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 4) return null;

        var value = 0;
        foreach (var c in text)
        {
            if ((char.IsAsciiDigit(c) ? c - '0' : Digit(c)) is not { } digit) return null;
            value = value * 10 + digit;
        }

        return value;
    }

    /// <summary>Whether a number could be written with this character.</summary>
    public static bool IsDigit(char c) => Digits.Contains(c);

    static int? Digit(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => null,
    };
}
