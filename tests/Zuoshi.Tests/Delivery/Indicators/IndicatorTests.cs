using Zuoshi.Delivery.Indicators;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Indicators;

/// <summary>What may be said of an indicator, and what not.</summary>
public sealed class IndicatorTests
{
    private static readonly Actor Clerk = Acting.As(Duty.Liaison);
    private static readonly DateTime Now = new(2026, 3, 16, 1, 0, 0, DateTimeKind.Utc);

    private static readonly IndicatorTerms Terms = new()
    {
        Name = "公交分担率", Measure = "%", LeadUnitId = Clerk.UnitId, Baseline = Value(2019, 55), Targets = [Value(2025, 80), Value(2022, 65)],
        Benchmarks = [new BenchmarkText("云州市", 2024, Quantity.Of(71), "统计公报")],
    };

    [Fact]
    public void A_correction_supersedes_with_a_reason_and_nothing_is_deleted()
    {
        var it = New();
        it.Enter(Actual(2024, 61), Clerk, Now);

        Assert.Equal("delivery.indicator-why", Broken(() => it.Enter(Actual(2024, 62.5m), Clerk, Now)));
        Assert.Equal("delivery.indicator-same", Broken(() => it.Enter(Actual(2024, 61), Clerk, Now)));
        it.Enter(Actual(2024, 62.5m) with { Reason = "统计局核定数" }, Clerk, Now);

        Assert.Equal([(61m, false, ""), (62.5m, true, "统计局核定数")], it.Actuals.Select(actual => (actual.Value.Number, actual.Stands, actual.Reason)));
        Assert.Equal(it.Actuals[1].Id, it.Actuals[0].SupersededById);
        Assert.Equal(new Measured(new Period(2024), Quantity.Of(62.5m)), Assert.Single(it.Entered));
    }

    [Theory]
    [InlineData(2026, null, "delivery.indicator-future")]
    [InlineData(2026, "2026-03-17", "delivery.indicator-future")]
    [InlineData(2025, "2026-03-01", "delivery.indicator-day")]
    [InlineData(202, null, "delivery.indicator-year")]
    public void A_value_is_of_a_time_that_is_over(int year, string? on, string code) =>
        Assert.Equal(code, Broken(() => New().Enter(Actual(year, 60) with { On = on is null ? null : DateOnly.Parse(on) }, Clerk, Now)));

    [Fact]
    public void A_value_of_part_of_a_year_and_one_of_all_of_it_stand_beside_each_other()
    {
        var it = New();
        it.Enter(Actual(2025, 60) with { On = new DateOnly(2025, 9, 30) }, Clerk, Now);
        it.Enter(Actual(2025, 62) with { On = new DateOnly(2025, 12, 31) }, Clerk, Now);

        Assert.Equal(["2025年9月30日", "2025年"], it.Entered.Select(value => value.Period.Words));
    }

    [Fact]
    public void A_value_without_anything_that_proves_it_is_refused() =>
        Assert.Equal("delivery.words", Broken(() => New().Enter(Actual(2024, 60) with { Evidence = " " }, Clerk, Now)));

    [Fact]
    public void What_the_parts_give_is_never_typed()
    {
        var it = New();

        Assert.Equal("delivery.indicator-computed", Broken(() => it.Enter(Actual(2024, 60), Clerk, Now, [new Period(2024)])));
        it.Enter(Actual(2023, 60), Clerk, Now, [new Period(2024)]);
        Assert.Single(it.Entered);
    }

    [Fact]
    public void Terms_that_contradict_themselves_are_refused()
    {
        Assert.Equal("delivery.indicator-target-twice", Broken(() => New(Terms with { Targets = [Value(2025, 80), Value(2025, 81)] })));
        Assert.Equal("delivery.indicator-baseline", Broken(() => New(Terms with { Baseline = Value(2022, 55) })));
        Assert.Equal("delivery.indicator-benchmark-twice", Broken(() => New(Terms with { Benchmarks = [.. Terms.Benchmarks, Terms.Benchmarks[0] with { City = " 云州市" }] })));
        Assert.Equal("delivery.words", Broken(() => New(Terms with { Measure = " " })));
        Assert.Equal("delivery.words", Broken(() => New(Terms with { Name = new string('长', 61) })));
        Assert.Equal("delivery.indicator-year", Broken(() => New(Terms with { Targets = [Value(25, 80)] })));
    }

    [Fact]
    public void Changing_it_keeps_what_stays_and_what_was_measured()
    {
        var it = New();
        it.Enter(Actual(2024, 61), Clerk, Now);
        var (kept, city) = (it.Targets.Single(target => target.Year == 2025).Id, it.Benchmarks[0].Id);

        it.Define(it.ToTerms() with { Targets = [Value(2025, 82), Value(2035, 90)], Label = Sensitivity.Public }, []);

        Assert.Equal([(2025, 82m), (2035, 90m)], it.Course.Targets.Select(target => (target.Year, target.Value.Number)));
        Assert.Equal((kept, city), (it.Targets.Single(target => target.Year == 2025).Id, it.Benchmarks[0].Id));
        Assert.Single(it.Entered);
        Assert.Equal(Sensitivity.Internal, it.Label);
    }

