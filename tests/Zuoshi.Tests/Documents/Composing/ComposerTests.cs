using Zuoshi.Documents;
using Zuoshi.Documents.Composing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using static Zuoshi.Tests.Documents.Ground;

namespace Zuoshi.Tests.Documents.Composing;

public sealed class ComposerTests
{
    private const string Plan = "一、总体要求\n〔开头〕\n二、重点任务\n〔任务〕\n三、重点项目\n〔项目〕\n四、保障措施\n（一）加强领导\n〔待写：谁牵头〕";

    [Fact]
    public void The_plan_says_what_the_rows_say_theme_by_theme()
    {
        var plan = Compose(Plan, Night, Bridges, Road);

        Assert.Equal("行动计划（2027—2030年）", plan.Title);
        Assert.Equal(
            [
                "1 总体要求|",
                "0 |根据“交通强市大讨论”的讨论成果，制定本行动计划。",
                "1 重点任务|",
                "2 运输服务|",
                "3 夜间公交接驳|末班车按轨道到站时间发车。12个站夜里有车。2027年底前完成。（牵头单位：公交集团；配合单位：轨道集团、运输处）",
                "2 安全应急|",
                "3 桥梁加固|加固9座独柱墩桥。长期坚持，每年12月评估。（牵头单位：公路中心）",
                "1 重点项目|",
                "2 疏港公路|新建一级公路4.2公里。建设年限2027—2029年，总投资13.95亿元。（牵头单位：公交集团；配合单位：轨道集团、运输处）",
                "1 保障措施|",
                "2 加强领导|",
                "0 |",
            ],
            plan.Paragraphs.Select(paragraph => $"{paragraph.Level} {paragraph.Heading}|{paragraph.Text}"));
        Assert.Equal("谁牵头", plan.Paragraphs[^1].Hint);
    }

    [Fact]
    public void Every_row_stands_in_it_once_with_the_version_it_had()
    {
        var plan = Compose(Plan, Night, Bridges, Road);

        Assert.Equal([(Night.Id, 3), (Bridges.Id, 3), (Road.Id, 3)], plan.Paragraphs.SelectMany(paragraph => paragraph.Rows).Select(row => (row.Id, row.Version)));
    }

    [Fact]
    public void Rows_without_a_theme_come_last_under_a_heading_of_their_own()
    {
        var plan = Compose("一、任务\n〔任务〕", Night with { ThemeId = null }, Bridges);

        Assert.Equal(["安全应急", "桥梁加固", "其他任务", "夜间公交接驳"], plan.Paragraphs.Where(paragraph => paragraph.Level > 1).Select(paragraph => paragraph.Heading));
    }

    [Fact]
    public void Where_no_row_has_a_theme_no_heading_is_made_up_and_no_level_is_left_out()
    {
        var plan = Compose("一、任务\n〔任务〕", Night with { ThemeId = null });

        Assert.Equal([1, 2], plan.Paragraphs.Select(paragraph => paragraph.Level));
    }

    [Fact]
    public void A_heading_under_which_the_lists_have_nothing_is_not_printed()
    {
        var plan = Compose(Plan, Night);

        Assert.DoesNotContain(plan.Paragraphs, paragraph => paragraph.Heading == "重点项目");
        Assert.Contains(plan.Paragraphs, paragraph => paragraph.Heading == "保障措施");
    }

    [Fact]
    public void Opinions_name_the_gist_and_put_projects_and_duties_into_tables()
    {
        var opinions = Compose("一、任务\n〔任务要点〕\n二、项目\n〔项目表〕\n〔责任分工表〕", Night, Road);

        Assert.Equal("末班车按轨道到站时间发车。12个站夜里有车。", opinions.Paragraphs.Single(paragraph => paragraph.Block is ParagraphBlock.Gist).Text);
        Assert.Equal(
            "序号\t项目名称\t建设规模和内容\t建设年限\t总投资（万元）\t牵头单位\n1\t疏港公路\t新建一级公路4.2公里。\t2027—2029年\t139500\t公交集团",
            opinions.Paragraphs.Single(paragraph => paragraph.Block is ParagraphBlock.Projects).Text);
        Assert.Equal(
            "序号\t任务或项目\t牵头单位\t配合单位\t完成时限\n1\t夜间公交接驳\t公交集团\t轨道集团、运输处\t2027年底前\n2\t疏港公路\t公交集团\t轨道集团、运输处\t",
            opinions.Paragraphs.Single(paragraph => paragraph.Block is ParagraphBlock.Duties).Text);
    }

    [Fact]
    public void Without_a_row_nothing_is_drafted()
    {
        var draft = Compose(Plan);

        var refused = Assert.Throws<RuleBroken>(() => new OfficialDocument(Campaign.Id, DocumentKind.ActionPlan, new EditionNumber(1, 1), draft, Office, Now));

        Assert.Equal("documents.nothing-to-draft", refused.Code);
    }

    [Fact]
    public void The_templates_that_are_there_from_the_beginning_can_be_read_and_leave_no_level_out()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var levels = Composer.Compose(kind, Template.Parse(BuiltInTemplates.Of(kind)), Campaign, [Night, Bridges, Road]).Paragraphs
                .Select(paragraph => paragraph.Level).Where(level => level > 0).Prepend(0).ToList();

            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }
    }

    [Fact]
    public void A_row_that_comes_later_is_put_behind_those_of_its_theme()
    {
        var opened = Draft();
        var late = Night with { Id = Guid.CreateVersion7(), Number = 9, Title = "新增一项" };

        var (behind, text) = Composer.Place(opened.Read, late);

        Assert.Equal(opened.Headed("夜间公交接驳").Paragraph.Key, behind);
        Assert.Equal((3, ParagraphBlock.Row, "新增一项"), (text.Level, text.Block, text.Heading));
    }

    private static DocumentText Compose(string template, params IReadOnlyList<WorkItemFact> rows) => Composer.Compose(DocumentKind.ActionPlan, Template.Parse(template), Campaign, rows);
}
