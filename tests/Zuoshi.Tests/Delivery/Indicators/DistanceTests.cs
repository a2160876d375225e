using CsCheck;
using Zuoshi.Delivery.Indicators;

namespace Zuoshi.Tests.Delivery.Indicators;

/// <summary>Distance to the target, with the answers worked out by hand beside the cases.</summary>
public sealed class DistanceTests
{
    private static readonly DateOnly Today = new(2025, 3, 1);

    // From 55% in 2019 to 80% in 2025: 25 points in six years. At the end of 2024 the line stands at 55 + 25 × 5/6 = 75.8333.
    [Fact]
    public void How_far_how_fast_and_where_a_straight_line_would_be()
    {
        var distance = Up(Now(2024, 62.5m), (2025, 80), (2035, 90));

        Assert.Equal((17.5m, 30m), (distance.Left, decimal.Round(distance.Gone!.Value * 100)));
        Assert.Equal((75.8333m, 83.3333m), (decimal.Round(distance.Line!.Value, 4), decimal.Round(distance.Due!.Value * 100, 4)));
        Assert.Equal((17.5m, 1.5m), (distance.PaceNeeded, distance.PaceSoFar));
        // 83.3 − 30 = 53.3 points of the way behind.
        Assert.Equal(Progress.Behind, distance.Progress);
        Assert.Equal("2025年目标80%，现为62.5%（2024年），还差17.5个百分点，按直线应到75.83%。", distance.Words("%"));
        Assert.Equal("基期以来平均每年增加1.5个百分点；要达到目标，以后每年要增加17.5个百分点。", distance.PaceWords("%"));
    }

    // From 40 minutes in 2019 to 28 in 2025: 12 in six years; at the end of 2024 the line stands at 40 − 10 = 30.
    [Fact]
    public void Less_is_better_the_same_reversed()
    {
        var distance = Distance.Of(new Course(Direction.Down, Value(2019, 40), [Value(2025, 28)]), Now(2024, 32), Today);

        Assert.Equal((4m, 30m, 1.6m, 4m), (distance.Left, distance.Line, distance.PaceSoFar, distance.PaceNeeded));
        // Gone 8 of 12, due 10 of 12: a sixth of the way behind.
        Assert.Equal(Progress.Slow, distance.Progress);
        Assert.Equal("2025年目标28分钟，现为32分钟（2024年），还高出4分钟，按直线应降到30分钟。", distance.Words("分钟"));
        Assert.Equal("基期以来平均每年减少1.6分钟；要达到目标，以后每年要减少4分钟。", distance.PaceWords("分钟"));
    }

    // The line at the end of 2024 stands at 75.8333; a tenth of 25 points below it is 73.3333, three tenths below it 68.3333.
    [Theory]
    [InlineData(80, Progress.Reached)]
    [InlineData(90, Progress.Reached)]
    [InlineData(75.9, Progress.OnCourse)]
    [InlineData(73.4, Progress.OnCourse)]
    [InlineData(73.3, Progress.Slow)]
    [InlineData(68.4, Progress.Slow)]
    [InlineData(68.3, Progress.Behind)]
    [InlineData(50, Progress.Behind)]
    public void It_is_judged_by_how_much_of_the_way_is_missing(double value, Progress progress) =>
        Assert.Equal(progress, Up(Now(2024, (decimal)value), (2025, 80)).Progress);

    [Fact]
    public void The_line_bends_at_each_target_and_runs_level_before_and_after()
    {
        var course = new Course(Direction.Up, Value(2020, 10), [Value(2022, 20), Value(2026, 60)]);

        // 2021 lies half way to 20; 2025 three quarters of the way from 20 to 60.
        Assert.Equal([10m, 10m, 15m, 20m, 50m, 60m, 60m], new decimal[] { 2019, 2020, 2021, 2022, 2025, 2026, 2030 }.Select(year => course.LineAt(year)!.Value));
    }

    // 2 July 2025 is the 183rd of 365 days: 2024.50137 in years.
    [Fact]
    public void A_value_in_the_middle_of_a_year_is_measured_by_the_day()
    {
        var period = Period.UpTo(new DateOnly(2025, 7, 2));

        Assert.Equal(2024.50137m, decimal.Round(period.Time, 5));
        Assert.Equal((new Period(2025), 2025m), (Period.UpTo(new DateOnly(2025, 12, 31)), Period.UpTo(new DateOnly(2025, 12, 31)).Time));
    }

    [Fact]
    public void The_next_target_counts_and_after_the_last_it_is_said_that_it_was_missed()
    {
        Assert.Equal(2025, Up(Now(2024, 62.5m), (2022, 60), (2025, 80), (2035, 90)).Target!.Value.Year);

        var missed = Distance.Of(new Course(Direction.Up, Value(2019, 55), [Value(2024, 70)]), Now(2024, 62.5m), Today);

        Assert.Equal(Progress.Missed, missed.Progress);
        Assert.Null(missed.PaceNeeded);
        Assert.Equal("2024年目标70%，现为62.5%（2024年），没有达到，差7.5个百分点。", missed.Words("%"));
    }

