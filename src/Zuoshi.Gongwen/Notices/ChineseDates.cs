using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>How much of a day the words give.</summary>
internal enum DatePart
{
    /// <summary>10月15日</summary>
    Day,

    /// <summary>10月初</summary>
    Early,

    /// <summary>10月上旬</summary>
    FirstTen,

    /// <summary>10月中、10月中旬</summary>
    Middle,

    /// <summary>10月下旬</summary>
    LastTen,

    /// <summary>10月底、10月末</summary>
    End,

    /// <summary>10月</summary>
    Month,

    /// <summary>第一季度</summary>
    Quarter,

    /// <summary>上半年, 下半年</summary>
    Half,

    /// <summary>年初</summary>
    YearStart,

    /// <summary>年底、年末</summary>
    YearEnd,

    /// <summary>2025年</summary>
    Year,

    /// <summary>即日</summary>
    Issue,
}

/// <summary>One end of a stretch of days as printed; what it leaves out is null or 0.</summary>
/// <param name="Year">The year, or null.</param>
/// <param name="NextYear">1 for 次年 and 明年, -1 for 去年, 0 for 今年, null when there is no such word.</param>
/// <param name="Month">1–12; the number of the quarter or half for those.</param>
/// <param name="Day">1–31, or 0.</param>
/// <param name="Part">How much of a day the words give.</param>
internal readonly record struct DatePoint(int? Year, int? NextYear, int Month, int Day, DatePart Part);

/// <summary>Words that say when: a day, a month, a range, an open end.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Just behind them.</param>
/// <param name="From">The first point; null when only an end is given (6月底前).</param>
/// <param name="To">The last point; null when the end is open (自5月1日起，至长期).</param>
/// <param name="IsRange">Whether a first and a last point, or an open end, are printed.</param>
internal sealed record DateWords(int Start, int End, DatePoint? From, DatePoint? To, bool IsRange)
{
    /// <summary>Whether the words set a last day alone: 6月底前.</summary>
    public bool IsDeadline => From is null && To is not null;
}

