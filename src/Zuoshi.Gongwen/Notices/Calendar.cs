namespace Zuoshi.Gongwen.Notices;

/// <summary>Turns words that say when into days, carrying over what they leave out.</summary>
internal static class Calendar
{
    /// <summary>The first and the last day, and whether something had to be concluded.</summary>
    /// <param name="words">The words.</param>
    /// <param name="near">A day of the campaign that a missing year is taken from: an earlier phase, the period, the date of issue.</param>
    /// <param name="issuedOn">What 即日 means.</param>
    public static (DateOnly? Start, DateOnly? End, Certainty Certainty) Days(DateWords words, DateOnly? near, DateOnly? issuedOn = null)
    {
        var start = words.From is { } opening ? First(opening, near, issuedOn) : null;
        var end = words.To is { } to ? Last(to, words.From, start ?? near) : null;
        if (start is { } first && end is { } last && last < first && words.To is { Year: null } && words.IsRange)
        {
            // Over New Year (11月1日至2月28日), unless the words name the year.
            if (last.Year < DateOnly.MaxValue.Year) end = last.AddYears(1);
        }

        var certainty = IsVague(words.From, near is not null && words.From is { Year: null }) || IsVague(words.To, words.To is { Year: null } && words.From is not { Year: not null })
            ? Certainty.Inferred
            : Certainty.Stated;
        return (start, end, certainty);
    }

    static bool IsVague(DatePoint? point, bool yearCarried) =>
        point is { } found && (yearCarried || found.Part is DatePart.Early or DatePart.FirstTen or DatePart.Middle or DatePart.LastTen or DatePart.End or DatePart.YearStart or DatePart.YearEnd or DatePart.Issue);

    static DateOnly? First(DatePoint point, DateOnly? near, DateOnly? issuedOn)
    {
        if (point.Part == DatePart.Issue) return issuedOn;
        if (Year(point, near) is not { } year) return null;

        return point.Part switch
        {
            DatePart.Day when point.Month > 0 => Day(year, point.Month, point.Day),
            DatePart.Day => null,
            DatePart.Middle => new DateOnly(year, point.Month, 11),
            DatePart.LastTen => new DateOnly(year, point.Month, 21),
            DatePart.End => MonthEnd(year, point.Month),
            DatePart.Quarter => new DateOnly(year, point.Month * 3 - 2, 1),
            DatePart.Half => new DateOnly(year, point.Month == 1 ? 1 : 7, 1),
            DatePart.Year or DatePart.YearStart => new DateOnly(year, 1, 1),
            DatePart.YearEnd => new DateOnly(year, 12, 31),
            _ => new DateOnly(year, point.Month, 1),
        };
    }

    /// <summary>初 as an end is the 10th: "until early December" is over by then, and not on the 1st.</summary>
    static DateOnly? Last(DatePoint point, DatePoint? from, DateOnly? near)
    {
        if (point is { Part: DatePart.Day, Month: 0 })
            return near is { } start ? Day(start.Year, start.Month, point.Day) : null;
        if (Year(point, near) is not { } year) return null;

        return point.Part switch
        {
            DatePart.Day => Day(year, point.Month, point.Day),
            DatePart.Early or DatePart.FirstTen => new DateOnly(year, point.Month, 10),
            DatePart.Middle => new DateOnly(year, point.Month, 20),
            DatePart.Quarter => MonthEnd(year, point.Month * 3),
            DatePart.Half => MonthEnd(year, point.Month == 1 ? 6 : 12),
            DatePart.Year or DatePart.YearEnd => new DateOnly(year, 12, 31),
            DatePart.YearStart => new DateOnly(year, 1, 31),
            DatePart.Issue => null,
            _ => MonthEnd(year, point.Month),
        };
    }

    /// <summary>
    /// A missing year is that of the day nearby, or the next one when the month lies more than half a year before it:
    /// 1月 in a notice of December is next January, 3月 in one of May is last March.
    /// </summary>
    static int? Year(DatePoint point, DateOnly? near)
    {
        if (point.Year is { } year) return year;
        if (near is not { } day) return null;
        if (point.NextYear is { } next) return Math.Clamp(day.Year + next, 1900, 2199);

        var month = point.Part switch
        {
            DatePart.Quarter => point.Month * 3,
            DatePart.Half => point.Month * 6,
            DatePart.Year or DatePart.YearEnd or DatePart.YearStart => 12,
            _ => point.Month,
        };
        return month - day.Month < -6 && day.Year < 2199 ? day.Year + 1 : day.Year;
    }

    static DateOnly Day(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
