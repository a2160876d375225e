using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

public sealed class RowPagesTests
{
    private const string Title = "修复龙潭水库下游预警喇叭";

    [Theory, OnEachDatabase]
    public async Task An_adopted_contribution_becomes_a_task_and_both_say_so(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await MakeTask(site);

        Assert.Equal("已列入任务清单，编号001", page.Flash);
        Assert.Contains(Steps.Said, page.Text);
        var author = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1");
        Assert.Contains(Title, author.Text);
        var entry = Assert.Single(await site.Audit("lists.row-made"));
        Assert.Equal(Cast.Convener.Name, entry.ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_row_lacks_stands_beside_it_in_the_list(Database database)
    {
        await using var site = await RunningSite.On(database);
        await MakeTask(site);

        var page = await (await site.As(Cast.Leader)).Open("/campaigns/1/lists");

        Assert.Contains(Title, page.Text);
        Assert.Contains("缺完成时限", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_without_a_leading_unit_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/lists/new");

        page = await page.Form("列入清单").Fill("名称", Title).Press("列入清单");

        Assert.Equal(400, page.Status);
        Assert.NotEqual("", page.MessageBeside("牵头单位"));
        Assert.Equal(Title, page.Value("名称"));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_saves_second_sees_both_values(Database database)
    {
        await using var site = await RunningSite.On(database);
        await MakeTask(site);
        var form = (await (await site.As(Cast.Office)).Open("/campaigns/1/lists/tasks/1/edit")).Form("保存");
        var first = (await (await site.As(Cast.Convener)).Open("/campaigns/1/lists/tasks/1/edit")).Form("保存");
        await first.Fill("备注", "先保存的").Press("保存");

        var page = await form.Fill("备注", "后保存的").Press("保存");

        Assert.Equal(409, page.Status);
        Assert.Equal("后保存的", page.Value("备注"));
        Assert.Contains("先保存的", page.Text);
    }

    private static async Task<Page> MakeTask(RunningSite site)
    {
        await site.Contribute();
        await site.Answer();
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/lists/new?from=1");
        return await page.Form("列入清单").Fill("名称", Title).Fill("牵头单位", Cast.Station).Press("列入清单");
    }
}
