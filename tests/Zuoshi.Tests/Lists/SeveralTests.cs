using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

/// <summary>The same put into several rows at once.</summary>
public sealed class SeveralTests
{
    private const string Chosen = "/campaigns/1/lists/several?Rows=tasks-1&Rows=tasks-2&Rows=tasks-99&Rows=x";

    [Theory, OnEachDatabase]
    public async Task How_many_change_is_said_before_and_what_is_left_empty_stays(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask("修复龙潭水库下游预警喇叭");
        await office.EnterTask("下游各村装上备用喇叭");

        var page = await office.Open(Chosen);
        Assert.Contains("成批改 2 项", page.Text);
        Assert.Contains("至少填一项", (await page.Form("成批改").Press("改 2 项")).Text);
        page = await page.Form("成批改").Fill("责任领导", "分管副局长").Fill("完成时限", "2026-10-31").Press("改 2 项");

        Assert.Equal("已改 2 项", page.Flash);
        var rows = await site.Look(db => db.WorkItems.OrderBy(x => x.Number).ToListAsync());
        Assert.All(rows, row => Assert.Equal(("分管副局长", new DateOnly(2026, 10, 31), "更换下游十二处预警喇叭，汛前逐一试响。"), (row.LeaderName, row.Due, row.Content)));
        Assert.Equal(2, (await site.Audit("lists.row-changed")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task If_one_would_contradict_itself_none_changes_and_it_is_named(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask("修复龙潭水库下游预警喇叭");
        await office.EnterTask("下游各村装上备用喇叭");
        await (await office.Open("/campaigns/1/lists/tasks/2/edit")).Form("保存").Fill("起始时间", "2026-09-01").Press("保存");
        var before = await site.Look(db => db.WorkItems.SingleAsync(x => x.Number == 1));

        var page = await (await office.Open(Chosen)).Form("成批改").Fill("完成时限", "2026-08-31").Press("改 2 项");

        Assert.Equal(409, page.Status);
        Assert.Contains("任002“下游各村装上备用喇叭”：完成时限早于起始时间", page.Text);
        Assert.Equal(before.Due, (await site.Look(db => db.WorkItems.SingleAsync(x => x.Number == 1))).Due);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_looked_at_another_state_is_told_and_others_find_no_form(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask("修复龙潭水库下游预警喇叭");
        var mine = await office.Open(Chosen);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("责任人", "老李").Press("保存");

        Assert.Equal(409, (await mine.Form("成批改").Fill("责任人", "老王").Press("改 1 项")).Status);

        var liaison = await (await site.As(Cast.Liaison)).Open(Chosen);
        Assert.Null(liaison.Document.QuerySelector("form[aria-label=成批改]"));
    }
}
