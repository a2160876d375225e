using Zuoshi.Lists;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Lists;

public sealed class WorkItemTests
{
    private static readonly DateOnly March = new(2027, 3, 31), June = new(2027, 6, 30), NextYear = new(2028, 1, 31);

    public static TheoryData<string, RowContent> Contradictions => new()
    {
        { "lists.title-short", Rows.Task with { Title = "接驳 " } },
        { "lists.title-lines", Rows.Task with { Title = "夜间公交\n接驳" } },
        { "lists.too-long", Rows.Task with { Title = new string('长', 61) } },
        { "lists.content-short", Rows.Task with { Content = "开夜班车" } },
        { "lists.too-long", Rows.Task with { Content = new string('长', 801) } },
        { "lists.too-long", Rows.Task with { With = [new CooperationText(Rows.Metro, new string('长', 101))] } },
        { "lists.no-lead", Rows.Task with { LeadUnitId = Guid.Empty } },
        { "lists.lead-helps", Rows.Task with { With = [new CooperationText(Rows.Buses, "")] } },
        { "lists.helps-twice", Rows.Task with { With = [new CooperationText(Rows.Metro, "甲"), new CooperationText(Rows.Metro, "乙")] } },
        { "lists.standing-due", Rows.Task with { Nature = Nature.Standing } },
        { "lists.due-before-start", Rows.Task with { Start = NextYear, Milestones = [] } },
        { "lists.milestones-many", Rows.Task with { Milestones = [.. Enumerable.Range(1, 13).Select(step => new MilestoneText($"第{step}步", June, null))] } },
        { "lists.milestone-name", Rows.Task with { Milestones = [new MilestoneText(" ", June, null)] } },
        { "lists.milestones-order", Rows.Task with { Milestones = [new MilestoneText("后一步", June, null), new MilestoneText("前一步", March, null)] } },
        { "lists.milestone-outside", Rows.Task with { Milestones = [new MilestoneText("太晚", NextYear, null)] } },
        { "lists.milestone-outside", Rows.Task with { Milestones = [new MilestoneText("太早", new DateOnly(2026, 12, 31), null)] } },
        { "lists.milestone-weights", Rows.Task with { Milestones = [new MilestoneText("一步", March, 40), new MilestoneText("二步", June, 50)] } },
        { "lists.milestone-weights", Rows.Task with { Milestones = [new MilestoneText("一步", March, 100), new MilestoneText("二步", June, null)] } },
        { "lists.years-order", Rows.Project with { Project = Rows.Project.Project! with { StartYear = 2029, EndYear = 2027 } } },
        { "lists.project-code", Rows.Project with { Project = Rows.Project.Project! with { Code = "2019-330100-54" } } },
        { "lists.fund-year", Rows.Project with { Funds = [new FundText(1999, null, 100)] } },
        { "lists.years", Rows.Project with { Project = Rows.Project.Project! with { StartYear = 1999 } } },
        { "lists.investment", Rows.Project with { Project = Rows.Project.Project! with { TotalInvestmentFen = 0 } } },
    };

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void What_contradicts_itself_is_refused(string code, RowContent content) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => Rows.Made(content)).Code);

    [Fact]
    public void A_row_with_gaps_is_kept_and_says_what_it_lacks()
    {
        var row = Rows.Made(new RowContent { Title = "绕行路口治超", LeadUnitId = Rows.Roads });

        Assert.Equal(RowProblem.NoDue | RowProblem.NoOutcome | RowProblem.NoSource | RowProblem.NoContent, row.Problems);
    }

    [Fact]
    public void A_refused_change_leaves_the_row_as_it_was()
    {
        var row = Rows.Made(Rows.Task);

        Assert.Throws<RuleBroken>(() => row.Revise(Rows.Task with { Title = "另一个名称", LeadUnitId = Guid.Empty }));

        Assert.Equal(Rows.Task.Title, row.Title);
    }

    [Fact]
    public void What_it_says_comes_back_as_it_was_given()
    {
        Assert.Empty(RowField.Changes(Rows.Task, Rows.Made(Rows.Task).ToContent()));
        Assert.Empty(RowField.Changes(Rows.Project, Rows.Made(Rows.Project).ToContent()));
    }

    [Fact]
    public void A_change_is_noted_with_both_states()
    {
        var row = Rows.Made(Rows.Task);

        row.Revise(Rows.Task with { Due = June, Milestones = [] });

        var noted = (RowHistory)row.Happenings.Single(happening => happening.Name == "lists.row-changed").Detail!;
        Assert.Equal(
            [new RowChange("完成时限", "2027年12月31日", "2027年6月30日"), new RowChange("阶段目标", "2027年3月底前首批3站开通（40%）；2027年底前累计12站（60%）", "")],
            RowField.Changes(noted.Before!, noted.After));
    }

    [Fact]
    public void Nothing_is_noted_when_nothing_changes()
    {
        var row = Rows.Made(Rows.Task);

        row.Revise(Rows.Task with { Title = Rows.Task.Title + " " });

        Assert.DoesNotContain(row.Happenings, happening => happening.Name == "lists.row-changed");
    }

    [Fact]
    public void A_milestone_keeps_its_identity_by_its_place()
    {
        var row = Rows.Made(Rows.Task);
        var first = row.Milestones[0].Id;

        row.Revise(Rows.Task with { Milestones = [new MilestoneText("首批4站开通", March, null)] });

        Assert.Equal((first, "首批4站开通"), (row.Milestones.Single().Id, row.Milestones.Single().Name));
    }

    [Theory]
    [InlineData("2027-12-31", "", "2027年底前")]
    [InlineData("2027-06-30", "", "2027年6月底前")]
    [InlineData("2028-02-29", "", "2028年2月底前")]
    [InlineData("2027-06-15", "", "2027年6月15日前")]
    [InlineData("2027-09-30", "2027年三季度末", "2027年三季度末")]
    public void The_due_day_is_printed_in_the_words_of_offices(string due, string chosen, string shown) =>
        Assert.Equal(shown, Rows.Made(Rows.Task with { Due = DateOnly.Parse(due), DueText = chosen, Milestones = [], Start = null }).ShownDue);

    [Fact]
    public void A_standing_task_has_no_day_and_lacks_none()
    {
        var row = Rows.Made(Rows.Task with { Nature = Nature.Standing, Due = null });

        Assert.Equal(("长期坚持", RowProblem.None), (row.ShownDue, row.Problems));
    }

    [Fact]
    public void A_lead_handed_over_to_a_helper_leaves_it_no_helper()
    {
        var row = Rows.Made(Rows.Task);

        row.HandOver(RowPart.Lead, new Bearer(Rows.Buses, "公交集团"), new Bearer(Rows.Metro, "轨道集团"), "合并");

        Assert.Equal(Rows.Metro, row.LeadUnitId);
        Assert.Empty(row.With);
        var happening = row.Happenings[^1];
        Assert.Equal(("lists.row-handed-over", "合并"), (happening.Name, happening.Reason));
        Assert.Equal("时刻调整提前7天告知", ((RowHistory)happening.Detail!).Before!.With.Single().Duty);
    }

    [Fact]
    public void A_helper_handed_over_keeps_its_duty()
    {
        var row = Rows.Made(Rows.Task);

        row.HandOver(RowPart.With, new Bearer(Rows.Metro, "轨道集团"), new Bearer(Rows.Roads, "公路中心"), "合并");

        Assert.Equal((Rows.Roads, "时刻调整提前7天告知"), (row.With.Single().UnitId, row.With.Single().Duty));
    }

    [Fact]
    public void Nobody_hands_over_a_part_that_is_not_theirs()
    {
        var row = Rows.Made(Rows.Task);

        Assert.Equal("lists.not-theirs", Assert.Throws<RuleBroken>(() => row.HandOver(RowPart.Owner, new Bearer(Rows.Metro, "甲"), new Bearer(Rows.Roads, "乙"), "调动")).Code);
    }
}
