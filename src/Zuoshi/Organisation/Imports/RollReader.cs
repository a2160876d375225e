using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Organisation.Imports;

/// <summary>Reads the roll from tables: one of units, one of people, or either alone.</summary>
public static class RollReader
{
    // What the template carries beside its tables; their columns of names look like heads.
    private static readonly string[] NotTables = ["填表说明", "字典"];

    /// <summary>The lines of all tables that are about units or people.</summary>
    /// <exception cref="UnreadableTableException">No table is, or there are too many lines.</exception>
    public static RollFile Read(IReadOnlyList<Table> tables)
    {
        var lines = new List<RollLine>();
        foreach (var table in tables.Where(table => !NotTables.Contains(table.Sheet)))
        {
            if (Find(table, LineKind.Person) is { } people) Add(lines, people, LineKind.Person);
            else if (Find(table, LineKind.Unit) is { } units) Add(lines, units, LineKind.Unit);
        }

        if (lines.Count == 0)
            throw new UnreadableTableException("没有读到单位或人员。单位表要有“单位”一列和“类别”“上级”等列；人员表要有“姓名”一列和“单位”“岗位”“登录名”等列。可以先下载模板，照着填。");
        if (lines.Count > RollFile.MostLines)
            throw new UnreadableTableException($"一次最多导入{RollFile.MostLines}行，这份有{lines.Count}行，请拆成几份。");
        return new RollFile(lines);
    }

    private static HeaderMap? Find(Table table, LineKind kind) =>
        HeaderMap.Find([table], [.. RollColumns.Of(kind).Select(column => column.ToHeader())]) is { } map && map.Columns.ContainsKey(RollColumns.Name) ? map : null;

    private static void Add(List<RollLine> lines, HeaderMap map, LineKind kind)
    {
        var sheet = map.Table.Sheet.Length > 0 ? map.Table.Sheet : kind.SheetName();
        foreach (var row in map.Rows)
            lines.Add(new RollLine(
                kind, lines.Count + 1, $"{sheet}第{row.Number}行",
                RollColumns.Of(kind).Where(column => row[column.Field].Length > 0).ToDictionary(column => column.Field, column => row[column.Field])));
    }
}