/// <summary>Finds the words that say when. They are turned into days by <see cref="Calendar"/>, which knows the year to carry over.</summary>
internal static partial class ChineseDates
{
    /// <summary>All such words between two positions of a text, in order.</summary>
    public static IEnumerable<DateWords> Find(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!MayBegin(text, at) || Read(text, at, end) is not { } words) continue;
            yield return words;
            at = words.End - 1;
        }
    }

    /// <summary>The first such words between two positions, or null.</summary>
    public static DateWords? First(string text, int start, int end) => Find(text, start, end).FirstOrDefault();

    static bool MayBegin(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c)) return at == 0 || !char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '.';
        if (ChineseNumerals.IsDigit(c)) return at == 0 || !ChineseNumerals.IsDigit(text[at - 1]);
        return c is '今' or '明' or '次' or '翌' or '本' or '当' or '去' or '来' or '同' or '年' or '上' or '下' or '第' or '即';
    }

    static DateWords? Read(string text, int start, int end)
    {
        if (Short(text, start, end) is { } shortRange) return WithTail(text, end, shortRange);
        if (Point(text, start, end, false) is not { } first) return null;

        var at = first.End;
        var link = Link().Match(text, at, end - at);
        if (link.Success)
        {
            var open = OpenEnd().Match(text, link.Index + link.Length, end - link.Index - link.Length);
            if (open.Success) return new DateWords(start, open.Index + open.Length, first.Value, null, true);
            if (Point(text, link.Index + link.Length, end, true) is { } second)
                return WithTail(text, end, new DateWords(start, second.End, first.Value, second.Value, true));
        }

        var lasting = StartedAndOver().Match(text, at, end - at);
        if (lasting.Success && Point(text, lasting.Index + lasting.Length, end, true) is { } last && Over().Match(text, last.End, end - last.End).Success)
            return new DateWords(start, last.End, first.Value, last.Value, true);

        // A bare year or half-year is a date only with a word that makes it one (2025年底前, 2025年起).
        var words = WithTail(text, end, new DateWords(start, at, first.Value, first.Value, false));
        return first.Value.Part is DatePart.Year && !words.IsRange && !words.IsDeadline ? null : words;
    }

    /// <summary>Reads 前 and 起 behind the words.</summary>
    static DateWords WithTail(string text, int end, DateWords words)
    {
        var before = Before().Match(text, words.End, end - words.End);
        if (before.Success) return words with { End = before.Index + before.Length, From = words.IsRange ? words.From : null };
        if (words.IsRange) return words;

        var since = Since().Match(text, words.End, end - words.End);
        return since.Success ? words with { End = since.Index + since.Length, To = null, IsRange = true } : words;
    }

    /// <summary>Ranges that print the year, month or 日 once: 2020-2022年, 10-11月, 10月1-15日.</summary>
    static DateWords? Short(string text, int start, int end)
    {
        var match = ShortRange().Match(text, start, end - start);
        if (!match.Success) return null;

        int? year = Number(match, "year");
        DatePoint first, last;
        if (match.Groups["y1"].Success)
        {
            if (!InCentury(Number(match, "y1")) || !InCentury(Number(match, "y2"))) return null;
            first = new DatePoint(Number(match, "y1"), null, 0, 0, DatePart.Year);
            last = new DatePoint(Number(match, "y2"), null, 0, 0, DatePart.Year);
        }
        else if (match.Groups["d1"].Success)
        {
            if (Number(match, "m") is not (>= 1 and <= 12) || Number(match, "d1") is not (>= 1 and <= 31) || Number(match, "d2") is not (>= 1 and <= 31)) return null;
            first = new DatePoint(year, null, Number(match, "m")!.Value, Number(match, "d1")!.Value, DatePart.Day);
            last = first with { Day = Number(match, "d2")!.Value };
        }
        else
        {
            if (Number(match, "m1") is not (>= 1 and <= 12) || Number(match, "m2") is not (>= 1 and <= 12)) return null;
            first = new DatePoint(year, null, Number(match, "m1")!.Value, 0, DatePart.Month);
            last = new DatePoint(null, null, Number(match, "m2")!.Value, 0, DatePart.Month);
        }

        return new DateWords(start, match.Index + match.Length, first, last, true);
    }

    static (DatePoint Value, int End)? Point(string text, int start, int end, bool isSecond)
    {
        var match = PointWords().Match(text, start, end - start);
        if (!match.Success || match.Length == 0) return null;

        if (match.Groups["issue"].Success) return (new DatePoint(null, null, 0, 0, DatePart.Issue), match.Index + match.Length);

        var year = Number(match, "year") ?? Number(match, "isoYear");
        if (year is not null && !InCentury(year)) return null;
        int? next = match.Groups["relative"].Value switch
        {
            "" => null,
            "今年" or "本年" or "当年" or "同年" or "本年度" => 0,
            "去年" => -1,
            _ => 1,
        };
        var part = match.Groups["part"].Value;
        DatePoint? point = null;
        if (Number(match, "isoMonth") is { } isoMonth) point = new DatePoint(year, null, isoMonth, Number(match, "isoDay") ?? 0, DatePart.Day);
        else if (Number(match, "month") is { } month)
        {
            var day = Number(match, "day") ?? 0;
            point = new DatePoint(year, next, month, day, day > 0 ? DatePart.Day : MonthPart(part));
        }
        else if (match.Groups["half"].Success) point = new DatePoint(year, next, match.Groups["half"].Value[0] == '上' ? 1 : 2, 0, DatePart.Half);
        else if (Number(match, "quarter") is { } quarter) point = new DatePoint(year, next, quarter, 0, DatePart.Quarter);
        else if (match.Groups["ofYear"] is { Success: true } ofYear)
        {
            // 底 alone is no date; 年底 and 2019年底 are.
            if (ofYear.Length == 1 && year is null && next is null) return null;
            point = new DatePoint(year, next, 0, 0, ofYear.Value.EndsWith('初') ? DatePart.YearStart : DatePart.YearEnd);
        }
        else if (Number(match, "only") is { } only)
        {
            if (!isSecond) return null;
            point = new DatePoint(null, null, 0, only, DatePart.Day);
        }
        else if (year is not null || next is not null) point = new DatePoint(year, next, 0, 0, DatePart.Year);

        return point is { } found && IsPossible(found) ? (found, match.Index + match.Length) : null;
    }

    static bool IsPossible(DatePoint point) => point.Part switch
    {
        DatePart.Day => point.Month is >= 0 and <= 12 && point.Day is >= 1 and <= 31,
        DatePart.Quarter => point.Month is >= 1 and <= 4,
        DatePart.Half or DatePart.Year or DatePart.YearStart or DatePart.YearEnd => true,
        _ => point.Month is >= 1 and <= 12,
    };

    static DatePart MonthPart(string part) => part switch
    {
        "初" => DatePart.Early,
        "上旬" => DatePart.FirstTen,
        "中" or "中旬" or "中上旬" => DatePart.Middle,
        "下旬" or "中下旬" => DatePart.LastTen,
        "底" or "末" => DatePart.End,
        _ => DatePart.Month,
    };

    static bool InCentury(int? year) => year is >= 1900 and <= 2199;

    static int? Number(Match match, string group)
    {
        var found = match.Groups[group];
        if (!found.Success) return null;
        return group is "year" or "isoYear" or "y1" or "y2" ? ChineseNumerals.ParseDigits(found.ValueSpan) : ChineseNumerals.Parse(found.ValueSpan);
    }

    [GeneratedRegex(
        """
        \G(?:
          (?<isoYear>\d{4})(?<separator>[-./])(?<isoMonth>\d{1,2})\k<separator>(?<isoDay>\d{1,2})(?!\d)
        | (?<issue>即日)
        | (?<only>\d{1,2})[日号]
        | (?:(?<year>\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?(?!期|前|来|间|级|代)|(?<relative>今年|本年度?|当年|同年|去年|明年|次年|翌年|来年))?
          (?:
            (?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:(?<day>\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?<part>初|上旬|中上旬|中下旬|中旬|下旬|底|末|中(?![心小学期间国央]))?)
          | (?<half>[上下]半年)
          | 第?(?<quarter>[一二三四1234])季度(?:末|底)?
          | (?<ofYear>年[底末初]|[底末初])
          )?
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex PointWords();

    [GeneratedRegex(
        """
        \G(?:
          (?<y1>\d{4})年?(?:至|到|-+)(?<y2>\d{4})年(?!\d)
        | (?:(?<year>\d{4})年)?(?<m>\d{1,2})月(?<d1>\d{1,2})(?:至|到|-+)(?<d2>\d{1,2})[日号]
        | (?:(?<year>\d{4})年)?(?<m1>\d{1,2})(?:至|到|-+)(?<m2>\d{1,2})月(?!\d|初|上|中|下|底|末)
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortRange();

    [GeneratedRegex(@"\G(?:（[^）]{1,6}）)?(?:开始|启动|起)?[，,]?(?:持续|延续|截至|截止|直)?(?:至|到|-+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // 从5月上旬开始，8月底基本结束
    [GeneratedRegex(@"\G(?:开始|启动|起)[，,]", RegexOptions.CultureInvariant)]
    private static partial Regex StartedAndOver();

    [GeneratedRegex(@"\G(?:前)?(?:基本|全面|全部)?(?:结束|完成)", RegexOptions.CultureInvariant)]
    private static partial Regex Over();

    [GeneratedRegex(@"\G(?:长期|今后|永久|以后|常态|活动结束|专项行动结束)", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\G(?:（[^）]{1,6}）)?(?:之前|以前|前(?!往|来|后|期|三|两|五|十)|止|为止)", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G(?:（[^）]{1,6}）)?(?:开始|启动|起(?!草|步|来|到)|以后|之后)", RegexOptions.CultureInvariant)]
    private static partial Regex Since();
}
