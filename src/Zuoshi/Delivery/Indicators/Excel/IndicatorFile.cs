using System.Globalization;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>The indicators as a workbook of two tables, 指标 and 年度值; what is taken away can be brought back.</summary>
public static class IndicatorFile
{
    /// <summary>Most lines taken at once.</summary>
    public const int MostLines = 5_000;

    // What the workbook carries beside its tables; their columns of names look like heads.
    private static readonly string[] NotTables = ["填表说明", "字典"];

    /// <summary>The lines of all tables that are about indicators or their values.</summary>
    /// <exception cref="UnreadableTableException">No table is, or there are too many lines.</exception>
    public static IReadOnlyList<IndicatorLine> Read(IReadOnlyList<Table> tables)
    {
        var lines = new List<IndicatorLine>();
        foreach (var table in tables.Where(table => !NotTables.Contains(table.Sheet)))
        {
            if (Find(table, IndicatorLineKind.Value, IndicatorColumns.Of, IndicatorColumns.Kind, IndicatorColumns.Value) is { } values) Add(lines, values, IndicatorLineKind.Value);
            else if (Find(table, IndicatorLineKind.Indicator, IndicatorColumns.Name, IndicatorColumns.Measure) is { } indicators) Add(lines, indicators, IndicatorLineKind.Indicator);
        }

        if (lines.Count == 0)
            throw new UnreadableTableException("没有读到指标。指标表要有“指标名称”“计量单位”两列，年度值表要有“指标”“类别”“数值”三列。可以先导出，照着填。");
        if (lines.Count > MostLines) throw new UnreadableTableException($"一次最多导入{MostLines}行，这份有{lines.Count}行，请拆成几份。");
        return lines;
    }

    /// <summary>The indicators as a workbook.</summary>
    /// <param name="book">The indicators.</param>
    /// <param name="links">What they are linked to.</param>
    /// <param name="units">Names of the units.</param>
    /// <param name="export">The note that they were taken away; null for the empty form.</param>
    public static Workbook Write(IndicatorBook book, LinkBook links, IReadOnlyDictionary<Guid, string> units, Export? export) => new()
    {
        Author = export?.TakenBy, Subject = export?.Mark,
        Sheets =
        [
            new()
            {
                Name = IndicatorLineKind.Indicator.SheetName(), Title = $"{book.Campaign.Name}指标", Subtitle = export is null ? "填好后在“指标”页用“用表格导入”上传" : $"截至{book.Today.Chinese()}　{export.Mark}",
                Columns = [.. IndicatorColumns.Indicators.Select(column => column.ToColumn()), new("知悉范围", 9) { Note = "只供看，导入时不读。" }],
                Rows = [.. book.All.Select(one => IndicatorRow(book, one, links, units))],
            },
            new()
            {
                Name = IndicatorLineKind.Value.SheetName(), Title = $"{book.Campaign.Name}指标年度值", Subtitle = export?.Mark,
                Columns = [.. IndicatorColumns.Values.Select(column => column.ToColumn())], Rows = [.. book.All.SelectMany(ValueRows)],
            },
        ],
        Instructions =
        [
            "“指标”表一行一个指标，“年度值”表一行一个数。两张表可以只填一张，空着的格不改动已有的内容。",
            "上传后先核对：新增、改动和有问题的逐行列出。全部没有问题才一起导入。",
            "表里没有的指标和值不会删。要去掉目标、对标，在指标的页上改。",
            "实际值和已经填的不一样，算更正，要写更正理由；原来的值留着。",
        ],
    };

    private static HeaderMap? Find(Table table, IndicatorLineKind kind, params IReadOnlyList<string> needed) =>
        HeaderMap.Find([table], [.. IndicatorColumns.ColumnsOf(kind).Select(column => column.ToHeader())]) is { } map && needed.All(map.Columns.ContainsKey) ? map : null;

    private static void Add(List<IndicatorLine> lines, HeaderMap map, IndicatorLineKind kind)
    {
        var sheet = map.Table.Sheet.Length > 0 ? map.Table.Sheet : kind.SheetName();
        foreach (var row in map.Rows)
        {
            var cells = IndicatorColumns.ColumnsOf(kind).Where(column => row[column.Field].Trim().Length > 0).ToDictionary(column => column.Field, column => row[column.Field].Trim());
            // A running number alone is an empty line of somebody's form.
            if (cells.Keys.Any(field => field != IndicatorColumns.Number)) lines.Add(new IndicatorLine(kind, lines.Count + 1, $"{sheet}第{row.Number}行", cells));
        }
    }

    private static Row IndicatorRow(IndicatorBook book, IndicatorStanding one, LinkBook links, IReadOnlyDictionary<Guid, string> units)
    {
        var (it, whole) = (one.It, book.WholeOf(one.It)?.It);
        return new Row(
        [
            Mark.Three(it.Number), it.Name, it.Definition, it.Measure, it.Direction.Name(), it.Source, book.Campaign.Theme(it.ThemeId)?.Name, units.GetValueOrDefault(it.LeadUnitId), it.RollUp.Name(),
            whole is null ? "" : Mark.Three(whole.Number), whole is null ? "" : it.Weight.ToString(CultureInfo.InvariantCulture), links.RowText(it), links.ClauseText(it), it.Label.Name(),
        ]);
    }

    private static IEnumerable<Row> ValueRows(IndicatorStanding one)
    {
        var it = one.It;
        if (it.Baseline is { } from) yield return Line(ValueKind.Baseline, from.Year, null, "", from.Value, "");
        foreach (var target in it.Course.Targets) yield return Line(ValueKind.Target, target.Year, null, "", target.Value, "");
        foreach (var actual in it.Actuals.Where(actual => actual.Stands && !one.Computed.Contains(actual.Period)).OrderBy(actual => actual.Period.End))
            yield return Line(ValueKind.Actual, actual.Year, actual.On, "", actual.Value, actual.Evidence);
        foreach (var value in one.Values.Where(value => one.Computed.Contains(value.Period))) yield return Line(ValueKind.Computed, value.Period.Year, value.Period.On, "", value.Value, "由下级指标算出");
        foreach (var benchmark in it.ToTerms().Benchmarks) yield return Line(ValueKind.Benchmark, benchmark.Year, null, benchmark.City, benchmark.Value, benchmark.Source);

        Row Line(ValueKind kind, int year, DateOnly? on, string city, Quantity value, string evidence) => new(
        [
            Mark.Three(it.Number), kind.Name(), year.ToString(CultureInfo.InvariantCulture), on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), city, value.Plain, evidence, "",
        ]);
    }
}
