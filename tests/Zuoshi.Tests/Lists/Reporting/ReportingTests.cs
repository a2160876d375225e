using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Lists.Reporting;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Reporting;

public sealed class ReportingTests
{
    private const string Title = "城关镇渗水段加固", Reporting = "/campaigns/1/lists/reporting", Lists = "/campaigns/1/lists";

    [Theory, OnEachDatabase]
    public async Task A_unit_drafts_its_head_signs_the_convener_passes_on_and_the_office_accepts(Database database)
    {
        await using var site = await RunningSite.On(database);
        await EnterHead(site);
        await Draft(site);

        // Nobody outside the unit sees a draft.
        foreach (var other in new[] { Cast.Office, Cast.Convener, Cast.Leader })
        {
            Assert.DoesNotContain(Title, (await (await site.As(other)).Open(Lists)).Text);
            Assert.Equal(404, (await (await site.As(other)).Open($"{Lists}/tasks/1")).Status);
        }

        Assert.Equal("已上报 1 项", (await Send(site, Cast.Liaison, "上报 1 项")).Flash);
        Assert.Equal(403, (await (await site.As(Cast.Liaison)).Open($"{Lists}/tasks/1/edit")).Status);
        Assert.Equal("已签批 1 项", (await Send(site, Cast.Head, "签批 1 项")).Flash);
        Assert.Contains(Title, (await (await site.As(Cast.Leader)).Open(Lists)).Text);
        Assert.Equal("已报活动办 1 项", (await Send(site, Cast.Convener, "报活动办 1 项")).Flash);
        Assert.Equal("已采用 1 项", (await Send(site, Cast.Office, "采用 1 项")).Flash);

        Assert.Equal(
            ["lists.row-made", "lists.row-reported", "lists.row-signed", "lists.row-passed-on", "lists.row-accepted"],
            await site.Look(db => db.Set<Zuoshi.Platform.Data.AuditEntry>().Where(x => x.SubjectKind == nameof(WorkItem)).OrderBy(x => x.Id).Select(x => x.Name).ToListAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_is_returned_alone_with_its_reason_and_the_drafter_hears_of_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Draft(site);
        await Draft(site, "柳溪路涵洞清淤");
        Assert.Equal("已上报 2 项", (await Send(site, Cast.Liaison, "上报 2 项")).Flash);

        var page = await (await site.As(Cast.Convener)).Open($"/campaigns/1/lists/move?Back=true&Rows=tasks-2");
        Assert.Contains("退回 1 项", page.Text);
        page = await page.Form("退回").Fill("为什么退回、要改什么", "\u200b").Press("退回 1 项");
        Assert.Contains("请写明为什么退回", page.Refusal);
        page = await page.Form("退回").Fill("为什么退回、要改什么", "涵洞在哪里没有写").Press("退回 1 项");
        Assert.Equal("已退回 1 项", page.Flash);

        Assert.Equal([ReportLevel.AwaitingConvener, ReportLevel.Drafted], await site.Look(db => db.WorkItems.OrderBy(x => x.Number).Select(x => x.Level).ToListAsync()));
        await site.Tell();
        var liaison = await site.As(Cast.Liaison);
        Assert.Contains("任务002退回修改", (await liaison.Open("/messages")).Text);
        Assert.Contains("修改退回的 1 项清单", (await liaison.Open("/campaigns/1")).Text);
        Assert.Contains("退回理由：涵洞在哪里没有写", (await liaison.Open($"{Lists}/tasks/2")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_go_is_shown_before_and_stays(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Draft(site);
        await Draft(site, "柳溪路涵洞清淤", due: "");

        var page = await (await site.As(Cast.Liaison)).Open("/campaigns/1/lists/move?Rows=tasks-1&Rows=tasks-2&Rows=tasks-99&Rows=x");

        Assert.Contains("另有 1 项不能办", page.Text);
        Assert.Contains("缺完成时限", page.Text);
        Assert.Equal("已上报 1 项", (await page.Press("上报 1 项")).Flash);
        Assert.Equal([ReportLevel.AwaitingConvener, ReportLevel.Drafted], await site.Look(db => db.WorkItems.OrderBy(x => x.Number).Select(x => x.Level).ToListAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_that_changed_after_one_looked_is_shown_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Draft(site);
        await Send(site, Cast.Liaison, "上报 1 项");
        var seen = await (await site.As(Cast.Office)).Open("/campaigns/1/lists/move?Rows=tasks-1");
        await (await (await site.As(Cast.Convener)).Open($"{Lists}/tasks/1/edit")).Form("保存").Fill("备注", "刚补的").Press("保存");

        var page = await seen.Press("报活动办 1 项");

        Assert.Equal(409, page.Status);
        Assert.Contains("刚刚有了改动", page.Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task The_office_calls_on_units_sees_who_is_late_and_reminds_those_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Look(async db =>
        {
            db.Add(new Zuoshi.Organisation.Unit("柳溪镇水利站", "柳溪站", Zuoshi.Organisation.UnitKind.District, null, 9, DateOnly.FromDateTime(Cast.Founded.UtcDateTime)));
            return await db.SaveChangesAsync();
        });
        var page = await (await site.As(Cast.Office)).Open(Reporting);
        page = await page.Form("上报要求").Fill("截止日期", "2026-03-20").Press("请各单位上报");
        Assert.Equal("已经请各单位上报，联络员会收到消息", page.Flash);
        Assert.Contains("上报本单位的清单3月20日截止", (await (await site.As(Cast.Liaison)).Open("/campaigns/1")).Text);

        page = await (await site.As(Cast.Liaison)).Open(Reporting);
        page = await page.Form("没有要报的").Fill("为什么没有", "都在规划科牵头的事里").Press("告诉活动办");
        Assert.Equal("已记下，活动办看得到理由", page.Flash);
        site.Clock.Advance(TimeSpan.FromDays(6));
        page = await (await site.As(Cast.Office)).Open(Reporting);

        Assert.Contains("没有要报的：都在规划科牵头的事里", page.Text);
        Assert.Contains("过期未报", page.Text);
        page = await page.Press("提醒没报的 2 个单位");
        Assert.Equal("已提醒 2 个单位的联络员", page.Flash);
        Assert.Contains("今天提醒过了", page.Text);
        Assert.Equal(2, await site.Look(db => db.Set<CalledUnit>().CountAsync(x => x.RemindedOn != null)));
        Assert.DoesNotContain("请各单位上报", (await (await site.As(Cast.Liaison)).Open(Reporting)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_alone_is_told_which_of_its_sentences_two_others_have_written_too(Database database)
    {
        const string Told = "另有 2 个单位也这样写";
        await using var site = await RunningSite.On(database);
        await Draft(site);
        var liaison = await site.As(Cast.Liaison);
        Assert.DoesNotContain(Told, (await liaison.Open(Reporting)).Text);

        await site.Look(async db =>
        {
            var own = await db.WorkItems.WithParts().SingleAsync();
            var others = await db.Set<Zuoshi.Organisation.Unit>().Where(unit => unit.Id != own.LeadUnitId).Take(2).Select(unit => unit.Id).ToListAsync();
            foreach (var (unit, index) in others.Select((unit, index) => (unit, index)))
            {
                var copy = own.ToContent() with { LeadUnitId = unit, Content = $"先做两件事。{own.Content}", With = [], ContributionIds = [] };
                db.Add(new WorkItem(own.CampaignId, own.Kind, 100 + index, copy, Rows.Office with { PersonId = own.MadeById }, Cast.Now.UtcDateTime, new RowPlace(own.ThemeId, unit, ReportLevel.Drafted)));
            }

            return await db.SaveChangesAsync();
        });

        var page = await liaison.Open(Reporting);
        Assert.Contains(Told, page.Text);
        Assert.DoesNotContain("先做两件事", page.Text);
        Assert.Equal("已上报 1 项", (await (await liaison.Open("/campaigns/1/lists/move?Rows=tasks-1")).Press("上报 1 项")).Flash);
        foreach (var other in new[] { Cast.Convener, Cast.Office, Cast.Liaison }) Assert.DoesNotContain(Told, (await (await site.As(other)).Open(Reporting)).Text);
    }

    private static async Task EnterHead(RunningSite site)
    {
        await Cast.EnterAsync(site, await site.As(Cast.Admin), Cast.Head);
        await site.ConfirmAppointments();
    }

    private static async Task Draft(RunningSite site, string title = Title, string due = "2026-09-30") =>
        await (await site.As(Cast.Liaison)).EnterTask(title, ("完成时限", due));

    private static async Task<Page> Send(RunningSite site, Cast by, string button)
    {
        var all = await site.Look(db => db.WorkItems.OrderBy(x => x.Number).Select(x => x.Number).ToListAsync());
        var page = await (await site.As(by)).Open($"/campaigns/1/lists/move?{string.Join('&', all.Select(number => $"Rows=tasks-{number}"))}");
        return await page.Press(button);
    }
}
