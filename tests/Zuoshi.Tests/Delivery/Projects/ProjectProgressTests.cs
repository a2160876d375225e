using Zuoshi.Delivery;
using Zuoshi.Delivery.Projects;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Delivery.Projects;

public sealed class ProjectProgressTests
{
    private const long Wan = 1_000_000;

    // Case, plan, done through October or March in 万元, the day, the sentence.
    [Theory]
    [InlineData(10_000, 9_717, 10, "2026-11-05", "1—10月完成投资占年度计划97.2%，超过时间进度13.8个百分点。")]
    [InlineData(10_000, 3_090, 3, "2026-04-08", "1—3月完成投资占年度计划30.9%，超过时间进度5.9个百分点。")]
    [InlineData(1_200, 100, 1, "2026-02-01", "1月完成投资占年度计划8.3%，与时间进度持平。")]
    [InlineData(1_200, 180, 3, "2026-04-08", "1—3月完成投资占年度计划15%，低于时间进度10个百分点。")]
    [InlineData(1_200, 0, 1, "2026-01-31", "1月完成投资占年度计划0%，低于时间进度8.3个百分点。")]
    public void The_sentence_is_the_one_that_officials_write(long plan, long done, int month, string day, string sentence)
    {
        var project = Begun(plan);
        project.Enter(new MonthText(2026, month, done * Wan), By(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(sentence, project.StandingOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Sentence);
    }

    [Fact]
    public void Before_the_first_month_is_over_there_is_nothing_to_say() => Assert.Equal("", Begun(1_200).StandingOn(new DateOnly(2026, 1, 20))!.Sentence);

    [Fact]
    public void An_own_curve_takes_the_place_of_the_months_gone_by()
    {
        var project = Begun(1_200);
        project.SetYear(new YearText(2026, 1_200 * Wan, "主体完工", [0, 0, 300 * Wan, .. Enumerable.Repeat(100 * Wan, 9)]), By(3));
        project.Enter(new MonthText(2026, 3, 240 * Wan), By(25));

        Assert.Equal("1—3月完成投资占年度计划20%，低于计划进度5个百分点。", project.StandingOn(new DateOnly(2026, 4, 3))!.Sentence);
        Assert.Equal("12个月的计划合计900万元，要等于年度计划1,200万元。", Refused(() => project.SetYear(new YearText(2026, 1_200 * Wan, "主体完工", [.. Enumerable.Repeat(75 * Wan, 12)]), By(3))).Message);
        Assert.Equal("delivery.curve", Refused(() => project.SetYear(new YearText(2026, 1_200 * Wan, "主体完工", [1_200 * Wan]), By(3))).Code);
        project.SetYear(new YearText(2026, 1_200 * Wan, "主体完工", []), By(3));
        Assert.False(project.StandingOn(new DateOnly(2026, 4, 3))!.IsByCurve);
    }

    [Fact]
    public void A_correction_supersedes_with_a_reason_and_nothing_is_deleted()
    {
        var project = Begun(1_200);
        project.Enter(new MonthText(2026, 3, 100 * Wan), By(24, reason: null));
        Assert.Equal("请写明更正的理由。", Refused(() => project.Enter(new MonthText(2026, 3, 80 * Wan), By(25, reason: null))).Message);

        project.Enter(new MonthText(2026, 3, 80 * Wan), By(25, reason: "监理核减"));

        Assert.Equal([(100 * Wan, true, ""), (80 * Wan, false, "监理核减")], project.Months.Select(entry => (entry.Fen, entry.SupersededAt is not null, entry.Reason)));
        Assert.Equal((80 * Wan, 80 * Wan), (project.DoneIn(2026, 3), project.DoneFen));
        // The same once more says nothing.
        project.Enter(new MonthText(2026, 3, 80 * Wan), By(26, reason: null));
        Assert.Equal(2, project.Months.Count);
    }

    [Fact]
    public void Less_than_nothing_is_written_off_with_a_reason_and_not_more_than_was_done()
    {
        var project = Begun(1_200);
        project.Enter(new MonthText(2026, 2, 100 * Wan), By(24));

        Assert.Equal("请写明冲减的理由。", Refused(() => project.Enter(new MonthText(2026, 3, -30 * Wan), By(25, reason: null))).Message);
        Assert.Equal("冲减超过了累计完成的100万元。", Refused(() => project.Enter(new MonthText(2026, 3, -101 * Wan), By(25))).Message);
        project.Enter(new MonthText(2026, 3, -30 * Wan), By(25));
        project.Enter(new MonthText(2026, 3, 50 * Wan), By(25, reason: null));

        Assert.Equal((20 * Wan, 120 * Wan), (project.DoneIn(2026, 3), project.DoneFen));
        Assert.Null(project.DoneIn(2026, 1));
    }

    [Fact]
    public void A_month_to_come_is_refused_and_the_one_that_runs_is_not()
    {
        var project = Begun(1_200);

        Assert.Equal("2026年4月还没有到，不能先报。", Refused(() => project.Enter(new MonthText(2026, 4, Wan), By(new DateOnly(2026, 3, 31)))).Message);
        project.Enter(new MonthText(2026, 4, Wan), By(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void Far_over_the_total_is_doubted_and_taken()
    {
        var project = Begun(1_200);
        project.SetTerms(new ProjectTerms(TotalFen: 2_000 * Wan, EarlierFen: 1_100 * Wan), By(3));
        Assert.Equal(["2026年计划超过总投资还剩的900万元，请核对。"], project.Doubts(2026));

        project.Enter(new MonthText(2026, 1, 1_100 * Wan), By(3));
        Assert.Single(project.Doubts(2026));
        project.Enter(new MonthText(2026, 2, 1 * Wan), By(3));

        Assert.Equal("累计完成2,201万元，超过总投资2,000万元的110%，请核对。", project.Doubts(2026).First());
    }

    [Fact]
    public void A_plan_needs_a_goal_and_days_that_fit()
    {
        var project = Underway().Figures(By(3));

        Assert.Equal("请写明年度形象进度目标。", Refused(() => project.SetYear(new YearText(2026, Wan, "", []), By(3))).Message);
        Assert.Equal("delivery.project-year", Refused(() => project.SetYear(new YearText(1999, Wan, "开工", []), By(3))).Code);
        Assert.Equal("delivery.words", Refused(() => project.SetYear(new YearText(2026, Wan, new string('字', 201), []), By(3))).Code);
        Assert.Equal("delivery.words", Refused(() => project.Describe(new string('字', 301), By(3))).Code);
        Assert.Equal("delivery.project-days", Refused(() => project.SetTerms(new ProjectTerms(PlannedStart: new DateOnly(2026, 6, 1), PlannedFinish: new DateOnly(2026, 5, 31)), By(3))).Code);
        Assert.Equal("delivery.started-ahead", Refused(() => project.SetTerms(new ProjectTerms(StartedOn: Items.Day.AddDays(4)), By(3))).Code);
    }

    [Fact]
    public void A_permit_that_is_done_has_its_number_and_with_the_licence_it_may_begin()
    {
        var project = Underway().Figures(By(3));
        var begun = new ProjectTerms(StartedOn: Items.Day);

        Assert.Equal("实际开工要有施工许可证号，或者开工报告的文号。", Refused(() => project.SetTerms(begun, By(3))).Message);
        Assert.Equal("施工许可办好了，请写批文或证号。", Refused(() => project.SetPermit(new PermitText(PermitKind.ConstructionLicence, null, " ", Items.Day), By(3))).Message);
        Assert.Equal("delivery.permit-ahead", Refused(() => project.SetPermit(new PermitText(PermitKind.ConstructionLicence, null, "澄建许〔2026〕1号", Items.Day.AddDays(4)), By(3))).Code);
        project.SetPermit(new PermitText(PermitKind.ConstructionLicence, Items.Day.AddDays(5), "澄建许〔2026〕1号", Items.Day), By(3));
        project.SetTerms(begun, By(3));

        Assert.Equal(Items.Day, project.StartedOn);
        project.SetTerms(begun with { StartBasis = "开工报告1号" }, By(3));
        Assert.Equal("开工报告1号", project.StartBasis);
    }

    [Fact]
    public void Once_the_design_is_approved_the_total_changes_with_a_basis()
    {
        var project = Underway().Figures(By(3));
        project.SetTerms(new ProjectTerms(TotalFen: 100 * Wan), By(3, reason: null));
        project.SetTerms(new ProjectTerms(TotalFen: 110 * Wan), By(3, reason: null));
        project.SetPermit(new PermitText(PermitKind.PreliminaryDesign, null, "澄发改〔2026〕9号", Items.Day), By(3));

        Assert.Equal("请写明调整总投资的依据。", Refused(() => project.SetTerms(new ProjectTerms(TotalFen: 120 * Wan), By(3, reason: null))).Message);
        project.SetTerms(new ProjectTerms(TotalFen: 120 * Wan), By(3, reason: "概算调整批复"));
        Assert.Equal("概算调整批复", project.Happenings[^1].Reason);
    }

    [Fact]
    public void The_lead_unit_and_the_office_enter_until_it_is_at_an_end()
    {
        var item = Underway();
        Assert.Equal(["Office", "Lead", "Clerk"], Enum.GetValues<Party>().Where(item.TakesFigures).Select(party => $"{party}"));
        Assert.Equal("项目进度由牵头单位、活动办来填。", Refused(() => item.Figures(By(3, party: Party.Helper))).Message);
        Assert.Equal("delivery.state", Refused(() => Items.At(AssignmentState.Closed, Row).Figures(By(3))).Code);
        Assert.Equal("delivery.no-project", Refused(() => Items.At(AssignmentState.Underway).Figures(By(3))).Code);
    }

    [Fact]
    public void The_items_light_goes_by_them()
    {
        var item = Underway();
        item.Figures(By(3)).SetYear(new YearText(2026, 1_200 * Wan, "主体完工", []), By(3));

        Assert.Equal((Light.Yellow, "完成投资低于序时16.7个百分点。"), (item.LightOn(Items.Day).Light, item.LightOn(Items.Day).Why));
        Assert.Equal((Light.Red, new DateOnly(2026, 5, 1)), (item.LightOn(Items.Day).TurnsTo, item.LightOn(Items.Day).TurnsOn));
    }

    [Fact]
    public void A_circular_says_the_sentence_with_what_was_said_of_the_works_since_the_last()
    {
        var item = Underway();
        var (first, day) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
        Assert.Equal("", CircularInvestment.Of(item, first, day, "").Sentence);

        item.Figures(By(3)).SetYear(new YearText(2026, 1_200 * Wan, "主体完工", []), By(3));
        item.Figures(By(3)).Enter(new MonthText(2026, 3, 270 * Wan), By(21));
        item.Figures(By(3)).Describe("坝体填筑到高程86米", By(21));

        var said = CircularInvestment.Of(item, first, day, "");
        Assert.Equal("1—3月完成投资占年度计划22.5%，低于时间进度2.5个百分点。坝体填筑到高程86米。", said.Sentence);
        Assert.Equal((1_200 * Wan, 270 * Wan), (said.PlanFen, said.DoneFen));
        Assert.Equal("1—3月完成投资占年度计划22.5%，低于时间进度2.5个百分点。", CircularInvestment.Of(item, first, day, "坝体填筑到高程86米").Sentence);
        Assert.Equal("1—3月完成投资占年度计划22.5%，低于时间进度2.5个百分点。", CircularInvestment.Of(item, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 3), "").Sentence);
    }

    private static readonly PublishedRow Row = Items.Row with { Kind = WorkItemKind.Project, Steps = [] };

    private static Assignment Underway() => Items.At(AssignmentState.Underway, Row);

    private static ProjectProgress Begun(long planWan)
    {
        var project = Underway().Figures(By(3));
        project.SetYear(new YearText(2026, planWan * Wan, "主体完工", []), By(3));
        return project;
    }

    private static Move By(int days, string? reason = "理由", Party party = Party.Lead) => Items.By(party, days, reason);

    private static Move By(DateOnly day) => By(day.DayNumber - Items.Day.DayNumber);

    private static RuleBroken Refused(Action act) => Assert.Throws<RuleBroken>(act);
}
