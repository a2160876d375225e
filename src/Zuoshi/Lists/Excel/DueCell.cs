using System.Globalization;
using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Lists.Excel;

/// <summary>By when, as a cell says it.</summary>
/// <param name="Day">The last day; null where there is none, or none that can be read.</param>
/// <param name="Text">The words to be printed; empty where they follow from the day.</param>
/// <param name="IsStanding">Whether it goes on for good: 长期坚持.</param>
/// <param name="IsUnread">Whether it says a time that can't be read.</param>
internal sealed record DueCell(DateOnly? Day, string Text, bool IsStanding = false, bool IsUnread = false)
{
    /// <summary>Reads the words that people write.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="near">A day from which a missing year is taken, or null.</param>
    public static DueCell Read(string text, DateOnly? near)
    {
        if (text.Length == 0) return new DueCell(null, "");
        if (IsoDay(text) is { } day) return new DueCell(day, "");
        if (DueWords.IsLasting(text)) return new DueCell(null, text == DueWords.Lasting ? "" : text, IsStanding: true);
        // 每年12月底前 comes again: no day of the calendar is its end.
        if (text.Contains('每')) return new DueCell(null, text);
        if (Deadlines.Find(text, near) is { Count: > 0 } found)
        {
            var last = found.Max(words => words.Day);
            return new DueCell(last, text == DueWords.Of(last) ? "" : text);
        }

        return new DueCell(null, text, IsUnread: text.Any(char.IsDigit));
    }

    /// <summary>A day as Excel's own dates are read.</summary>
    public static DateOnly? IsoDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>阶段目标 as a cell says it, one step a line: 2027年3月底前首批3站开通（30%）.</summary>
internal static partial class StepCell
{
    /// <summary>The steps; null for a line that doesn't begin with a day, which is then given.</summary>
    public static (IReadOnlyList<MilestoneText>? Steps, string Unread) Read(string text, DateOnly? near)
    {
        var steps = new List<MilestoneText>();
        foreach (var line in text.Split(['\n', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var begins = Numbered().Match(line).Length;
            var found = Deadlines.Find(line[begins..], near);
            if (found.Count == 0 || found[0].Start > 0) return (null, line);

            var name = line[(begins + found[0].End)..].Trim(' ', '，', ',', '：', ':');
            int? weight = Weight().Match(name) is { Success: true } weighed ? int.Parse(weighed.Groups["percent"].ValueSpan) : null;
            steps.Add(new MilestoneText(weight is null ? name : name[..name.LastIndexOfAny(['（', '('])].Trim(), found[0].Day, weight));
        }

        return (steps, "");
    }

    [GeneratedRegex("^(?:[0-9]{1,2}[.、．](?=[^0-9]|[0-9]{4}年)|[（(][0-9]{1,2}[）)])?\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("[（(](?<percent>[0-9]{1,3})[%％][）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Weight();
}
