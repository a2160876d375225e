using System.CommandLine;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Excel;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi lists read FILE [--json] [--sheet NAME]</c>: shows how a table of tasks or projects would be read.</summary>
internal static class ListsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "清单表格：xlsx、xls、csv" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var sheet = new Option<string?>("--sheet") { Description = "看哪张表；不写就看第一张清单" };
        var read = new Command("read", "读一份清单表格，列出认出的列、读到的行和读不通的格") { file, json, sheet };
        read.SetAction(parsed => ReadFile.ShowTables(parsed.GetValue(file)!, tables =>
        {
            var list = Choose(ListTable.Read(tables, new Dictionary<string, string>(), CampaignColumns.Usual), parsed.GetValue(sheet));
            return parsed.GetValue(json) ? ListsJson.Write(list) : Summary(list);
        }));
        return new Command("lists", "任务清单和项目清单") { read };
    }

    private static ListSheet Choose(IReadOnlyList<ListSheet> sheets, string? name)
    {
        if (name is null && sheets.Count > 1) Console.Error.WriteLine($"还有：{string.Join('、', sheets.Skip(1).Select(sheet => sheet.Name))}。用 --sheet 看。");
        return name is null ? sheets[0] : sheets.FirstOrDefault(sheet => sheet.Name == name)
            ?? throw new UnreadableTableException($"没有读到“{name}”这张清单。有：{string.Join('、', sheets.Select(sheet => sheet.Name))}。");
    }

    private static string Summary(ListSheet sheet)
    {
        var rows = sheet.Lines.Select(line => ReadRow.Of(line, sheet)).ToList();
        IReadOnlyList<string> lines =
        [
            $"{(sheet.Name.Length > 0 ? sheet.Name + "：" : "")}表头在第{string.Join('、', sheet.HeaderRows)}行，读到{rows.Count}行。",
            .. sheet.Columns.Select(column => $"  {column.Header} → {column.Field ?? "（不读）"}"),
            .. rows.Select(row => $"第{row.Line.Row}行  {row.Task}  牵头：{string.Join('、', row.Lead)}  配合：{string.Join('、', row.With.Select(with => with.Name))}{(row.Line[ListField.Due] is { Length: > 0 } due ? $"  时限：{due}" : "")}"),
            .. rows.SelectMany(row => row.Problems, (row, problem) => $"第{row.Line.Row}行“{problem.Column}”：{problem.Message}"),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
