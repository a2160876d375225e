using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Delivery.Indicators;

/// <summary>What an indicator is, as the office defines it.</summary>
public sealed record IndicatorTerms
{
    /// <summary>Longest name, definition, unit of measure and source, in characters.</summary>
    public const int LongestName = 60, LongestDefinition = 500, LongestMeasure = 20, LongestSource = 100;

    /// <summary>Most targets, and most cities beside it.</summary>
    public const int MostTargets = 20, MostBenchmarks = 30;

    /// <summary>名称.</summary>
    public required string Name { get; init; }

    /// <summary>定义: what is counted and how.</summary>
    public string Definition { get; init; } = "";

    /// <summary>计量单位.</summary>
    public required string Measure { get; init; }

    /// <summary>Which way it is to go.</summary>
    public Direction Direction { get; init; } = Direction.Up;

    /// <summary>数据来源.</summary>
    public string Source { get; init; } = "";

    /// <summary>The theme.</summary>
    public Guid? ThemeId { get; init; }

    /// <summary>牵头单位, which reports its values.</summary>
    public required Guid LeadUnitId { get; init; }

    /// <summary>How its values come of its parts'.</summary>
    public RollUp RollUp { get; init; } = RollUp.None;

    /// <summary>基期.</summary>
    public YearValue? Baseline { get; init; }

    /// <summary>分年目标.</summary>
    public IReadOnlyList<YearValue> Targets { get; init; } = [];

    /// <summary>对标城市.</summary>
    public IReadOnlyList<BenchmarkText> Benchmarks { get; init; } = [];

    /// <summary>The rows of the lists that work for it.</summary>
    public IReadOnlyList<Guid> Rows { get; init; } = [];

    /// <summary>The clauses of the outline that it comes from.</summary>
    public IReadOnlyList<CitedClause> Clauses { get; init; } = [];

    /// <summary>How far it may go; only a new one asks.</summary>
    public Sensitivity Label { get; init; } = Sensitivity.Internal;

    /// <summary>The terms as they are kept.</summary>
    /// <exception cref="RuleBroken">Something is missing, too long or contradicts itself.</exception>
    internal IndicatorTerms Checked()
    {
        if (!Enum.IsDefined(Direction)) throw new RuleBroken("delivery.indicator-direction", "请选越大越好还是越小越好。");
        if (!Enum.IsDefined(RollUp)) throw new RuleBroken("delivery.indicator-roll-up", "请选汇总方式。");
        if (Targets.Count > MostTargets) throw new RuleBroken("delivery.indicator-targets", $"最多定{MostTargets}个年度的目标。");
        if (Benchmarks.Count > MostBenchmarks) throw new RuleBroken("delivery.indicator-benchmarks", $"最多列{MostBenchmarks}条对标数据。");
        foreach (var year in Targets.Select(target => target.Year).Concat(Benchmarks.Select(benchmark => benchmark.Year)).Concat(Baseline is { } from ? [from.Year] : []))
            MustBeYear(year);
        if (Targets.GroupBy(target => target.Year).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new RuleBroken("delivery.indicator-target-twice", $"{twice.Key}年的目标写了两次，请留一个。");
        if (Baseline is { } began && Targets.Any(target => target.Year <= began.Year))
            throw new RuleBroken("delivery.indicator-baseline", $"目标年份要晚于基期{began.Year}年。");
        if (Benchmarks.GroupBy(benchmark => (PlainText.Of(benchmark.City), benchmark.Year)).FirstOrDefault(group => group.Count() > 1) is { } city)
            throw new RuleBroken("delivery.indicator-benchmark-twice", $"{city.Key.Item1}{city.Key.Year}年写了两次，请留一条。");

        return this with
        {
            Name = GivenWords.Rule.Of(Name, "指标名称", LongestName), Definition = GivenWords.Rule.Maybe(Definition, "指标定义", LongestDefinition),
            Measure = GivenWords.Rule.Of(Measure, "计量单位", LongestMeasure), Source = GivenWords.Rule.Maybe(Source, "数据来源", LongestSource),
            Targets = [.. Targets.OrderBy(target => target.Year)],
            Benchmarks = [.. Benchmarks.Select(benchmark => benchmark with { City = GivenWords.Rule.Of(benchmark.City, "对标城市", LongestMeasure), Source = GivenWords.Rule.Maybe(benchmark.Source, "对标数据的出处", LongestSource) })],
            Rows = [.. Rows.Distinct()], Clauses = [.. Clauses.Distinct()],
        };
    }

    internal static void MustBeYear(int year)
    {
        if (year is < Period.First or > Period.Final) throw new RuleBroken("delivery.indicator-year", $"年份请填{Period.First}到{Period.Final}之间的四位数，现在是{year}。");
    }
}

/// <summary>What another city has, as it is given.</summary>
/// <param name="City">The city's name.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where that stands; may be empty.</param>
public sealed record BenchmarkText(string City, int Year, Quantity Value, string Source);

/// <summary>A value that somebody enters.</summary>
/// <param name="Year">The year.</param>
/// <param name="On">The day up to which it was measured; null for the whole year.</param>
/// <param name="Value">The value.</param>
/// <param name="Evidence">文号 or place of what proves it.</param>
/// <param name="Reason">Why an earlier value is corrected.</param>
public sealed record ActualText(int Year, DateOnly? On, Quantity Value, string? Evidence, string? Reason = null);
