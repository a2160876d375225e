using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
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
    private const string Who = "责任单位", People = "责任人员", When = "时间";

    private readonly Dictionary<Guid, string> unitNames = Units.ToDictionary(unit => unit.Id, unit => unit.ShortName);

    /// <summary>The workbook of these rows, which come in order of kind and number.</summary>
    public Workbook Of(IReadOnlyList<WorkItem> items) => new()
    {
        Author = Export.TakenBy, Subject = Export.Mark,
        Sheets =
        [
            Tasks([.. items.Where(item => item.Kind is WorkItemKind.Task)]),
            Projects([.. items.Where(item => item.Kind is WorkItemKind.Project)]),
            Responsibilities(items),
        ],
        Instructions =
        [
            "任务清单和项目清单一行一项；责任清单由两张清单的牵头、配合单位汇成，要改请改前两张。",
            "首列隐藏着行标识，请不要改动；增加的行不用填行标识。",
            "任务来源里的建言编号，可在系统里查到原话和答复。",
            "列数较多，纸上用A3横排打印更清楚。",
        ],
    };

    private Sheet Tasks(IReadOnlyList<WorkItem> tasks) => new()
    {
        Name = "任务清单", Title = $"{Campaign.Name}任务清单", Subtitle = Subtitle(""),
        Columns =
        [
            new("序号", 5, ColumnKind.Number), new("任务编号", 7), new("所属主题", 9), new("任务名称", 16),
            new("主要内容（工作举措）", 26), new("工作目标（预期成效）", 20), new("量化指标", 16), new("成果形式", 15),
            new("任务类型", 7, ColumnKind.Choice) { Choices = [.. Enum.GetValues<Nature>().Select(nature => nature.Name())], Note = "长期坚持的任务不填完成时限。" },
            .. Responsible(),
            new("起始时间", 11, ColumnKind.Date) { Group = When }, new("完成时限", 11) { Group = When, Note = "按公文写法，如“2027年6月底前”。" },
            new("阶段目标（节点）", 24) { Note = "按时间先后写，权重加起来是100%。" }, new("时序", 5), new("任务来源", 12), new("知悉范围", 8), new("备注", 10),
        ],
        Rows = [.. tasks.Select((item, index) => new Row(
            [
                index + 1, Number(item), Theme(item), item.Title, item.Content, item.Target, item.Kpi, Lines(item.ToContent().Deliverables.Select(deliverable => deliverable.InWords())),
                item.Nature.Name(), .. Responsible(item), item.Start, item.ShownDue, Steps(item), item.Horizon?.Name(), Sources(item), item.Label.Name(), item.Remark,
            ],
            Key(item)))],
    };

    private Sheet Projects(IReadOnlyList<WorkItem> projects)
    {
        var rows = projects.Select((item, index) => new Row(
            [
                index + 1, Number(item), Theme(item), item.Title, item.Category, item.BuildNature?.Name(), item.Stage?.Name(), item.Scale,
                RowField.Years(item.StartYear, item.EndYear), item.TotalInvestmentFen is { } fen ? Money.Wan(fen) : default(decimal?), item.Target,
                .. Responsible(item), item.ShownDue, Steps(item), Sources(item), item.Label.Name(), item.Remark,
            ],
            Key(item))).ToList();
        if (projects.Count > 0) rows.Add(Total(projects));
        return new Sheet
        {
            Name = "项目清单", Title = $"{Campaign.Name}项目清单", Subtitle = Subtitle("　　金额单位：万元"),
            Columns =
            [
                new("序号", 5, ColumnKind.Number), new("项目编号", 7), new("所属主题", 9), new("项目名称", 18), new("项目类别", 10),
                new("建设性质", 9, ColumnKind.Choice) { Choices = [.. Enum.GetValues<BuildNature>().Select(nature => nature.Name())] },
                new("项目阶段", 11, ColumnKind.Choice) { Choices = [.. Enum.GetValues<Stage>().Select(stage => stage.Name())], Note = "与建设性质分开填：新建说的是性质，新开工说的是阶段。" },
                new("建设规模及主要内容", 28), new("建设起止年限", 10), new("总投资（万元）", 13, ColumnKind.Number) { Decimals = 2 }, new("工作目标（预期成效）", 20),
                .. Responsible(),
                new("完成时限", 11), new("阶段目标（节点）", 24), new("任务来源", 12), new("知悉范围", 8), new("备注", 10),
            ],
            Rows = rows,
        };
    }

    private Sheet Responsibilities(IReadOnlyList<WorkItem> items) => new()
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
            line.Unit.ShortName, line.Order, line.Role.Name(), line.Duty, line.ItemNumber, line.Item.Title,
            line.Role is ResponsibilityRole.Lead ? line.Item.Content : "", line.Item.Acceptance,
            line.Item.LeaderName, line.Item.OwnerName, line.Item.LiaisonName, line.Item.ShownDue, line.Item.Remark,
        ]))],
    };

    private static Column[] Responsible() =>
    [
        new("牵头单位", 10) { Group = Who, Note = "只填一个。" }, new("配合单位及职责", 22) { Group = Who, Note = "一行一个，写成“单位：职责”。" },
        new("责任领导", 9) { Group = People }, new("责任人", 10) { Group = People }, new("联络员", 9) { Group = People },
    ];

    private CellValue[] Responsible(WorkItem item) =>
    [
        unitNames[item.LeadUnitId],
        Lines(item.With.Select(with => with.Duty.Length > 0 ? $"{unitNames[with.UnitId]}：{with.Duty}" : unitNames[with.UnitId])),
        item.LeaderName, item.OwnerName, item.LiaisonName,
    ];

    private static Row Total(IReadOnlyList<WorkItem> projects) =>
        new([default, "总计", "", $"{projects.Count}个项目", "", "", "", "", "", Money.Wan(projects.Sum(item => item.TotalInvestmentFen ?? 0))]);

    private string Subtitle(string more) => $"填报单位：{Campaign.Organiser}　　填报日期：{Today.Chinese()}{more}　　{Export.Mark}";

    private string Theme(WorkItem item) => Campaign.Theme(item.ThemeId)?.Name ?? "";

    /// <summary>专题组讨论成果：建言0003、0015; the stated basis where there is one.</summary>
    private string Sources(WorkItem item)
    {
        var said = string.Join('、', item.Sources.Where(source => Contributions.ContainsKey(source.SourceId)).Select(source => Ui.Mark.Four(Contributions[source.SourceId])).Order());
        string[] parts = [said.Length > 0 ? $"建言{said}" : "", item.Basis];
        var references = string.Join('；', parts.Where(part => part.Length > 0));
        return references.Length > 0 ? $"{item.SourceKind.Name()}：{references}" : item.SourceKind.Name();
    }

    private static string Steps(WorkItem item) => Lines(item.ToContent().Milestones.Select(step => step.InWords()));

    private static string Number(WorkItem item) => item.Kind.Mark().Character + Ui.Mark.Three(item.Number);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static RowKey Key(WorkItem item) => new(item.Id.ToString("N"), item.Edition);
}
