using System.Text;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>Writes a list's number in Word's number formats (ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    public static string Write(string format, int number) => format switch
    {
        "none" => "",
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Counted(number, Digits, "十百千", '零', dropsLeadingOne: true) : Positional(number),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Counted(number, Digits, "十百千", '零', dropsLeadingOne: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counted(number, LegalDigits, "拾佰仟", '零', dropsLeadingOne: false),
        "japaneseCounting" => Japanese(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Positional(number),
        "ideographTraditional" => Pick("甲乙丙丁戊己庚辛壬癸", number),
        "ideographZodiac" => Pick("子丑寅卯辰巳午未申酉戌亥", number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? Sign('⑴', number) : $"({number})",
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? Sign('⒈', number) : $"{number}.",
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? Sign('㊀', number) : $"{number}",
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat($"{number}".Select(digit => (char)(digit - '0' + '０'))),
        "decimalZero" => $"{number:00}",
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters('A', number),
        "lowerLetter" => Letters('a', number),
        _ => $"{number}",
    };

    /// <summary>十一, 二十, 一百零一, 一万零二十.</summary>
    private static string Counted(int number, string digits, string units, char zero, bool dropsLeadingOne)
    {
        if (number == 0) return $"{(dropsLeadingOne ? '〇' : zero)}";
        if (number >= 10_000)
        {
            var rest = number % 10_000;
            return Counted(number / 10_000, digits, units, zero, dropsLeadingOne) + "万"
                + (rest == 0 ? "" : (rest < 1_000 ? $"{zero}" : "") + Counted(rest, digits, units, zero, dropsLeadingOne: false));
        }

        var text = new StringBuilder();
        var decimals = $"{number}";
        for (var i = 0; i < decimals.Length; i++)
        {
            var digit = decimals[i] - '0';
            if (digit == 0)
            {
                if (decimals.AsSpan(i).ContainsAnyExcept('0') && text[^1] != zero) text.Append(zero);
                continue;
            }

            var unit = decimals.Length - i - 2;
            if (!(dropsLeadingOne && i == 0 && unit == 0 && digit == 1)) text.Append(digits[digit]);
            if (unit >= 0) text.Append(units[unit]);
        }

        return text.ToString();
    }

    /// <summary>百十一: no zeros, no 一 before a unit below 万.</summary>
    private static string Japanese(int number)
    {
        if (number == 0) return "〇";
        if (number >= 10_000) return Japanese(number / 10_000) + "万" + (number % 10_000 == 0 ? "" : Japanese(number % 10_000));

        var text = new StringBuilder();
        foreach (var (value, unit) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / value % 10;
            if (digit > 1 || digit == 1 && value == 1) text.Append(Digits[digit]);
            if (digit > 0) text.Append(unit);
        }

        return text.ToString();
    }

    private static string Positional(int number) => string.Concat($"{number}".Select(digit => Digits[digit - '0']));

    private static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => Sign('①', number),
        >= 21 and <= 35 => Sign('㉑', number - 20),
        >= 36 and <= 50 => Sign('㊱', number - 35),
        _ => $"{number}",
    };

    private static string Sign(char first, int number) => $"{(char)(first + number - 1)}";

    private static string Pick(string signs, int number) => number >= 1 && number <= signs.Length ? $"{signs[number - 1]}" : $"{number}";

    private static string Letters(char first, int number) => number < 1 ? "" : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in ((int, string)[])
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }
}