    [Fact]
    public void What_is_not_known_is_not_judged()
    {
        Assert.Equal((Progress.NoActual, "2025年目标80%，还没有实际值。"), (Up(null, (2025, 80)).Progress, Up(null, (2025, 80)).Words("%")));
        Assert.Equal((Progress.NoTarget, "没有定目标，现为62.5%（2024年）。"), (Up(Now(2024, 62.5m)).Progress, Up(Now(2024, 62.5m)).Words("%")));
        var unknown = Distance.Of(new Course(Direction.Up, null, [Value(2025, 80)]), Now(2024, 62.5m), Today);
        Assert.Equal((Progress.Unjudged, "2025年目标80%，现为62.5%（2024年），还差17.5个百分点。"), (unknown.Progress, unknown.Words("%")));
        Assert.Equal("2025年目标80%，现为82%（2024年），已经达到。", Up(Now(2024, 82), (2025, 80)).Words("%"));
    }

    [Fact]
    public void A_target_to_be_kept_has_no_way_to_go_and_is_met_or_lost()
    {
        var course = new Course(Direction.Up, Value(2019, 98), [Value(2025, 98)]);

        Assert.Equal(Progress.Reached, Distance.Of(course, Now(2024, 98), Today).Progress);
        var lost = Distance.Of(course, Now(2024, 97), Today);
        Assert.Equal((Progress.Behind, (decimal?)null), (lost.Progress, lost.Gone));
    }

    // Whatever the numbers: less is better with the signs turned is more is better.
    [Fact]
    public void Both_directions_are_one_rule() => Courses.Sample(given =>
    {
        var up = Distance.Of(given.Course, given.Latest, Today);
        var down = Distance.Of(
            new Course(Direction.Down, Turn(given.Course.Baseline!.Value), [.. given.Course.Targets.Select(Turn)]), given.Latest with { Value = new Quantity(-given.Latest.Value.TenThousandths) }, Today);

        Assert.Equal((up.Progress, up.Left, up.Gone, up.Due, up.PaceNeeded, up.PaceSoFar), (down.Progress, down.Left, down.Gone, down.Due, down.PaceNeeded, down.PaceSoFar));
        Assert.Equal(up.Line, -down.Line);
    });

    // Whoever stands on the line, or beyond it, is never slow; whoever has got less is never judged better.
    [Fact]
    public void On_the_line_is_on_course_and_less_is_never_better() => Courses.Sample(given =>
    {
        if (!(given.Course.Targets[0].Value.Number > given.Course.Baseline!.Value.Value.Number) || given.Latest.Period.Year > given.Course.Targets[0].Year) return;

        var line = given.Course.LineAt(given.Latest.Period.Time)!.Value;
        var on = Distance.Of(given.Course, given.Latest with { Value = new Quantity((long)decimal.Ceiling(line * 10_000)) }, Today);
        Assert.Contains(on.Progress, new[] { Progress.OnCourse, Progress.Reached, Progress.Missed });

        var now = Distance.Of(given.Course, given.Latest, Today);
        var less = Distance.Of(given.Course, given.Latest with { Value = new Quantity(given.Latest.Value.TenThousandths - 1_000) }, Today);
        Assert.True(less.Progress >= now.Progress, $"{now.Progress} with {given.Latest.Value}, {less.Progress} with less");
    });

    private static readonly Gen<(Course Course, Measured Latest)> Courses =
        from began in Gen.Int[2015, 2020]
        from first in Gen.Long[-1_000_000, 1_000_000]
        from years in Gen.Int[1, 10].Array[1, 3]
        from values in Gen.Long[-1_000_000, 1_000_000].Array[3]
        from year in Gen.Int[2015, 2026]
        from value in Gen.Long[-2_000_000, 2_000_000]
        select (
            new Course(Direction.Up, new YearValue(began, new Quantity(first)), [.. years.Select((_, index) => new YearValue(began + years.Take(index + 1).Sum(), new Quantity(values[index])))]),
            new Measured(new Period(year), new Quantity(value)));

    private static YearValue Turn(YearValue value) => value with { Value = new Quantity(-value.Value.TenThousandths) };

    private static Distance Up(Measured? latest, params (int Year, decimal Value)[] targets) =>
        Distance.Of(new Course(Direction.Up, Value(2019, 55), [.. targets.Select(target => Value(target.Year, target.Value))]), latest, Today);

    private static YearValue Value(int year, decimal value) => new(year, Quantity.Of(value));

    private static Measured Now(int year, decimal value) => new(new Period(year), Quantity.Of(value));
}
