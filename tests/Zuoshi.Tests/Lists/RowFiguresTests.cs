using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Projects;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Platform;
using Zuoshi.Tests.Lists.Excel;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

/// <summary>量化指标, 资金安排 and 前期手续: figures that are told apart, and the words in which they go through Excel.</summary>
public sealed class RowFiguresTests
{
    public static TheoryData<string, KpiText> Kpis => new()
    {
        { "夜间接驳车站由0个增至12个（2027年12月）", new KpiText("夜间接驳车站", "个", 0, 12, new DateOnly(2027, 12, 31)) },
        { "压实度一次抽检合格率由91%提高到95%", new KpiText("压实度一次抽检合格率", "%", 91, 95) },
        { "靠港船舶岸电使用率由9提高到40%(2027年底前)", new KpiText("靠港船舶岸电使用率", "%", 9, 40, new DateOnly(2027, 12, 31)) },
        { "2. 首车到站时间由35.5分钟降至15分钟", new KpiText("首车到站时间", "分钟", 35.5m, 15) },
        { "项目抽检覆盖率达到100%", new KpiText("项目抽检覆盖率", "%", null, 100) },
        { "路面宽度不足4.5米的通村公路由126公里减至0", new KpiText("路面宽度不足4.5米的通村公路", "公里", 126, 0) },
        // What can't be told apart, or would lose a word, stays a sentence.
        { "首月日均乘客不少于80人次", new KpiText("首月日均乘客不少于80人次") },
        { "撤销渡口2处（2028年12月）", new KpiText("撤销渡口2处", By: new DateOnly(2028, 12, 31)) },
        { "大件运输材料由9份减至3页", new KpiText("大件运输材料由9份减至3页") },
        { "覆盖率（按里程）", new KpiText("覆盖率（按里程）") },
    };

    [Theory, MemberData(nameof(Kpis), DisableDiscoveryEnumeration = true)]
    public void A_sentence_of_a_figure_is_read(string words, KpiText kpi)
    {
        Assert.Equal(kpi, Assert.Single(KpiText.Read(words)));
        Assert.Equal(kpi, Assert.Single(KpiText.Read(kpi.InWords())));
    }

    [Theory]
    [InlineData("2027年市级财政3000万元", 2027, FundSource.City, 3_000_000_000L)]
    [InlineData("2027年度：市财政 3,000", 2027, FundSource.City, 3_000_000_000L)]
    [InlineData("中央（车购税）1.2亿元", null, FundSource.Central, 12_000_000_000L)]
    [InlineData("2028年500.5万元", 2028, null, 500_500_000L)]
    public void Money_is_read_by_year_and_source(string words, int? year, FundSource? source, long fen)
    {
        var fund = Assert.Single(FundText.Read(words));

        Assert.Equal(new FundText(year, source, fen), fund);
        Assert.Equal(fund, Assert.Single(FundText.Read(fund.InWords())));
    }

