using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>By when something is to be done, as a part of a text says it.</summary>
/// <param name="Day">The last day.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Just behind them.</param>
public readonly record struct DeadlineWords(DateOnly Day, int Start, int End);

/// <summary>Reads by when something is to be done, in the words that offices write: 2027年6月底前, 6月30日前, 2027年上半年, 2027.6.</summary>
public static partial class Deadlines
{
    /// <summary>The words of a text that set a last day, in order; a stretch of days counts by its end, and one without an end not at all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="near">A day from which a missing year is taken; null to leave such words out.</param>
    public static IReadOnlyList<DeadlineWords> Find(string text, DateOnly? near)
    {
        if (Bare().Match(text) is { Success: true } bare) return Whole(bare, text.Length);

        // One character for one: the places found are those of the text given.
        var plain = string.Concat(text.Select(Plain));
        return
        [
            .. from words in ChineseDates.Find(plain, 0, plain.Length)
               let day = Calendar.Days(words, near).End
               where day is not null
               select new DeadlineWords(day.Value, words.Start, words.End),
        ];
    }

    /// <summary>A year, or a year and a month, that is all there is: 2027年, 2027, 2027.6, 2027-06.</summary>
    private static IReadOnlyList<DeadlineWords> Whole(Match bare, int length)
    {
        var year = int.Parse(bare.Groups["year"].ValueSpan);
        var month = bare.Groups["month"].Success ? int.Parse(bare.Groups["month"].ValueSpan) : 12;
        return month is >= 1 and <= 12 ? [new DeadlineWords(new DateOnly(year, month, DateTime.DaysInMonth(year, month)), 0, length)] : [];
    }

    private static char Plain(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '—' or '–' or '－' or '～' or '~' => '-',
        _ => c,
    };

    [GeneratedRegex(@"^\s*(?<year>(?:19|20|21)[0-9]{2})(?:年度?|[.\-/](?<month>[0-9]{1,2}))?\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}
