using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Projects;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Projects;

/// <summary>What a unit's clerk enters in a month, and what everybody reads.</summary>
public sealed class ProjectPagesTests
{
    private const string Item = "/campaigns/1/delivery/1", Project = $"{Item}/project", Board = "/campaigns/1/delivery";

    [Theory, OnEachDatabase]
    public async Task A_year_is_planned_a_month_is_entered_and_everybody_reads_how_it_stands(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(site, new Delivered("龙潭水库除险加固工程") { Kind = WorkItemKind.Project });
        var (liaison, member) = (await site.As(Cast.Liaison), await site.As(Cast.Member));

        var page = await (await (await liaison.Open(Item)).Follow("项目进度")).Follow("投资计划和起止");
        Assert.Equal(("2026", "100"), (page.Value("年度"), page.Value("总投资（万元）")));
        page = await page.Form("投资计划和起止").Fill("年度计划投资（万元）", "六十").Press("存投资计划和起止");
        Assert.Equal(400, page.Status);
        page = await page.Form("投资计划和起止").Fill("年度计划投资（万元）", "60").Press("存投资计划和起止");
        Assert.Equal((409, "请写明年度形象进度目标。", "60"), (page.Status, page.Refusal, page.Value("年度计划投资（万元）")));
        page = await page.Form("投资计划和起止").Fill("年度形象进度目标", "大坝主体完工").Press("存投资计划和起止");
        Assert.Equal("已存2026年投资计划和起止", page.Flash);

        // The month that is over is asked for until it is entered.
        Assert.Equal(Project, (await (await liaison.Open(Board)).Follow("报2月投资：督办事项001")).Address);

        // It is the sixteenth: the month that is over stands in the form.
        Assert.Equal("202602", page.Value("月份"));
        page = await page.Form("报本月").Press("报本月");
        Assert.Equal("请至少填一样：完成投资、形象进度或者办好的手续", page.MessageBeside("完成投资（万元）"));
        page = await page.Form("报本月").Fill("完成投资（万元）", "16.5").Fill("形象进度", "坝体填筑到高程86米").Fill("这个月办好的手续", "施工许可").Fill("批文或证号", "澄建许〔2026〕1号").Fill("办好的日子", "2026-02-10").Press("报本月");
        Assert.Equal("已报2月。1—2月完成投资占年度计划27.5%，超过时间进度10.8个百分点。", page.Flash);

        Assert.DoesNotContain("报2月投资", (await liaison.Open(Board)).Text);

        // The unit wrote it once; it is the item's report too.
        Assert.Equal("坝体填筑到高程86米", await site.Look(db => db.Assignments.Select(item => item.LastText).SingleAsync()));
        page = await member.Open(Project);
        Assert.Contains("1—2月完成投资占年度计划27.5%，超过时间进度10.8个百分点。", page.Text);
        Assert.Contains("坝体填筑到高程86米", page.Text);
        Assert.Contains("澄建许〔2026〕1号", page.Text);
        Assert.DoesNotContain("报本月", page.Text);
        Assert.Equal(404, (await member.Open($"{Project}/plan")).Status);
        Assert.Contains("超过时间进度10.8个百分点", (await member.Open(Item)).Text);
        Assert.Contains("报月度完成投资", (await (await site.As(Cast.Office)).Open(Item)).Document.Body!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_enter_at_once_are_told_and_lose_nothing_and_a_correction_leaves_what_it_corrects(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(site, new Delivered("龙潭水库除险加固工程") { Kind = WorkItemKind.Project });
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        var early = await office.Open(Project);

        await (await liaison.Open(Project)).Form("报本月").Fill("完成投资（万元）", "8").Press("报本月");
        var page = await early.Form("报本月").Fill("完成投资（万元）", "9").Fill("形象进度", "清基完成").Press("报本月");
        Assert.Equal((409, "9", "清基完成"), (page.Status, page.Value("完成投资（万元）"), page.Value("形象进度")));
        page = await (await office.Open(Project)).Form("报本月").Fill("完成投资（万元）", "9").Press("报本月");
        Assert.Equal((409, "请写明更正的理由。"), (page.Status, page.Refusal));
        page = await page.Form("报本月").Fill("更正或冲减的理由", "监理核定").Press("报本月");
        Assert.StartsWith("已报2月", page.Flash);
        Assert.Contains("更正和冲减 2 笔", page.Text);

        var entries = await site.Look(db => db.Set<MonthEntry>().OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal([(8_000_000, true), (9_000_000, false)], entries.Select(entry => (entry.Fen, entry.SupersededAt is not null)));
        var recorded = await site.Look(db => db.Set<AuditEntry>().Where(x => x.SubjectKind == nameof(ProjectProgress)).OrderBy(x => x.Id).Select(x => x.Name).ToListAsync());
        Assert.Equal(["delivery.month-entered", "delivery.month-entered"], recorded);
    }

    [Theory, OnEachDatabase]
    public async Task The_permits_are_a_list_that_is_filled_in_as_they_come(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(site, new Delivered("龙潭水库除险加固工程") { Kind = WorkItemKind.Project });
        var office = await site.As(Cast.Office);

        var page = await (await (await office.Open(Project)).Follow("前期手续")).Form("前期手续").Fill("环评计划办好", "2026-05-29").Fill("初设实际办好", "2026-03-02").Press("存前期手续");
        Assert.Equal((409, "初设办好了，请写批文或证号。", "2026-05-29"), (page.Status, page.Refusal, page.Value("环评计划办好")));
        page = await page.Form("前期手续").Fill("初设的批文或证号", "澄发改〔2026〕9号").Press("存前期手续");
        Assert.Equal("已存前期手续", page.Flash);
        Assert.Contains("前期手续 1/10", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_task_has_no_such_page_and_a_closer_project_none_for_those_who_are_not_cleared(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(site, new Delivered("修预警喇叭"), new Delivered("不外传的工程") { Kind = WorkItemKind.Project, Label = Sensitivity.WorkSecret });
        var office = await site.As(Cast.Office);

        Assert.Equal(404, (await office.Open(Project)).Status);
        Assert.DoesNotContain("项目进度", (await office.Open(Item)).Text);
        foreach (var page in new[] { "project", "project/plan", "project/permits" }) Assert.Equal(404, (await office.Open($"/campaigns/1/delivery/2/{page}")).Status);
    }
}
