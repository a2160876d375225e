using System.Globalization;

namespace Zuoshi.Platform.Time;

/// <summary>
/// 工作日: weekends rest, but for what the State Council's yearly notice moves. A year whose notice is not in the table is reckoned by
/// weekends alone.
/// </summary>
public sealed class WorkCalendar
{
    private readonly HashSet<DateOnly> rest = [], work = [];

    /// <summary>Reads a table: on each line a first and a last day and 休, or a day and 班; a line that begins with # says where it is from.</summary>
    /// <exception cref="FormatException">A line says neither.</exception>
    public WorkCalendar(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
            switch (line.Split(' '))
            {
                case [var first, var last, "休"]:
                    for (var day = Day(first); day <= Day(last); day = day.AddDays(1)) rest.Add(day);
                    break;
                case [var day, "班"]:
                    work.Add(Day(day));
                    break;
                default:
                    throw new FormatException($"Neither 休 nor 班: {line}");
            }
    }

    /// <summary>The calendar as the notices known to this version give it.</summary>
    public static WorkCalendar China { get; } = new(Published());

    /// <summary>Whether offices work on a day.</summary>
    public bool IsWorkday(DateOnly day) => work.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !rest.Contains(day);

    /// <summary>The day on which so many working days have passed after a day; the day itself doesn't count.</summary>
    public DateOnly After(DateOnly day, int workdays)
    {
        for (var left = workdays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days lie after one day up to and with another; none when that is no later.</summary>
    public int Between(DateOnly after, DateOnly until)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= until; day = day.AddDays(1))
            if (IsWorkday(day)) count++;
        return count;
    }

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkday(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkday(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>Why a day is no day by which anybody answers, as a sentence with the days that would do; null for a working day.</summary>
    public string? WhyRest(DateOnly day) => IsWorkday(day) ? null : $"{day.Chinese()}是休息日，请改为{OnOrBefore(day).Chinese()}或{OnOrAfter(day).Chinese()}。";

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] Published()
    {
        using var reader = new StreamReader(typeof(WorkCalendar).Assembly.GetManifestResourceStream("time/rest-days.txt")!);
        return reader.ReadToEnd().Split('\n');
    }
}
