using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>A list that is exported, changed and brought back, without a site.</summary>
internal static class Imports
{
    public static readonly Guid Theme = Guid.CreateVersion7();

    public static readonly Actor Office = Acting.As(Duty.Office);

    public static readonly IReadOnlyList<UnitFact> Units =
        [new(Rows.Buses, "市公共交通集团有限公司", "公交集团") { FormerNames = ["公交公司"] }, new(Rows.Metro, "市地铁集团有限公司", "地铁集团"), new(Rows.Roads, "市公路管理局", "公路局")];

    public static CampaignFact Campaign { get; } = new(
        Guid.CreateVersion7(), Office.OrganId, 1, "大讨论", "市局", null, null, true, [], [],
        [new ThemeFact(Theme, 1, "运输服务", "", false, "", null, "", [], []), new ThemeFact(Guid.CreateVersion7(), 2, "基础设施", "", false, "", null, "", [], [])], []);

    public static readonly RowContent Task = Rows.Task with { ThemeId = Theme, ContributionIds = [], Basis = "局长办公会" };

    public static ImportGround Ground(params IReadOnlyList<WorkItem> items) => new(Campaign, Office, new DateOnly(2026, 11, 26)) { Units = Units, Items = items };

    /// <summary>The cells of a row as it is exported.</summary>
    public static Dictionary<string, string> Cells(RowContent row) =>
        ListFields.Of(row.Project is null ? WorkItemKind.Task : WorkItemKind.Project).ToDictionary(field => field.Name, field => field.Text(row, Ground().Name));

    /// <summary>A row of a table.</summary>
    public static ListLine Line(int number, RowContent row, RowKey? key = null, params (string Field, string Text)[] changes)
    {
        var cells = Cells(row);
        foreach (var (field, text) in changes) cells[field] = text;
        return new ListLine(number, "任务清单", number + 4, row.Project is null ? WorkItemKind.Task : WorkItemKind.Project, key, "", cells.Where(cell => cell.Value.Length > 0).ToDictionary());
    }

    /// <summary>A sheet with all columns.</summary>
    public static ListSheet Sheet(params IReadOnlyList<ListLine> lines) =>
        new("任务清单", lines[0].Kind, [3, 4], [.. ListFields.Of(lines[0].Kind).Select((field, index) => new ListColumn(index, field.Header, field.Header, field.Name))], lines, null, ListFields.Of(lines[0].Kind));

    public static ListComparison Compare(ListSheet sheet, ImportGround ground, params (string Key, string Answer)[] answers) =>
        ListComparison.Of([sheet], ground, new ImportAnswers(answers.ToDictionary(answer => answer.Key, answer => answer.Answer)));

    /// <summary>Rows written into a workbook and read out of it.</summary>
    public static async Task<ListSheet> ThroughAWorkbookAsync(IReadOnlyList<RowContent> rows)
    {
        var fields = ListFields.Of(rows[0].Project is null ? WorkItemKind.Task : WorkItemKind.Project);
        using var stream = new MemoryStream();
        await WorkbookWriter.WriteAsync(
            new Workbook
            {
                Sheets =
                [
                    new Sheet
                    {
                        Name = rows[0].Project is null ? "任务清单" : "项目清单", Title = "清单", Subtitle = "填报日期：2026年11月26日", Columns = [new("序号", 5, ColumnKind.Number), .. fields.Select(field => field.ToColumn())],
                        Rows = [.. rows.Select((row, index) => new Row([index + 1, .. fields.Select(field => field.Write(row, Ground().Name))]))],
                    },
                ],
            },
            stream);
        return Assert.Single(ListTable.Read(TableReader.Read(stream.ToArray(), "清单.xlsx"), new Dictionary<string, string>(), Zuoshi.Lists.Columns.CampaignColumns.Usual));
    }
}