    [Theory]
    [InlineData("环评：计划2026年6月底前", "2026-06-30", null, "")]
    [InlineData("环评：2026年5月20日批复，环审〔2026〕3号", null, "2026-05-20", "环审〔2026〕3号")]
    [InlineData("环评：计划2026年6月底前，2026年5月20日办结，环审〔2026〕3号", "2026-06-30", "2026-05-20", "环审〔2026〕3号")]
    [InlineData("环评", null, null, "")]
    public void A_permit_is_read_with_its_days_and_number(string words, string? planned, string? done, string number)
    {
        var permit = Assert.Single(RowPermitText.Read(words));

        Assert.Equal(new RowPermitText("环评", Day(planned), number, Day(done)), permit);
        Assert.Equal(permit, Assert.Single(RowPermitText.Read(permit.InWords())));

        static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);
    }

    [Theory]
    [InlineData("市级财政若干")]
    [InlineData("2027年福利彩票300万元")]
    public void Money_that_says_nothing_is_refused(string words) => Assert.Throws<RuleBroken>(() => FundText.Read(words));

    public static TheoryData<string, RowContent> Wrong => new()
    {
        { "lists.kpi-late", Rows.Task with { Kpis = [new KpiText("车站", "个", 0, 12, new DateOnly(2028, 6, 30))] } },
        { "lists.figure-words", Rows.Task with { Kpis = [new KpiText("车站；站台", "个", 0, 12)] } },
        { "lists.fund-twice", Rows.Project with { Funds = [new FundText(2027, FundSource.City, 1), new FundText(2027, FundSource.City, 2)] } },
        { "lists.fund-amount", Rows.Project with { Funds = [new FundText(2027, FundSource.City, 0)] } },
        { "lists.permit-twice", Rows.Project with { Permits = [new RowPermitText("环评"), new RowPermitText("环评")] } },
        { "lists.permit-number", Rows.Project with { Permits = [new RowPermitText("环评", DoneOn: new DateOnly(2026, 5, 20))] } },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Figures_that_contradict_themselves_are_refused(string code, RowContent row) => Assert.Equal(code, Assert.Throws<RuleBroken>(() => Rows.Made(row)).Code);

    [Fact]
    public void A_figure_that_stays_where_it_is_and_money_that_does_not_sum_up_are_pointed_out()
    {
        Assert.Equal(RowProblem.FlatKpi, Rows.Made(Rows.Task with { Kpis = [new KpiText("车站", "个", 12, 12)] }).Problems);
        Assert.Equal(RowProblem.FundsDiffer, Rows.Made(Rows.Project with { Funds = [new FundText(2027, FundSource.City, 1_000_000)] }).Problems);
        Assert.Equal(RowProblem.None, Rows.Made(Rows.Project with { Funds = [new FundText(2027, null, Rows.Project.Project!.TotalInvestmentFen!.Value)] }).Problems);
    }

    private static readonly Gen<KpiText> AnyKpi = Gen.Select(
        Gen.OneOf(Gen.Const("由"), Gen.Const("达到"), Gen.Const("3"), Gen.Const("（甲）"), Gen.Const("增至"), Gen.Char['一', '龥'].Select(c => $"{c}")).Array[1, 8].Select(parts => string.Concat(parts)),
        Gen.OneOf(Gen.Const(""), Gen.Const("个"), Gen.Const("万人次"), Gen.Const("%"), Gen.Const("到")), Gen.Int[-99_999, 99_999].Nullable(), Gen.Int[-99_999, 99_999].Nullable(), Gen.Int[0, 4000].Nullable())
        .Select((name, unit, from, to, day) => new KpiText(name, unit, from / 100m, to / 100m, day is { } days ? new DateOnly(2026, 1, 1).AddDays(days) : null));

    [Fact]
    public void Whatever_a_row_takes_comes_back_from_its_words() => AnyKpi.Sample(kpi =>
    {
        WorkItem row;
        try
        {
            row = Rows.Made(Rows.Task with { Due = null, Milestones = [], Kpis = [kpi] });
        }
        catch (RuleBroken)
        {
            return;
        }

        Assert.Equal(row.ToContent().Kpis, KpiText.Read(row.KpiInWords));
    });

    [Fact]
    public async Task A_project_goes_through_excel_with_its_money_and_permits()
    {
        var project = Rows.Project with
        {
            ThemeId = Imports.Theme, ContributionIds = [], Basis = "局长办公会", Horizon = Horizon.Mid, Deliverables = [new DeliverableText(DeliverableForm.Works, "疏港公路")], Acceptance = "交工验收合格", Kpis = [new KpiText("一级公路", "公里", 0, 4.2m)],
            Funds = [new FundText(2027, FundSource.Bond, 10_000_000_000), new FundText(2028, FundSource.City, 23_600_000_000)],
            Permits = [new RowPermitText("工可", null, "发改〔2026〕8号", new DateOnly(2026, 3, 2)), new RowPermitText("环评", new DateOnly(2027, 6, 30))],
        };

        var sheet = await Imports.ThroughAWorkbookAsync([project]);
        var row = Assert.Single(ListComparison.Of([sheet], Imports.Ground(), ImportAnswers.None).Rows);

        Assert.Empty(row.Problems);
        Assert.Empty(RowField.Changes(RowRules.Check(WorkItemKind.Project, project), row.Result! with { SourceKind = project.SourceKind }));
        Assert.Equal(project.Funds, row.Result!.Funds);
        Assert.Equal(project.Permits, row.Result.Permits);
    }

    [Fact]
    public void A_state_that_is_older_than_figures_says_them_still()
    {
        var old = JsonSerializer.Deserialize<RowContent>("""{"Title":"旧的一行","LeadUnitId":"0198d0c0-0000-7000-8000-000000000001","Kpi":"车站由0个增至12个\n全年演练4次"}""")!;

        Assert.Equal([new KpiText("车站", "个", 0, 12), new KpiText("全年演练4次")], old.Kpis);
        Assert.Equal(old.Kpis, JsonSerializer.Deserialize<RowContent>(JsonSerializer.Serialize(old))!.Kpis);
    }

    [Fact]
    public void An_item_begins_with_the_years_and_permits_of_its_row()
    {
        var row = new PublishedRow(Guid.CreateVersion7(), WorkItemKind.Project, 1, 1, null, "疏港公路工程", "交工验收合格", Rows.Roads, [], "", null, null, new DateOnly(2029, 12, 31), false, [])
        {
            Years = [new PublishedYear(2027, 10_000_000_000)], Permits = [new PublishedPermit("环评", new DateOnly(2027, 6, 30), "", null), new PublishedPermit("通航论证", null, "", null)],
        };

        var item = new Assignment(Guid.CreateVersion7(), 1, row, new AssignmentTerms("", "", "交工验收合格"), new DateOnly(2026, 11, 27));

        Assert.Equal((2027, 10_000_000_000), (Assert.Single(item.Project!.Years).Year, item.Project.Years[0].PlanFen));
        Assert.Equal((PermitKind.Environment, (DateOnly?)new DateOnly(2027, 6, 30)), (Assert.Single(item.Project.Permits).Kind, item.Project.Permits[0].PlannedOn));
    }

    [Theory, OnEachDatabase]
    public async Task Figures_are_filled_in_one_by_one_and_stand_in_the_list_the_row_and_its_history(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var form = (await office.Open("/campaigns/1/lists/new?kind=project")).Form("列入清单")
            .Fill("主题", "1 防洪保安").Fill("名称", "柳溪镇堤防加固").Fill("牵头单位", Cast.Station).Fill("工作举措", "加固柳溪镇段堤防三公里，写够十个字。").Fill("建设地点", "柳溪镇").Fill("项目法人（建设单位）", "县水利建设中心").Fill("项目代码", "2026-330182").Fill("总投资（万元）", "3000")
            .Fill("指标1量什么", "堤防达标").Fill("指标1的现状", "0").Fill("指标1的目标", "3.2").Fill("指标1的单位", "公里")
            .Fill("资金1的年度", "2027").Fill("资金1的来源", "市级财政").Fill("资金1的金额（万元）", "2000")
            .Fill("手续1", "环评").Fill("手续1的办结日期", "2026-05-20");
        var page = await form.Press("列入清单");
        Assert.Equal(400, page.Status);
        Assert.Contains("办好了，请写批文或证号", page.Text);
        Assert.StartsWith("项目代码应当像", page.MessageBeside("项目代码"));
        page = await page.Form("列入清单").Fill("手续1的批文或证号", "环审〔2026〕3号").Fill("项目代码", "2026-330182-76-01-012345").Press("列入清单");
        Assert.Contains("已列入项目清单", page.Flash);

        page = await office.Open("/campaigns/1/lists?list=projects");
        Assert.Contains("2027年 2,000", page.Text);
        Assert.Contains("柳溪镇", page.Text);
        Assert.Contains("县水利建设中心", page.Text);
        Assert.Contains("办好1/1项", page.Text);
        Assert.Contains("资金合计不等于总投资", page.Text);

        page = await (await office.Open("/campaigns/1/lists/projects/1/edit")).Form("保存")
            .Fill("资金2的年度", "2028").Fill("资金2的来源", "专项债").Fill("资金2的金额（万元）", "1000").Press("保存");
        Assert.Equal("已保存", page.Flash);
        page = await office.Open("/campaigns/1/lists/projects/1");
        Assert.Contains("堤防达标由0公里增至3.2公里", page.Text);
        Assert.Contains("环评：2026年5月20日办结，环审〔2026〕3号", page.Text);
        Assert.Contains("资金安排：2027年市级财政2000万元 2027年市级财政2000万元；2028年专项债1000万元", page.Text);
        Assert.DoesNotContain("资金合计不等于总投资", page.Text);
        var row = await site.Look(db => db.WorkItems.WithParts().SingleAsync());
        Assert.Equal((long?)32_000, row.Kpis[0].Target);
        Assert.Equal("公里", row.Kpis[0].Unit);
        Assert.Equal(2, row.Funds.Count);
    }
}
