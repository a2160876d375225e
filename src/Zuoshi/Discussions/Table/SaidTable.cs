using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Discussions.Table;

/// <summary>A table of contributions as people bring it, and the empty form for one.</summary>
public static class SaidTable
{
    /// <summary>Most lines taken at once.</summary>
    public const int MostLines = 2_000;

    // What the template carries beside its table.
    private static readonly string[] NotTables = ["填表说明", "字典"];

    /// <summary>The lines of the first table that has a column of contributions.</summary>
    /// <exception cref="UnreadableTableException">None has, it is empty, or there are too many lines.</exception>
    public static IReadOnlyList<SaidLine> Read(IReadOnlyList<Workbooks.Reading.Table> tables)
    {
        var map = HeaderMap.Find(tables.Where(table => !NotTables.Contains(table.Sheet)), [.. SaidColumns.All.Select(column => column.ToHeader())]);
        if (map is null || !map.Columns.ContainsKey(SaidColumns.Text))
            throw new UnreadableTableException("没有读到建言。表头里要有“内容”一列，还要有“主题”或“题目”。可以先下载模板，照着填。");

        var lines = new List<SaidLine>();
        foreach (var row in map.Rows)
        {
            var cells = SaidColumns.All.Where(column => row[column.Field].Trim().Length > 0).ToDictionary(column => column.Field, column => row[column.Field].Trim());
            // A running number alone is an empty line of somebody's form.
            if (cells.Keys.Any(field => field != SaidColumns.ExternalId)) lines.Add(new SaidLine(lines.Count + 1, $"第{row.Number}行", cells));
        }

        if (lines.Count == 0) throw new UnreadableTableException("表里没有内容，请填好再上传。");
        if (lines.Count > MostLines) throw new UnreadableTableException($"一次最多{MostLines}行，这份有{lines.Count}行，请拆成几份。");
        return lines;
    }

    /// <summary>The empty form.</summary>
    public static Workbook Template() => new()
    {
        Sheets = [new() { Name = "建言", Title = "建言表", Subtitle = "填好后在“讨论”页用“用表格提交”上传", Columns = [.. SaidColumns.All.Select(column => column.ToColumn())], Rows = [] }],
        Instructions =
        [
            "一行一条建言。题目和主题至少填一个。",
            "上传后先逐行核对，有问题的格可以当场改；全部改好才一起提交。",
            "已经有的建言不会重复提交：先按外部编号认，再按内容认。",
        ],
    };
}