    [Fact]
    public void There_are_two_levels_of_one_kind_and_no_circle()
    {
        var (whole, part, other) = (New(), New(), New());
        part.BelongTo(whole, 3, hasParts: false);

        Assert.Equal((whole.Id, 3), (part.WholeId, part.Weight));
        Assert.Equal("delivery.indicator-circle", Broken(() => whole.BelongTo(whole, null, hasParts: false)));
        Assert.Equal("delivery.indicator-levels", Broken(() => whole.BelongTo(other, null, hasParts: true)));
        Assert.Equal("delivery.indicator-levels", Broken(() => other.BelongTo(part, null, hasParts: false)));
        Assert.Equal("delivery.indicator-unlike", Broken(() => New(Terms with { Measure = "公里" }).BelongTo(whole, null, hasParts: false)));
        Assert.Equal("delivery.indicator-unlike", Broken(() => New(Terms with { Direction = Direction.Down }).BelongTo(whole, null, hasParts: false)));
        Assert.Equal("delivery.indicator-weight", Broken(() => other.BelongTo(whole, 0, hasParts: false)));
        Assert.Equal("delivery.indicator-has-parts", Broken(() => whole.Define(Terms with { Measure = "公里" }, [part])));
        Assert.Equal("delivery.indicator-is-part", Broken(() => part.Define(Terms with { Measure = "公里" }, [])));
        part.BelongTo(null, null, hasParts: false);
        Assert.Null(part.WholeId);
    }

    [Fact]
    public void It_is_handed_on_when_its_unit_merges()
    {
        var (it, other) = (New(), Guid.CreateVersion7());
        it.HandOver(other, Clerk.UnitId, "合并");
        Assert.Equal(Clerk.UnitId, it.LeadUnitId);
        it.HandOver(Clerk.UnitId, other, "合并");
        Assert.Equal((other, "delivery.indicator-handed-over"), (it.LeadUnitId, it.Happenings[^1].Name));
    }

    // 60 × 1 + 66 × 2 = 192; a third of it is 64. Of 2025 one part has no value, of 30 September only one has.
    [Fact]
    public void A_whole_has_the_values_for_which_all_parts_have_theirs()
    {
        RolledPart[] parts =
        [
            new(1, [new(new Period(2024), Quantity.Of(60)), new(new Period(2025), Quantity.Of(61))]),
            new(2, [new(new Period(2024), Quantity.Of(66)), new(Period.UpTo(new DateOnly(2025, 9, 30)), Quantity.Of(67))]),
        ];

        Assert.Equal([new Measured(new Period(2024), Quantity.Of(126))], RollUps.Of(RollUp.Sum, parts));
        Assert.Equal([new Measured(new Period(2024), Quantity.Of(64))], RollUps.Of(RollUp.WeightedMean, parts));
        Assert.Empty(RollUps.Of(RollUp.None, parts));
        // 60.1 + 66 × 2 = 192.1, a third of which is 64.0333: one place more than 60.1 has.
        Assert.Equal(64.03m, RollUps.Of(RollUp.WeightedMean, [parts[0] with { Values = [new(new Period(2024), Quantity.Of(60.1m))] }, parts[1]])[0].Value.Number);
        Assert.Empty(RollUps.Of(RollUp.Sum, []));
    }

    [Theory]
    [InlineData("62.5", "62.5")]
    [InlineData("1,038", "1,038")]
    [InlineData(" －3.25 ", "-3.25")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("１２", "12")]
    [InlineData("0.00001", null)]
    [InlineData("六十", null)]
    [InlineData("80%", null)]
    [InlineData("1000000000001", null)]
    [InlineData("", null)]
    public void A_value_is_read_exactly_or_not_at_all(string typed, string? shown) =>
        Assert.Equal(shown, Quantity.TryRead(typed, out var value) ? value.ToString() : null);

    [Fact]
    public void A_sparkline_says_in_words_what_it_draws()
    {
        var it = New();
        Assert.Equal("还没有实际值", Sparkline.Of(IndicatorStanding.Of(it, [], new DateOnly(2026, 3, 16))).Text);
        it.Enter(Actual(2023, 60), Clerk, Now);
        it.Enter(Actual(2024, 62.5m), Clerk, Now);

        var drawn = Sparkline.Of(IndicatorStanding.Of(it, [], new DateOnly(2025, 3, 16)));

        Assert.Equal("2019年55%，2023年60%，2024年62.5%；2025年目标80%", drawn.Text);
        // The baseline is the lowest with 55 and the target the highest with 80: 60 lies a fifth of 22 above the foot at 28, 62.5 three tenths.
        Assert.Equal(("4,28 84,23.6 104,21.4", "6"), (drawn.Points, drawn.Target));
    }

    private static Indicator New(IndicatorTerms? terms = null) => new(Guid.CreateVersion7(), 1, terms ?? Terms);

    private static ActualText Actual(int year, decimal value) => new(year, null, Quantity.Of(value), "统计公报");

    private static YearValue Value(int year, decimal value) => new(year, Quantity.Of(value));

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
