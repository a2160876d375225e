using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents;

public sealed class ActionPlanTests
{
    private static readonly ThemeFact Services = Theme(1, "运输服务"), Safety = Theme(2, "安全应急"), Green = Theme(3, "绿色交通");

    private static readonly CampaignFact Campaign = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "交通强市大讨论", "岚江市交通运输局", null, null, true, [], [], [Services, Safety, Green], ["《实施意见》", "《行动计划（2027—2030年）》"]);

    private static readonly WorkItemFact Night = new(
        Guid.CreateVersion7(), WorkItemKind.Task, 1, 3, Services.Id, "夜间公交接驳", "末班车按轨道到站时间发车", "12个站夜里有车。", "2027年底前",
        "公交集团", ["轨道集团", "运输处"], null, [Guid.CreateVersion7()]);

    private static readonly WorkItemFact Bridges = Night with
    {
        Id = Guid.CreateVersion7(), Number = 2, ThemeId = Safety.Id, Title = "桥梁加固", Content = "加固9座独柱墩桥；", Target = "", DueText = "长期坚持，每年12月评估",
        LeadUnit = "公路中心", With = [],
    };

    private static readonly WorkItemFact Road = Night with
    {
        Id = Guid.CreateVersion7(), Kind = WorkItemKind.Project, Title = "疏港公路", Content = "", Target = "", DueText = "",
        Project = new ProjectFact("新建一级公路4.2公里。", 2027, 2029, 1_395_000_000_00),
    };

    [Fact]
    public void The_plan_says_what_the_rows_say_theme_by_theme()
    {
        var plan = ActionPlan.Compose(Campaign, [Night, Bridges, Road]);

        Assert.Equal("行动计划（2027—2030年）", plan.Title);
        Assert.Equal(
            [
                "1 总体要求|",
                "0 |根据“交通强市大讨论”的讨论成果，制定本行动计划。列入重点任务2项、重点项目1项，来自1条建言。",
                "1 重点任务|",
                "2 运输服务|",
                "3 夜间公交接驳|末班车按轨道到站时间发车。12个站夜里有车。2027年底前完成。（牵头单位：公交集团；配合单位：轨道集团、运输处）",
                "2 安全应急|",
                "3 桥梁加固|加固9座独柱墩桥。长期坚持，每年12月评估。（牵头单位：公路中心）",
                "1 重点项目|",
                "3 疏港公路|新建一级公路4.2公里。建设年限2027—2029年，总投资13.95亿元。（牵头单位：公交集团；配合单位：轨道集团、运输处）",
            ],
            plan.Paragraphs.Select(paragraph => $"{paragraph.Level} {paragraph.Heading}|{paragraph.Text}"));
    }

    [Fact]
    public void Every_row_stands_in_it_once_with_the_version_it_had()
    {
        var plan = ActionPlan.Compose(Campaign, [Night, Bridges, Road]);

        Assert.Equal([(Night.Id, 3), (Bridges.Id, 3), (Road.Id, 3)], plan.Paragraphs.SelectMany(paragraph => paragraph.Rows).Select(row => (row.Id, row.Version)));
    }

    [Fact]
    public void Rows_without_a_theme_come_last_under_a_heading_of_their_own()
    {
        var plan = ActionPlan.Compose(Campaign, [Night with { ThemeId = null }, Bridges]);

        Assert.Equal(
            ["安全应急", "桥梁加固", "其他任务", "夜间公交接驳"],
            plan.Paragraphs.Where(paragraph => paragraph.Level > 1).Select(paragraph => paragraph.Heading));
    }

    [Fact]
    public void Where_no_row_has_a_theme_no_heading_is_made_up()
    {
        var plan = ActionPlan.Compose(Campaign, [Night with { ThemeId = null }]);

        Assert.DoesNotContain(plan.Paragraphs, paragraph => paragraph.Level == 2);
    }

    [Fact]
    public void Without_a_row_nothing_is_drafted()
    {
        var draft = ActionPlan.Compose(Campaign, []);
        var office = Acting.As(Duty.Office);

        var refused = Assert.Throws<RuleBroken>(() => new OfficialDocument(
            Campaign.Id, DocumentKind.ActionPlan, 1, draft, office, new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc)));

        Assert.Equal("documents.nothing-to-draft", refused.Code);
    }

    private static ThemeFact Theme(int number, string name) => new(Guid.CreateVersion7(), number, name, "", false, "", null, "", [], []);
}
