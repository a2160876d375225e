using System.Buffers;

namespace Zuoshi.Opinions.Similarity;

/// <summary>The numbers of a normal form by their value, however they are written: 50%, 百分之五十 and 五成 are one half.</summary>
internal static class Numbers
{
    private const string Digits = "〇零一二两三四五六七八九";
    private const string Scales = "十百千万亿";

    private static readonly SearchValues<char> AnyDigit = SearchValues.Create(Digits);
    private static readonly SearchValues<char> AnyScale = SearchValues.Create(Scales);

    /// <summary>Whether a number could be written with the character.</summary>
    public static bool IsDigit(char character) => char.IsAsciiDigit(character) || Digits.Contains(character) || Scales.Contains(character);

    /// <summary>Whether one names a number that the other doesn't. A lone 一 is an article (一个、一下) unless another number stands against it.</summary>
    public static bool Differ(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (left, leftArticles) = In(one);
        var (right, rightArticles) = In(other);
        foreach (var number in left.ToArray())
            if (right.Remove(number)) left.Remove(number);
        while (rightArticles-- > 0 && left.Remove(1));
        while (leftArticles-- > 0 && right.Remove(1));
        return left.Count + right.Count > 0;
    }

    /// <summary>The values, and how often 一 stands alone.</summary>
    public static (List<double> Values, int Articles) In(ReadOnlySpan<char> form)
    {
        var values = new List<double>();
        var articles = 0;
        for (var at = 0; at < form.Length;)
        {
            if (!IsDigit(form[at]))
            {
                at++;
                continue;
            }

            var length = char.IsAsciiDigit(form[at]) ? ArabicLength(form[at..]) : ChineseLength(form[at..]);
            var written = form.Slice(at, length);
            var behind = form[(at + length)..];
            var share = at >= 3 && form[at - 1] == '之' && form[at - 2] == '分' ? form[at - 3] : '\0';
            at += length;
            if (written is "一") articles++;
            else if (IsNumber(written, behind)) values.Add(Math.Round(Value(written) * Unit(share, behind), 6));
        }

        return (values, articles);
    }

    private static int ArabicLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] == '.')) length++;
        while (length < text.Length && Scales.Contains(text[length])) length++;
        return length;
    }

    private static int ChineseLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (Digits.Contains(text[length]) || Scales.Contains(text[length]) || IsPoint(text, length))) length++;
        return length;

        static bool IsPoint(ReadOnlySpan<char> text, int at) => text[at] is '点' && at > 0 && Digits.Contains(text[at - 1]) && at + 1 < text.Length && Digits.Contains(text[at + 1]);
    }

    /// <summary>Not 百姓, 千方百计, 万一, 十分; not the 百 and 千 of 百分之 and 千分之, which say what follows.</summary>
    private static bool IsNumber(ReadOnlySpan<char> written, ReadOnlySpan<char> behind) => written switch
    {
        "万一" => false,
        "十" => !(behind.StartsWith("分") && !behind.StartsWith("分钟") && !behind.StartsWith("分之")),
        _ => char.IsAsciiDigit(written[0]) || written[0] is '十' || written.IndexOfAny(AnyDigit) >= 0,
    };

    private static double Unit(char share, ReadOnlySpan<char> behind) => share switch
    {
        '百' => 0.01,
        '千' => 0.001,
        _ when behind.StartsWith("%") => 0.01,
        _ when behind.StartsWith("‰") => 0.001,
        _ when behind is "成" || (behind.StartsWith("成") && behind[1] is '以' or '左' or '的' or '多' or '上' or '到') => 0.1,
        _ => 1,
    };

    private static double Value(ReadOnlySpan<char> written)
    {
        if (!char.IsAsciiDigit(written[0])) return ChineseValue(written);

        var digits = written.IndexOfAny(AnyScale) is var scale and >= 0 ? written[..scale] : written;
        _ = double.TryParse(digits, out var value);
        foreach (var character in written[digits.Length..]) value *= Scale(character);
        return value;
    }

    private static double ChineseValue(ReadOnlySpan<char> written)
    {
        if (written.IndexOfAny(AnyScale) < 0) return OneByOne(written);

        double total = 0, section = 0, digit = 0;
        var fraction = 0.0;
        foreach (var character in written)
        {
            if (character == '点') fraction = 0.1;
            else if (Scales.Contains(character))
            {
                var scale = Scale(character);
                if (scale < 10_000) section += (digit == 0 ? 1 : digit) * scale;
                else
                {
                    total = (total + section + digit) * scale;
                    section = 0;
                }

                (digit, fraction) = (0, 0);
            }
            else if (fraction > 0)
            {
                digit += Digit(character) * fraction;
                fraction /= 10;
            }

            // 十四五, 百分之…: two digits side by side are no count, only a name; what matters is that it differs from another name.
            else digit = digit * 10 + Digit(character);
        }

        return total + section + digit;
    }

    private static double OneByOne(ReadOnlySpan<char> written)
    {
        double value = 0, fraction = 0;
        foreach (var character in written)
        {
            if (character == '点') fraction = 0.1;
            else if (fraction > 0)
            {
                value += Digit(character) * fraction;
                fraction /= 10;
            }
            else value = value * 10 + Digit(character);
        }

        return value;
    }

    private static int Digit(char character) => character switch
    {
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => 0,
    };

    private static double Scale(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        _ => 100_000_000,
    };
}
