using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

/// <summary>Rows changed where they stand in the list.</summary>
public sealed class InlineTests
{
    private const string Lists = "/campaigns/1/lists", Title = "修复龙潭水库下游预警喇叭", Second = "下游各村装上备用喇叭";

    [Theory, OnEachDatabase]
    public async Task A_row_is_changed_in_the_list_and_the_next_one_follows(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Title);
        await office.EnterTask(Second);

        var page = await (await office.Open(Lists)).Follow("就地改任务001");
        page = await page.Form("就地改任务001").Fill("完成时限", "2026-10-31").Fill("责任人", "老王").Press("存并改下一行");

        Assert.Equal("已保存", page.Flash);
        page = await page.Form("就地改任务002").Fill("任务002的名称", "短").Press("保存");
        Assert.Equal((400, "短"), (page.Status, page.Value("任务002的名称")));
        Assert.StartsWith("名称4—60个字", page.MessageBeside("任务002的名称"));
        var row = await site.Look(db => db.WorkItems.SingleAsync(x => x.Number == 1));
        Assert.Equal((new DateOnly(2026, 10, 31), "老王", "更换下游十二处预警喇叭，汛前逐一试响。"), (row.Due, row.OwnerName, row.Content));
        Assert.Single(await site.Audit("lists.row-changed"));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_saves_second_sees_both_and_loses_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Title);
        var mine = await office.Open($"{Lists}?edit=1");
        await (await office.Open($"{Lists}/tasks/1/edit")).Form("保存").Fill("责任人", "老李").Press("保存");

        mine = await mine.Form("就地改任务001").Fill("责任人", "老王").Press("保存");

        Assert.Equal((409, "老王"), (mine.Status, mine.Value("责任人")));
        Assert.Contains("现在已被改成：老李", mine.Text);
        Assert.Equal("已保存", (await mine.Form("就地改任务001").Press("保存")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_not_change_a_row_finds_no_form(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.As(Cast.Office)).EnterTask(Title);
        var form = (await (await site.As(Cast.Office)).Open($"{Lists}?edit=1")).Form("就地改任务001");
        Assert.NotNull(form);

        var page = await (await site.As(Cast.Member)).Open($"{Lists}?edit=1");

        Assert.Contains(Title, page.Text);
        Assert.Null(page.Document.QuerySelector("tr.inline, a[aria-label^=就地改]"));
    }
}
