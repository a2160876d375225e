using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Export;

/// <summary>The three lists as one workbook of official tables.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Units">All units in official order.</param>
/// <param name="Contributions">Numbers of contributions by their keys.</param>
/// <param name="Today">The day printed on it.</param>
/// <param name="Export">Who takes it away, when, and its label.</param>
internal sealed record ThreeLists(CampaignFact Campaign, IReadOnlyList<UnitFact> Units, IReadOnlyDictionary<Guid, int> Contributions, DateOnly Today,
    Zuoshi.Platform.Alarms.Export Export)
{
    /// <summary>The columns of the lists.</summary>
    public CampaignColumns Columns { get; init; } = CampaignColumns.Usual;

    private const string People = "责任人员";

    /// <summary>The publication whose rows these are; null for the lists as they are now, to be worked on.</summary>
    public PublishedState? Published { get; init; }

    private readonly Dictionary<Guid, string> unitNames = Units.ToDictionary(unit => unit.Id, unit => unit.ShortName);

    /// <summary>The workbook of these rows, which come in order of kind and number.</summary>
    public Workbook Of(IReadOnlyList<StatedRow> items) => new()
    {
        Author = Export.TakenBy, Subject = Export.Mark,
        Sheets =
        [
            Tasks([.. items.Where(item => item.Kind is WorkItemKind.Task)]),
            Projects([.. items.Where(item => item.Kind is WorkItemKind.Project)]),
            Responsibilities(items),
        ],
        Instructions = Published is { } published
            ? [$"这是第{published.Number}版发布时的清单，供印发、存档。要改清单，请另用三张清单页上导出的表。"]
            :
        [
            "任务清单和项目清单一行一项；责任清单由两张清单的牵头、配合单位汇成，要改请改前两张。",
            "首列隐藏着行标识，请不要改动；增加的行不用填行标识。",
            "任务来源里的建言编号，可在系统里查到原话和答复。",
            "列数较多，纸上用A3横排打印更清楚。",
        ],
    };

    private Sheet Tasks(IReadOnlyList<StatedRow> tasks) => new()
    {
        Name = "任务清单", Title = $"{Campaign.Name}任务清单", Subtitle = Subtitle(""),
        Columns = [new("序号", 5, ColumnKind.Number), new("任务编号", 7), .. Columns.Tasks.Shown.Select(field => field.ToColumn())],
        Rows = Rows(tasks, Columns.Tasks.Shown),
    };

    private Sheet Projects(IReadOnlyList<StatedRow> projects)
    {
        var fields = Columns.Projects.Shown;
        var rows = Rows(projects, fields);
        if (projects.Count > 0) rows.Add(Total(projects, fields));
        return new Sheet
        {
            Name = "项目清单", Title = $"{Campaign.Name}项目清单", Subtitle = Subtitle("　　金额单位：万元"),
            Columns = [new("序号", 5, ColumnKind.Number), new("项目编号", 7), .. fields.Select(field => field.ToColumn())],
            Rows = rows,
        };
    }

    private List<Row> Rows(IReadOnlyList<StatedRow> items, IReadOnlyList<ListField> fields) =>
        [.. items.Select((item, index) => new Row([index + 1, item.Mark, .. Cells(item.Content, fields)], Key(item)))];

    private IEnumerable<CellValue> Cells(RowContent row, IReadOnlyList<ListField> fields) => fields.Select(field => field.Write(row, Name));

    private Sheet Responsibilities(IReadOnlyList<StatedRow> items) => new()
    {
        Name = "责任清单", Title = $"{Campaign.Name}责任清单", Subtitle = Subtitle(""),
        Columns =
        [
            new("责任单位", 13), new("序号", 5, ColumnKind.Number), new("责任类型", 9), new("责任事项", 30), new("对应编号", 8), new("对应任务、项目", 22),
            new("具体措施", 34), new("完成标准", 22), new("责任领导", 12) { Group = People }, new("责任人", 14) { Group = People }, new("联络员", 14) { Group = People },
            new("完成时限", 14), new("备注", 14),
        ],
        Rows = [.. Responsibility.Of(items, Units).Select(line => new Row(
        [
            line.Unit.ShortName, line.Order, line.Role.Name(), line.Duty, line.Item.Mark, line.Item.Content.Title,
            line.Role is ResponsibilityRole.Lead ? Measures(line.Item.Content) : "", line.Item.Content.Acceptance,
            line.Item.Content.Leader.Name, line.Item.Content.Owner.Name, line.Item.Content.Liaison.Name, line.Item.ShownDue, line.Item.Content.Remark,
        ]))],
    };

    private static string Measures(RowContent row) => row.Content.Length > 0 ? row.Content : row.Project?.Scale ?? "";

    private static Row Total(IReadOnlyList<StatedRow> projects, IReadOnlyList<ListField> fields) => new([default, "总计", .. fields.Select(field => field.Name switch
    {
        ListField.Title => $"{projects.Count}个项目",
        ListField.Investment => Money.Wan(projects.Sum(item => item.Content.Project?.TotalInvestmentFen ?? 0)),
        _ => default(CellValue),
    })]);

    private string Subtitle(string more) =>
        $"{(Published is { } published ? published.InWords : $"填报单位：{Campaign.Organiser}　　填报日期：{Today.Chinese()}")}{more}　　{Export.Mark}";

    private string Name(Guid id) =>
        unitNames.TryGetValue(id, out var unit) ? unit : Contributions.TryGetValue(id, out var number) ? Ui.Mark.Four(number) : Campaign.Theme(id)?.Name ?? "";

    // A publication bears no keys: what comes back of it would be an old state, and is asked cell by cell as any table from elsewhere.
    private static RowKey? Key(StatedRow item) => item.Edition is { } edition ? new RowKey(item.ItemId.ToString("N"), edition) : null;
}
