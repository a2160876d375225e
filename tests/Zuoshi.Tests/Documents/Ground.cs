using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents;
using Zuoshi.Documents.Composing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents;

/// <summary>A campaign with a few rows, for tests of rules.</summary>
internal static class Ground
{
    public static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);

    public static readonly ThemeFact Services = Theme(1, "运输服务"), Safety = Theme(2, "安全应急"), Green = Theme(3, "绿色交通");

    public static readonly Actor Office = Acting.As(Duty.Office);

    public static readonly CampaignFact Campaign = new(
        Guid.CreateVersion7(), Office.OrganId, 1, "交通强市大讨论", "岚江市交通运输局", null, null, true, [], [], [Services, Safety, Green], ["《实施意见》", "《行动计划（2027—2030年）》"]);

    public static readonly WorkItemFact Night = new(
        Guid.CreateVersion7(), WorkItemKind.Task, 1, 3, Services.Id, "夜间公交接驳", "末班车按轨道到站时间发车", "12个站夜里有车。", "2027年底前",
        "公交集团", ["轨道集团", "运输处"], null, [Guid.CreateVersion7()]);

    public static readonly WorkItemFact Bridges = Night with
    {
        Id = Guid.CreateVersion7(), Number = 2, ThemeId = Safety.Id, Title = "桥梁加固", Content = "加固9座独柱墩桥；", Target = "", DueText = "长期坚持，每年12月评估",
        LeadUnit = "公路中心", With = [],
    };

    public static readonly WorkItemFact Road = Night with
    {
        Id = Guid.CreateVersion7(), Kind = WorkItemKind.Project, Title = "疏港公路", Content = "", Target = "", DueText = "",
        Project = new ProjectFact("新建一级公路4.2公里。", 2027, 2029, 1_395_000_000_00),
    };

    /// <summary>The night buses, changed since.</summary>
    public static readonly WorkItemFact NightChanged = Night with { Edition = 4, DueText = "2028年底前" };

    /// <summary>A draft with nothing left to be written: 一、总体要求, the opening; 二、重点任务 with two themes of one row each.</summary>
    public static OpenedEdition Draft(IReadOnlyList<WorkItemFact>? rows = null, string template = "一、总体要求\n〔开头〕\n二、重点任务\n〔任务〕")
    {
        IReadOnlyList<WorkItemFact> all = rows ?? [Night, Bridges];
        var text = Composer.Compose(DocumentKind.ActionPlan, Template.Parse(template), Campaign, all);
        return new OpenedEdition(Campaign, new OfficialDocument(Campaign.Id, DocumentKind.ActionPlan, new EditionNumber(1, 1), text, Office, Now), all);
    }

    /// <summary>The same edition, read with rows as they are later.</summary>
    public static OpenedEdition With(this OpenedEdition opened, params IReadOnlyList<WorkItemFact> rows) => new(opened.Campaign, opened.Document, rows);

    /// <summary>What an edition says, a line for each paragraph.</summary>
    public static IEnumerable<string> Lines(this OpenedEdition opened) =>
        opened.Read.Paragraphs.Select(read => $"{read.Number}{read.Said.Heading}|{read.Said.Text}");

    /// <summary>The paragraph whose heading begins so.</summary>
    public static ReadParagraph Headed(this OpenedEdition opened, string heading) => opened.Read.Paragraphs.First(read => read.Said.Heading.StartsWith(heading, StringComparison.Ordinal));

    private static ThemeFact Theme(int number, string name) => new(Guid.CreateVersion7(), number, name, "", false, "", null, "", [], []);
}
