using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

/// <summary>Rows set back to what they said, and divided.</summary>
public sealed class RowHistoryTests
{
    private const string Row = "/campaigns/1/lists/tasks/1", Title = "修复龙潭水库下游预警喇叭";

    [Theory, OnEachDatabase]
    public async Task A_change_is_taken_back_from_the_history_and_that_stands_in_it_too(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Title);
        await (await office.Open($"{Row}/edit")).Form("保存").Fill("责任人", "老王").Fill("完成时限", "2026-10-31").Press("保存");
        var page = await office.Open(Row);
        Assert.Single(page.Forms("恢复成这以前的"));

        var mine = await page.Form("恢复").Press("恢复成这以前的");

        Assert.Equal("已恢复成那次改动以前的样子", mine.Flash);
        var row = await site.Look(db => db.WorkItems.SingleAsync());
        Assert.Equal(("", new DateOnly(2026, 9, 30)), (row.OwnerName, row.Due));
        Assert.Equal(2, mine.Forms("恢复成这以前的").Count);
        // The page that was open before asks for what has been done meanwhile.
        Assert.Equal(409, (await page.Form("恢复").Press("恢复成这以前的")).Status);
        Assert.Empty((await (await site.As(Cast.Member)).Open(Row)).Forms("恢复成这以前的"));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_made_by_mistake_is_taken_out_and_comes_back_as_it_was(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Title);
        Assert.Empty((await (await site.As(Cast.Member)).Open(Row)).Forms("撤回这一项"));
        var page = await office.Open(Row);

        Assert.Equal(400, (await page.Form("撤回这一项").Press("撤回这一项")).Status);
        page = await page.Form("撤回这一项").Fill("为什么撤回", "重复录入").Press("撤回这一项");

        Assert.Contains("已撤回", page.Flash);
        Assert.Contains("理由：重复录入", page.Text);
        page = await office.Open("/campaigns/1/lists");
        Assert.DoesNotContain(Title, page.Text);
        page = await page.Follow("看已撤回的 1 项");
        Assert.Contains(Title, page.Text);
        Assert.Empty((await (await site.As(Cast.Member)).Open(Row)).Forms("恢复到清单"));

        page = await (await office.Open(Row)).Press("恢复到清单");
        Assert.Equal("已恢复，重新列入清单", page.Flash);
        Assert.Contains(Title, (await office.Open("/campaigns/1/lists")).Text);
        Assert.Contains("恢复清单事项", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_part_becomes_a_row_of_its_own_with_the_same_sources(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer();
        var convener = await site.As(Cast.Convener);
        var unit = await site.Look(db => db.Set<Zuoshi.Organisation.Unit>().Where(x => x.Name == Cast.Station).Select(x => x.ShortName).SingleAsync());
        await (await convener.Open("/campaigns/1/lists/new?from=1")).Form("列入清单").Fill("名称", Title).Fill("牵头单位", unit).Press("列入清单");

        var page = await (await convener.Open(Row)).Follow("拆出一项");
        Assert.Equal(Title, page.Value("名称"));
        page = await page.Form("列入清单").Fill("名称", "下游各村装上备用喇叭").Press("列入清单");

        Assert.Equal("已列入任务清单，编号002", page.Flash);
        var rows = await site.Look(db => db.WorkItems.Include(x => x.Sources).OrderBy(x => x.Number).ToListAsync());
        Assert.Equal(rows[0].Sources.Select(source => source.SourceId), rows[1].Sources.Select(source => source.SourceId));
        Assert.Single(rows[1].Sources);
        Assert.Equal(404, (await convener.Open("/campaigns/1/lists/new?split=9")).Status);
    }
}
