using System.Text.RegularExpressions;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Workbooks;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Lists.Excel;

/// <summary>One row of a list as a table has it; nothing is recognised in it yet.</summary>
/// <param name="Number">Its number in the import, from 1.</param>
/// <param name="Sheet">The sheet's name; empty for a table that has none.</param>
/// <param name="Row">Its row as the sender's program shows it, from 1.</param>
/// <param name="Kind">Task or project.</param>
/// <param name="Key">The row of the site that it was exported from, if it says so.</param>
/// <param name="Mark">Its number in the list, as printed: 任012.</param>
/// <param name="Cells">Its texts by field.</param>
internal sealed record ListLine(int Number, string Sheet, int Row, WorkItemKind Kind, RowKey? Key, string Mark, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Where it stands: 任务清单第12行.</summary>
    public string Place => $"{Sheet}第{Row}行";

    /// <summary>A field's text; empty where it has none.</summary>
    public string this[string field] => Cells.GetValueOrDefault(field, "");
}

/// <summary>A column of a list as a table has it.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">Its head with the groups above it, plain: 责任单位_牵头单位.</param>
/// <param name="Printed">Its head as printed.</param>
/// <param name="Field">The field in it; null for one that nobody has named.</param>
internal sealed record ListColumn(int Index, string Header, string Printed, string? Field);

/// <summary>A sheet that holds a list.</summary>
/// <param name="Name">Its name; empty for a table that has none.</param>
/// <param name="Kind">Task or project.</param>
/// <param name="HeaderRows">The rows of its head, from 1.</param>
/// <param name="Columns">Its columns that have a head.</param>
/// <param name="Lines">Its rows.</param>
/// <param name="Near">A day of the year that its title speaks of, if any.</param>
/// <param name="Known">The columns that the list may have, in the order in which they are read.</param>
internal sealed record ListSheet(
    string Name, WorkItemKind Kind, IReadOnlyList<int> HeaderRows, IReadOnlyList<ListColumn> Columns, IReadOnlyList<ListLine> Lines, DateOnly? Near, IReadOnlyList<ListField> Known)
{
    /// <summary>The fields in it, in the order in which they are read.</summary>
    public IEnumerable<ListField> Fields => Known.Where(known => Columns.Any(column => column.Field == known.Name));
}

/// <summary>Finds the lists in tables, whoever made them: by the words of their heads, with rows below merged cells and rows that go on.</summary>
internal static partial class ListTable
{
    /// <summary>Most rows taken at once.</summary>
    public const int MostLines = 5_000;

    private const string Key = "key", Mark = "number", Order = "order";

    private static readonly string[] Totals = ["合计", "总计", "小计", "共计"];

    /// <summary>What the workbook of the lists carries beside them; 责任清单 is drawn from the others.</summary>
    private static readonly string[] NotLists = ["填表说明", "字典", "责任清单"];

    private static readonly string[] OnlyInProjects = [ListField.Investment, ListField.Years, "buildNature", "stage"];

    private static readonly HeaderField[] Marks = [new(Key, RowKey.Header), new(Mark, "任务编号", "项目编号", "编号"), new(Order, "序号")];

    /// <summary>The lists in their order.</summary>
    /// <param name="tables">What was read.</param>
    /// <param name="words">Heads that somebody has said the meaning of: the field's name by the head.</param>
    /// <param name="columns">The columns that the lists may have.</param>
    /// <exception cref="UnreadableTableException">There is none, it is empty, or there are too many rows.</exception>
    public static IReadOnlyList<ListSheet> Read(IReadOnlyList<Table> tables, IReadOnlyDictionary<string, string> words, CampaignColumns columns)
    {
        var lists = tables.Where(table => !NotLists.Contains(table.Sheet)).ToList();
        var sheets = new List<ListSheet>();
        foreach (var table in lists.Count > 0 ? lists : tables)
            if (Sheet(table, words, columns, sheets.Sum(sheet => sheet.Lines.Count)) is { } sheet) sheets.Add(sheet);

        if (sheets.Count == 0) throw new UnreadableTableException("没有读到清单。表头里要有任务（或项目）名称和牵头单位；可以先导出一份，照着填。");
        var count = sheets.Sum(sheet => sheet.Lines.Count);
        if (count == 0) throw new UnreadableTableException("表里没有内容，请填好再上传。");
        if (count > MostLines) throw new UnreadableTableException($"一次最多{MostLines}行，这份有{count}行，请拆成几份。");
        return sheets;
    }

