using Zuoshi.Lists;
using Zuoshi.Lists.Contract;

namespace Zuoshi.Tests.Lists;

public sealed class RowProblemsTests
{
    public static TheoryData<RowProblem, RowContent> Gaps => new()
    {
        { RowProblem.None, Rows.Task },
        { RowProblem.None, Rows.Project },
        { RowProblem.NoDue, Rows.Task with { Due = null, DueText = "2027年底前" } },
        { RowProblem.NoOutcome, Rows.Task with { Target = "" } },
        { RowProblem.None, Rows.Task with { Target = "", KpiInWords = "夜间接驳车站由0个增至12个" } },
        { RowProblem.None, Rows.Task with { Target = "", Deliverables = [new DeliverableText(DeliverableForm.Plan, "时刻表")] } },
        { RowProblem.VagueTitle, Rows.Task with { Title = "加强交通人才队伍建设" } },
        { RowProblem.VagueContent, Rows.Task with { Content = "加强统筹谋划，深化产教融合，推进人才队伍建设，不断提升专业技术人员能力水平。" } },
        { RowProblem.NoSource, Rows.Task with { ContributionIds = [] } },
        { RowProblem.None, Rows.Task with { ContributionIds = [], Basis = "市政府第12次常务会议" } },
        { RowProblem.NoContent, Rows.Task with { Content = "" } },
        { RowProblem.None, Rows.Project with { Content = "" } },
        { RowProblem.NoContent | RowProblem.NoScale, Rows.Project with { Content = "", Project = Rows.Project.Project! with { Scale = "" } } },
        { RowProblem.NoMilestones, Rows.Task with { Milestones = [] } },
        { RowProblem.None, Rows.Task with { Milestones = [], Due = new DateOnly(2027, 4, 4) } },
        { RowProblem.NoInvestment, Rows.Project with { Project = Rows.Project.Project! with { TotalInvestmentFen = null } } },
        { RowProblem.NoScale, Rows.Project with { Project = Rows.Project.Project! with { Scale = "" } } },
        { RowProblem.NoStage, Rows.Project with { Project = Rows.Project.Project! with { Stage = null } } },
    };

    [Theory, MemberData(nameof(Gaps), DisableDiscoveryEnumeration = true)]
    public void A_row_says_what_it_lacks(RowProblem problem, RowContent content) =>
        Assert.Equal(problem, RowProblems.Of(content.Project is null ? WorkItemKind.Task : WorkItemKind.Project, content));

    [Theory]
    [InlineData("进一步加强公共交通服务保障，不断提升群众满意度", "进一步加强", "不断提升")]
    [InlineData("加强交通人才队伍建设", "加强")]
    [InlineData("优化夜间公交线路")]
    [InlineData("打通主城区断头路、微循环")]
    [InlineData("提升6处客运站服务水平")]
    [InlineData("完善《农村公路养护办法》配套体系")]
    [InlineData("推进公交专用道成网")]
    public void Empty_words_are_found_and_concrete_ones_are_not(string text, params string[] words) =>
        Assert.Equal(words, EmptyTalk.Find(text).Select(found => text.Substring(found.Start, found.Length)));

    [Fact]
    public void A_text_cut_at_its_empty_words_is_the_same_text()
    {
        const string text = "进一步加强公共交通服务保障，不断提升群众满意度";

        Assert.Equal(text, string.Concat(EmptyTalk.Cut(text).Select(piece => piece.Words)));
        Assert.Equal(["进一步加强", "不断提升"], EmptyTalk.Cut(text).Where(piece => piece.IsEmpty).Select(piece => piece.Words));
    }

    [Theory]
    [InlineData("全市有独柱墩桥梁31座，建议2027年底前先完成这9座，同时装倾角监测。", "2027年底前先完成这9座")]
    [InlineData("船舶过闸还要到现场登记。建议开通手机报闸，按时间自动排号。", "开通手机报闸")]
    [InlineData("我跑109路夜班，收班时常看到还有人拖着箱子。", "我跑109路夜班")]
    [InlineData("", "")]
    public void A_title_is_proposed_from_what_is_asked_for(string text, string title) =>
        Assert.Equal(title, TitleSuggestion.From(text));
}
