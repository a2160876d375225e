using System.ComponentModel.DataAnnotations;
using Zuoshi.Platform.Access;

namespace Zuoshi.Delivery.Indicators;

/// <summary>What stands in the form of an indicator.</summary>
public sealed class IndicatorInput
{
    private const int SpareLines = 2;
    private const int FewestTargets = 4;

    /// <summary>A target of a year; an empty line counts for nothing.</summary>
    public sealed class TargetLine
    {
        [Range(Period.First, Period.Final, ErrorMessage = "请填四位年份")]
        public int? Year { get; set; }

        public string? Value { get; set; }

        public bool IsEmpty => Year is null && string.IsNullOrWhiteSpace(Value);
    }

    /// <summary>What another city has; an empty line counts for nothing.</summary>
    public sealed class BenchmarkLine
    {
        [StringLength(IndicatorTerms.LongestMeasure, ErrorMessage = "不超过20个字")]
        public string? City { get; set; }

        [Range(Period.First, Period.Final, ErrorMessage = "请填四位年份")]
        public int? Year { get; set; }

        public string? Value { get; set; }

        [StringLength(IndicatorTerms.LongestSource, ErrorMessage = "不超过100个字")]
        public string? Source { get; set; }

        public bool IsEmpty => Year is null && string.IsNullOrWhiteSpace(Value) && string.IsNullOrWhiteSpace(City);
    }

    /// <summary>The version that was looked at; 0 for a new one.</summary>
    public int Version { get; set; }

    [Required(ErrorMessage = "请写指标名称"), StringLength(IndicatorTerms.LongestName, ErrorMessage = "不超过60个字")]
    public string? Name { get; set; }

    [StringLength(IndicatorTerms.LongestDefinition, ErrorMessage = "不超过500个字")]
    public string? Definition { get; set; }

    [Required(ErrorMessage = "请写计量单位"), StringLength(IndicatorTerms.LongestMeasure, ErrorMessage = "不超过20个字")]
    public string? Measure { get; set; }

    public Direction Direction { get; set; } = Direction.Up;

    [StringLength(IndicatorTerms.LongestSource, ErrorMessage = "不超过100个字")]
    public string? Source { get; set; }

    public Guid? ThemeId { get; set; }

    [Required(ErrorMessage = "请选牵头单位，由它填实际值")]
    public Guid? LeadUnitId { get; set; }

    [Range(Period.First, Period.Final, ErrorMessage = "请填四位年份")]
    public int? BaselineYear { get; set; }

    public string? BaselineValue { get; set; }

    public List<TargetLine> Targets { get; set; } = [];

    public List<BenchmarkLine> Benchmarks { get; set; } = [];

    public RollUp RollUp { get; set; } = RollUp.None;

    /// <summary>Number of the indicator that it is part of.</summary>
    public int? Whole { get; set; }

    [Range(1, Indicator.MostWeight, ErrorMessage = "填1到10000的整数")]
    public int? Weight { get; set; }

    [StringLength(500, ErrorMessage = "不超过500个字")]
    public string? Rows { get; set; }

    [StringLength(500, ErrorMessage = "不超过500个字")]
    public string? Clauses { get; set; }

    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    /// <summary>The form of an indicator that there is.</summary>
    internal static IndicatorInput From(Indicator it, Indicator? whole, LinkBook links) => new()
    {
        Version = it.Version, Name = it.Name, Definition = it.Definition, Measure = it.Measure, Direction = it.Direction, Source = it.Source, ThemeId = it.ThemeId, LeadUnitId = it.LeadUnitId,
        BaselineYear = it.BaselineYear, BaselineValue = it.BaselineValue?.Plain, RollUp = it.RollUp, Whole = whole?.Number, Weight = whole is null ? null : it.Weight,
        Targets = [.. it.Course.Targets.Select(target => new TargetLine { Year = target.Year, Value = target.Value.Plain })],
        Benchmarks = [.. it.ToTerms().Benchmarks.Select(benchmark => new BenchmarkLine { City = benchmark.City, Year = benchmark.Year, Value = benchmark.Value.Plain, Source = benchmark.Source })],
        Rows = links.RowText(it), Clauses = links.ClauseText(it), Label = it.Label,
    };

    /// <summary>Empty lines for more targets and cities.</summary>
    internal void AddSpareLines()
    {
        while (Targets.Count < FewestTargets || Targets.Count(line => line.IsEmpty) < SpareLines) Targets.Add(new TargetLine());
        while (Benchmarks.Count(line => line.IsEmpty) < SpareLines) Benchmarks.Add(new BenchmarkLine());
    }
}
