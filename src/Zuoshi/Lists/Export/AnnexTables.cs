using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Lists.Export;

/// <summary>The three lists as annexes of an official document: the columns that are printed, which are fewer than those that are kept.</summary>
/// <param name="Units">All units in official order.</param>
/// <param name="Name">Names of units and themes by their keys.</param>
/// <param name="Note">What stands above each table.</param>
internal sealed record AnnexTables(IReadOnlyList<UnitFact> Units, Func<Guid, string> Name, string Note)
{
    private sealed record Printed(string Header, double Width, Func<RowContent, string> Text, bool Centred = false)
    {
        /// <summary>What stands below all rows.</summary>
        public string Total { get; init; } = "";

        public GongwenColumn ToColumn() => new(Header, Width, Centred);
    }

    /// <summary>The columns of the lists; one that the campaign doesn't show isn't printed.</summary>
    public CampaignColumns Columns { get; init; } = CampaignColumns.Usual;

    private static readonly GongwenColumn Order = new("序号", 2.6, Centred: true);

    /// <summary>附件1 to 附件3 of these rows, which come in order of kind and number.</summary>
    public IReadOnlyList<GongwenAnnex> Of(IReadOnlyList<StatedRow> rows)
    {
        var (tasks, projects) = (rows.Where(row => row.Kind is WorkItemKind.Task).ToList(), rows.Where(row => row.Kind is WorkItemKind.Project).ToList());
        return
        [
            new("任务清单", Table(Tasks(), tasks), Said(tasks, "没有列入任务")),
            new("项目清单", Projects(projects), Said(projects, "没有列入项目")),
            new("责任清单", Responsibilities(rows), Note),
        ];
    }

    private string Said(List<StatedRow> rows, string none) => rows.Count > 0 ? Note : $"{Note}　{none}";

    private static GongwenTable Table(IReadOnlyList<Printed> columns, IReadOnlyList<StatedRow> rows) => new(
        [Order, .. columns.Select(column => column.ToColumn())],
        [.. rows.Select((row, index) => (IReadOnlyList<string>)[$"{index + 1}", .. columns.Select(column => column.Text(row.Content))])]);

    private List<Printed> Tasks()
    {
        var fields = Columns.Tasks.Shown;
        Printed?[] columns =
        [
            Field(fields, ListField.Title, 6.5), Field(fields, ListField.Content, 12), Field(fields, ListField.Target, 7.5),
            Field(fields, ListField.Lead, 5.5, centred: true), Field(fields, ListField.With, 8), new("责任领导、责任人", 6.6, Holders, Centred: true),
            Field(fields, ListField.Due, 5.5, centred: true), Field(fields, ListField.Steps, 10.5), Field(fields, ListField.Remark, 4.4),
        ];
        return [.. columns.OfType<Printed>()];
    }

    private GongwenTable Projects(List<StatedRow> projects)
    {
        var fields = Columns.Projects.Shown;
        Printed?[] all =
        [
            Field(fields, ListField.Title, 10) is { } title ? title with { Total = $"总计{projects.Count}个项目" } : null,
            // Nobody is shown an empty column.
            projects.Exists(row => row.Content.Project?.Location is { Length: > 0 }) ? Field(fields, ListField.Location, 5, centred: true) : null,
            Field(fields, ListField.Scale, 18), Field(fields, ListField.Years, 5, centred: true),
            new("总投资（万元）", 5.5, row => Wan(row.Project?.TotalInvestmentFen), Centred: true) { Total = Wan(projects.Sum(row => row.Content.Project?.TotalInvestmentFen ?? 0)) },
            new("责任单位", 6, row => Name(row.LeadUnitId), Centred: true), new("完成时限、节点", 12, row => Lines([Text(fields, ListField.Due, row), Text(fields, ListField.Steps, row)])),
            Field(fields, ListField.Remark, 5),
        ];
        var columns = all.OfType<Printed>().ToList();
        var table = Table(columns, projects);
        return projects.Count == 0 ? table : table with { Rows = [.. table.Rows, ["", .. columns.Select(column => column.Total)]] };
    }

    private GongwenTable Responsibilities(IReadOnlyList<StatedRow> rows) => new(
        [
            new("责任单位", 6, Centred: true), Order, new("责任类型", 3, Centred: true), new("责任事项", 14), new("完成标准", 12),
            new("责任人", 5.5, Centred: true), new("完成时限", 6, Centred: true),
        ],
        [.. Responsibility.Of(rows, Units).Select(line => (IReadOnlyList<string>)
            [line.Unit.ShortName, $"{line.Order}", line.Role.Name(), line.Duty, line.Item.Content.Acceptance, line.Item.Content.Owner.Name, line.Item.ShownDue])]);

    /// <summary>A column as the campaign has it; null where it isn't shown.</summary>
    private Printed? Field(IReadOnlyList<ListField> fields, string name, double width, bool centred = false) =>
        fields.FirstOrDefault(known => known.Name == name) is { } field ? new Printed(field.Header, width, row => field.Text(row, Name), centred) : null;

    private string Text(IReadOnlyList<ListField> fields, string name, RowContent row) => fields.FirstOrDefault(known => known.Name == name)?.Text(row, Name) ?? "";

    private static string Holders(RowContent row) => Lines([row.Leader.Name, row.Owner.Name]);

    private static string Wan(long? fen) => fen is { } known ? Money.WanText(known) : "";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