    private static ListSheet? Sheet(Table table, IReadOnlyDictionary<string, string> words, CampaignColumns known, int before)
    {
        var (tasks, projects) = (Find(WorkItemKind.Task), Find(WorkItemKind.Project));
        var isProjects = projects is not null && (tasks is null
            || OnlyInProjects.Any(projects.Columns.ContainsKey)
            || (projects.Columns.TryGetValue(ListField.Title, out var title) && projects.PrintedHeaderOf(title).Contains("项目", StringComparison.Ordinal)));
        if ((isProjects ? projects : tasks) is not { } map || !Says(map)) return null;

        var kind = isProjects ? WorkItemKind.Project : WorkItemKind.Task;
        var fields = map.Columns.ToDictionary(column => column.Value, column => column.Key);
        var columns = Enumerable.Range(0, table.Width)
            .Select(column => new ListColumn(column, map.HeaderOf(column), map.PrintedHeaderOf(column), fields.GetValueOrDefault(column))).Where(column => column.Header.Length > 0);
        return new ListSheet(table.Sheet, kind, [.. Enumerable.Range(map.FirstRow + 1, map.LastRow - map.FirstRow + 1)], [.. columns], Lines(map, kind, known.Of(kind), before), Near(table, map.FirstRow), known.Of(kind).All);

        HeaderMap? Find(WorkItemKind sought) => HeaderMap.Find(
            [table], [.. known.Of(sought).All.Select(field => field.ToHeader(words.Where(word => word.Value == field.Name).Select(word => word.Key))), .. Marks]);
    }

    /// <summary>A list says at least what is to be done or who leads it.</summary>
    private static bool Says(HeaderMap map) =>
        ((string[])[ListField.Title, ListField.Content, ListField.Lead]).Any(map.Columns.ContainsKey) && map.Columns.Keys.Count(field => field is not (Key or Mark or Order)) >= 2;

    private static List<ListLine> Lines(HeaderMap map, WorkItemKind kind, ListColumns known, int before)
    {
        var fields = known.All;
        var lines = new List<ListLine>();
        Dictionary<string, string>? above = null;
        foreach (var row in map.Rows)
        {
            var cells = fields.Select(field => (field.Name, Text: CellWords.Plain(row[field.Name]))).Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Name, cell => cell.Text);
            if (cells.Count == 0 || IsTotal(row, cells) || IsHeading(cells) || IsFootnote(cells)) continue;

            var key = RowKey.Parse(row[Key]);
            // In our own table a row without a name is a mistake to be told.
            if (above is not null && !cells.ContainsKey(ListField.Title) && map.Columns.ContainsKey(ListField.Title) && !map.Columns.ContainsKey(Key))
            {
                if (!GoesOn(cells, above)) continue;
                TakeDown(cells, above);
            }

            lines.Add(new ListLine(before + lines.Count + 1, map.Table.Sheet, row.Number, kind, key, row[Mark], cells));
            above = cells;
        }

        return lines;
    }

    /// <summary>Sums say nothing of their own.</summary>
    private static bool IsTotal(MappedRow row, Dictionary<string, string> cells) =>
        ((string[])[row[Order], row[Mark], cells.GetValueOrDefault(ListField.Theme, ""), cells.GetValueOrDefault(ListField.Title, "")]).Any(text => Totals.Contains(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))));

    /// <summary>A line across the table, such as 一、基础设施, is read with the same words in every cell.</summary>
    private static bool IsHeading(Dictionary<string, string> cells) => cells.Count > 2 && cells.Values.Distinct().Count() == 1;

    /// <summary>What stands below a table: 注：……, 填表人：……　联系电话：…….</summary>
    private static bool IsFootnote(Dictionary<string, string> cells) => cells.Values.All(text => Footnote().IsMatch(text));

    /// <summary>
    /// Whether a row without a name is one more under the name above, as a CSV writes it below merged cells; else its words go on with
    /// those of the row above.
    /// </summary>
    private static bool GoesOn(Dictionary<string, string> cells, Dictionary<string, string> above)
    {
        if (cells.ContainsKey(ListField.Content)) return true;

        foreach (var (field, text) in cells) above[field] = above.TryGetValue(field, out var known) ? $"{known}\n{text}" : text;
        return false;
    }

    private static void TakeDown(Dictionary<string, string> cells, Dictionary<string, string> above)
    {
        string[] whole = cells.ContainsKey(ListField.Lead) || cells.ContainsKey(ListField.With) ? [ListField.Title, ListField.Theme] : [ListField.Title, ListField.Theme, ListField.Lead, ListField.With];
        foreach (var field in whole.Append(ListField.Due))
            if (above.TryGetValue(field, out var text)) cells.TryAdd(field, text);
    }

    private static DateOnly? Near(Table table, int headerRow) =>
        table.Rows.Take(headerRow).SelectMany(row => row).Select(text => TitleYear().Match(text)).FirstOrDefault(match => match.Success) is { } year
            ? new DateOnly(int.Parse(year.Groups["year"].ValueSpan), 1, 1)
            : null;

    [GeneratedRegex("^(?:注|备注|说明|填表|填报|制表|审核|联系|电话|单位负责人|分管领导|主要负责人|日期|报送)[^：:，。]{0,8}[：:]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Footnote();

    [GeneratedRegex("(?<year>20[0-9]{2})年", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitleYear();
}
