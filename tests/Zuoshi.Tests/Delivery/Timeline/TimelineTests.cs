using System.Globalization;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Timeline;

namespace Zuoshi.Tests.Delivery.Timeline;

/// <summary>Where days stand on the axis, how it is divided, and by when items are due.</summary>
public sealed class TimelineTests
{
    [Theory]
    [InlineData("2026-11-16", "2026-12-31", TimeUnit.Month, "2026-11-01", "2027-01-01")]
    [InlineData("2026-01-31", "2027-12-01", TimeUnit.Month, "2026-01-01", "2028-01-01")]
    [InlineData("2026-02-28", "2028-02-01", TimeUnit.Quarter, "2026-01-01", "2028-04-01")]
    [InlineData("2026-11-16", "2030-12-31", TimeUnit.Quarter, "2026-10-01", "2031-01-01")]
    [InlineData("2026-11-16", "2035-01-01", TimeUnit.Year, "2026-01-01", "2036-01-01")]
    [InlineData("2026-05-05", "2026-05-05", TimeUnit.Month, "2026-05-01", "2026-06-01")]
    public void The_axis_is_divided_by_how_long_it_is(string first, string last, TimeUnit unit, string from, string to) =>
        Assert.Equal(new TimeScale(Day(from), Day(to), unit), TimeScale.Of(Day(first), Day(last)));

    [Theory]
    [InlineData("2026-05-01", 0)]
    [InlineData("2026-05-16", 50)]
    [InlineData("2026-05-31", 100)]
    [InlineData("2026-04-01", 0)]
    [InlineData("2026-07-01", 100)]
    public void A_day_stands_in_proportion_and_never_beyond_the_ends(string day, int percent) =>
        Assert.Equal(percent, new TimeScale(Day("2026-05-01"), Day("2026-05-31"), TimeUnit.Month).At(Day(day)));

    [Fact]
    public void What_is_written_on_it_does_not_run_together()
    {
        Assert.Equal(["2026年/11月", "/12月", "2027年/1月"], Labels("2026-11-16", "2027-01-29"));
        // December and January are too near for both years.
        Assert.Equal(["/", "2027年/1月", "/"], Labels("2026-12-16", "2028-11-30").Take(3));
        Assert.Equal(["2026年/", "/", "2027年/"], Labels("2026-07-16", "2030-11-30").Take(3));
        Assert.Equal(["2026/", "2027/"], Labels("2026-07-16", "2035-11-30").Take(2));
        Assert.Equal(["/", "/", "/", "/", "2030/"], Labels("2026-07-16", "2050-11-30").Take(5));
    }

    [Fact]
    public void A_bar_goes_from_its_start_to_the_end_of_its_due_day_and_one_without_to_the_end()
    {
        var (short_, forGood) = (Underway("2026-03-02", "2026-03-15"), Underway("2026-03-16", null));
        var chart = Gantt.Of([("组", [forGood, short_]), ("空", [])], Day("2026-03-20"))!;

        var group = Assert.Single(chart.Groups);
        Assert.Equal(["2026-03-02", "2026-03-16"], group.Bars.Select(bar => bar.Item.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        // From March to December there are 306 days. The fifteenth is a Sunday: due on Friday, the thirteenth.
        Assert.Equal((decimal.Round(100m / 306, 2), decimal.Round(1300m / 306, 2) - decimal.Round(100m / 306, 2)), (group.Bars[0].Start, group.Bars[0].Width));
        Assert.Equal(100, group.Bars[1].Start + group.Bars[1].Width);
        Assert.Null(Gantt.Of([("空", [])], Day("2026-03-20")));
    }

    [Fact]
    public void A_step_that_is_not_reached_in_time_is_late_and_what_is_reached_fills_the_bar()
    {
        var item = Items.At(AssignmentState.Underway);
        Assert.True(Gantt.Of([("组", [item])], Day("2026-07-01"))!.Groups[0].Bars[0].Nodes[0].IsLate);

        item.Report(Items.By(Party.Lead), reached: [item.Nodes[0].Id]);

        var bar = Gantt.Of([("组", [item])], Day("2026-07-01"))!.Groups[0].Bars[0];
        Assert.False(bar.Nodes[0].IsLate);
        Assert.Equal(bar.Width, bar.Done);
    }

    [Theory]
    [InlineData(2019, "2022 2025 2035 beyond")]
    [InlineData(2026, "2029 2030 2035 beyond")]
    [InlineData(2033, "2036 2040 2050 beyond")]
    [InlineData(2048, "2051 2055 2065 beyond")]
    public void The_horizons_follow_from_the_year_of_the_campaign(int year, string keys) =>
        Assert.Equal(keys, string.Join(' ', DueHorizon.Of(year).Select(horizon => horizon.Key)));

    [Theory]
    [InlineData("2020-12-31", "2022")]
    [InlineData("2022-12-31", "2022")]
    [InlineData("2023-01-01", "2025")]
    [InlineData("2035-12-31", "2035")]
    [InlineData("2036-01-01", "beyond")]
    [InlineData(null, "beyond")]
    public void Every_item_is_due_in_one_of_them(string? due, string key) =>
        Assert.Equal(key, Assert.Single(DueHorizon.Of(2019), horizon => horizon.Holds(due is null ? null : Day(due))).Key);

    private static Assignment Underway(string start, string? due) =>
        Items.At(AssignmentState.Underway, Items.Row with { Start = Day(start), Due = due is null ? null : Day(due), IsForGood = due is null, Steps = [] });

    private static IEnumerable<string> Labels(string first, string last) => TimeScale.Of(Day(first), Day(last)).Ticks.Select(tick => $"{tick.YearLabel}/{tick.Label}");

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
