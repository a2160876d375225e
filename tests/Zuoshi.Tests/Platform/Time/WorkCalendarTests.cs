using Zuoshi.Platform.Time;

namespace Zuoshi.Tests.Platform.Time;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar China = WorkCalendar.China;

    /// <summary>One or two days of each holiday, as the notices print them.</summary>
    [Theory]
    [InlineData("2019-05-03", false)]
    [InlineData("2019-04-28", true)]
    [InlineData("2019-05-05", true)]
    [InlineData("2019-10-07", false)]
    [InlineData("2019-10-12", true)]
    [InlineData("2019-11-15", true)]
    [InlineData("2019-11-16", false)]
    [InlineData("2020-01-31", false)]
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2020-06-28", true)]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-18", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2027-02-06", false)]
    [InlineData("2027-02-08", true)]
    public void A_day_is_for_work_or_for_rest(string day, bool works) => Assert.Equal(works, China.IsWorkday(Day(day)));

    /// <summary>The weekdays of the year less its statutory days: 11 of them up to 2024, 13 from 2025; in 2020 two more for the epidemic.</summary>
    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_so_many_working_days(int year, int days) =>
        Assert.Equal(days, China.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-11-25", 5, "2026-12-02")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-25", 0, "2026-11-25")]
    public void Working_days_are_counted_from_the_next_day(string from, int days, string until)
    {
        Assert.Equal(Day(until), China.After(Day(from), days));
        Assert.Equal(days, China.Between(Day(from), Day(until)));
    }

    [Fact]
    public void A_rest_day_has_a_working_day_before_and_after_it()
    {
        Assert.Equal(Day("2026-09-30"), China.OnOrBefore(Day("2026-10-04")));
        Assert.Equal(Day("2026-10-08"), China.OnOrAfter(Day("2026-10-04")));
        Assert.Equal(Day("2026-10-10"), China.OnOrAfter(Day("2026-10-10")));
    }

    [Fact]
    public void Nothing_lies_between_a_day_and_an_earlier_one() => Assert.Equal(0, China.Between(Day("2026-11-25"), Day("2026-11-20")));

    [Fact]
    public void A_line_that_says_neither_is_refused() => Assert.Throws<FormatException>(() => new WorkCalendar(["2026-01-01 2026-01-03"]));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
