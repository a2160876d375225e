using Zuoshi.Platform.Imports;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>What a line of the table tells of.</summary>
public enum IndicatorLineKind
{
    /// <summary>An indicator: what it is.</summary>
    Indicator = 1,

    /// <summary>A value of one: baseline, target, actual, or another city's.</summary>
    Value = 2,
}

/// <summary>What a value is of.</summary>
public enum ValueKind
{
    /// <summary>基期.</summary>
    Baseline,

    /// <summary>目标.</summary>
    Target,

    /// <summary>实际.</summary>
    Actual,

    /// <summary>对标.</summary>
    Benchmark,

    /// <summary>汇总: what the parts give; it is written out, and not read in.</summary>
    Computed,
}

/// <summary>The two tables of the indicators, column by column; reading, checking and export all go by them.</summary>
public static class IndicatorColumns
{
    /// <summary>Names of fields.</summary>
    public const string
        Number = "number", Name = "name", Definition = "definition", Measure = "measure", Direction = "direction", Source = "source", Theme = "theme", Unit = "unit",
        RollUp = "rollUp", Whole = "whole", Weight = "weight", Rows = "rows", Clauses = "clauses",
        Of = "of", Kind = "kind", Year = "year", On = "on", City = "city", Value = "value", Evidence = "evidence", Reason = "reason";

    /// <summary>The table of indicators.</summary>
    public static readonly IReadOnlyList<ImportColumn> Indicators =
    [
        new(Number, "编号", 8, "已有指标的编号，例：001。新的空着。", "指标编号", "序号"),
        new(Name, "指标名称", 30, "不超过60个字。没有编号的按名称认。", "名称", "指标") { Longest = IndicatorTerms.LongestName },
        new(Definition, "定义", 44, "算什么、怎么算。", "指标定义", "指标解释", "计算方法") { Longest = IndicatorTerms.LongestDefinition },
        new(Measure, "计量单位", 10, "例：%、公里、分钟。", "单位") { Longest = IndicatorTerms.LongestMeasure },
        new(Direction, "方向", 12, "从下拉里选。", "指标方向", "指标性质") { Choices = [.. Enum.GetValues<Direction>().Select(direction => direction.Name())] },
        new(Source, "数据来源", 20, "哪份统计、哪个系统。", "来源") { Longest = IndicatorTerms.LongestSource },
        new(Theme, "主题", 16, "写主题的名称或序号，可以空着。", "所属主题", "专题") { Longest = 100 },
        new(Unit, "牵头单位", 20, "名录里的全称、简称或旧名。", "责任单位", "填报单位") { Longest = 100 },
        new(RollUp, "汇总方式", 14, "从下拉里选，空着算单独填。", "汇总") { Choices = [.. Enum.GetValues<RollUp>().Select(way => way.Name())] },
        new(Whole, "上级指标", 24, "上级指标的编号或名称；没有的空着。", "上级", "父指标") { Longest = IndicatorTerms.LongestName },
        new(Weight, "权重", 8, "上级按加权平均算的才填，1到10000的整数。"),
        new(Rows, "清单事项", 18, "写编号，用顿号隔开：任001、项002。", "关联任务", "对应任务") { Longest = 500 },
        new(Clauses, "纲要条款", 18, "几条用分号隔开：四（一）；五（二）第2句。", "条款", "依据条款") { Longest = 500 },
    ];

    /// <summary>The table of values.</summary>
    public static readonly IReadOnlyList<ImportColumn> Values =
    [
        new(Of, "指标", 30, "指标的编号或名称；新指标写上一张表里的名称。", "指标名称", "指标编号") { Longest = IndicatorTerms.LongestName },
        new(Kind, "类别", 10, "从下拉里选。汇总是系统算的，导入时不读。", "值的类别") { Choices = [.. Enum.GetValues<ValueKind>().Select(kind => kind.Name())] },
        new(Year, "年份", 8, "四位年份。", "年度"),
        new(On, "截至", 13, "年中的实际值写到哪一天，例：2026-09-30；全年的空着。", "截至日期", "统计截止日"),
        new(City, "城市", 12, "对标才填。", "对标城市") { Longest = IndicatorTerms.LongestMeasure },
        new(Value, "数值", 12, "只填数字，小数最多4位。", "值", "指标值"),
        new(Evidence, "出处", 30, "实际值必填：文号或者哪份统计。", "文号", "依据", "佐证") { Longest = IndicatorTerms.LongestSource },
        new(Reason, "更正理由", 24, "和已经填的实际值不一样时必填。", "理由") { Longest = GivenWords.Longest },
    ];

    /// <summary>The table of a kind.</summary>
    public static IReadOnlyList<ImportColumn> ColumnsOf(IndicatorLineKind kind) => kind is IndicatorLineKind.Indicator ? Indicators : Values;
}

/// <summary>The kinds' names.</summary>
public static class IndicatorLineKinds
{
    /// <summary>The kind as a sheet is called.</summary>
    public static string SheetName(this IndicatorLineKind kind) => kind is IndicatorLineKind.Indicator ? "指标" : "年度值";

    /// <summary>What a value is of, in a word.</summary>
    public static string Name(this ValueKind kind) => kind switch
    {
        ValueKind.Baseline => "基期", ValueKind.Target => "目标", ValueKind.Actual => "实际", ValueKind.Benchmark => "对标", ValueKind.Computed => "汇总",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>One line of such a table.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Place">Where it stood: 年度值第12行.</param>
/// <param name="Cells">Its texts by field.</param>
public sealed record IndicatorLine(IndicatorLineKind Kind, int Number, string Place, IReadOnlyDictionary<string, string> Cells) : ImportLine(Number, Place, Cells);
