using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Contract;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Similar;

public sealed class SimilarTests
{
    private const string Again = "龙潭水库下游三个村山洪预警喇叭坏了两处，建议在汛前修好";
    private const string Opposite = "龙潭水库下游三个村的山洪预警喇叭坏了两处，建议不在汛前修。";
    private const string More = "龙潭水库下游五个村的山洪预警喇叭坏了两处，建议汛前修好。";

    [Theory, OnEachDatabase]
    public async Task What_says_the_same_is_merged_with_a_reason_and_stays_readable(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute(Again);
        await site.Contribute("灌区水表三分之一读不出数。");
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/similar");
        Assert.Contains("有 1 组字面相近的建言", page.Text);
        Assert.DoesNotContain("灌区", page.Text);

        page = await page.Form("与建言 0001 相近的 1 条").Choose("0002 是同一件事").Fill("合并的理由", "与0001说的一样，一并办。").Press("合并勾选的");

        Assert.Contains("1 条已并入建言0001", page.Flash);
        Assert.Contains("没有要看的相似建言", page.Text);
        page = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/2");
        Assert.Contains(Again, page.Text);
        Assert.Contains("与0001说的一样，一并办。", page.Text);
        Assert.Contains("并入本条：", (await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1")).Text);
        Assert.Single(await site.Audit("discussions.answered"));
    }

    [Theory, OnEachDatabase]
    public async Task What_contradicts_is_shown_as_such_and_ticked_by_nobody(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute(Opposite);
        await site.Contribute(More);
        await site.Contribute(Steps.Said + " ");

        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/similar");

        Assert.Contains("意思可能相反", page.Text);
        Assert.Contains("数字不同", page.Text);
        Assert.Equal(["4"], page.Document.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")!.Split(':')[0]));
        Assert.Equal("不", page.Document.QuerySelector("article[aria-label='建言 0002'] ins")?.TextContent[..1]);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_set_apart_is_not_offered_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute(More);
        var convener = await site.As(Cast.Convener);

        var page = await (await convener.Open("/campaigns/1/similar")).Form("与建言 0001 相近的 1 条").Press("不是一回事");

        Assert.Contains("建言0001和0002不是一回事", page.Flash);
        Assert.Contains("没有要看的相似建言", page.Text);
        Assert.Contains("没有要看的相似建言", (await (await site.As(Cast.Office)).Open("/campaigns/1/similar")).Text);
        Assert.Single(await site.Audit("discussions.set-apart"));
        Assert.Equal(0, await site.Look(db => db.Contributions.CountAsync(x => x.Disposition != null)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_was_slower_merges_nothing_and_sees_what_changed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute(Again);
        var form = (await (await site.As(Cast.Office)).Open("/campaigns/1/similar")).Form("与建言 0001 相近的 1 条").Choose("0002 是同一件事");
        await site.Answer(2, reason: "同意，已派人。");

        var page = await form.Fill("合并的理由", "写好的理由").Press("合并勾选的");

        Assert.Equal(409, page.Status);
        Assert.Contains("建言0002刚刚有了变化", page.Refusal);
        Assert.Equal("写好的理由", page.Value("合并的理由"));
        Assert.Equal(DispositionKind.Adopted, await site.Look(db => db.Contributions.Where(x => x.Number == 2).Select(x => x.Disposition!.Kind).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_ticked_and_no_reason_are_refused(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute(Again);
        var convener = await site.As(Cast.Convener);

        var page = await (await convener.Open("/campaigns/1/similar")).Form("与建言 0001 相近的 1 条").Choose("0002 是同一件事", false).Fill("合并的理由", "").Press("合并勾选的");

        Assert.Equal(400, page.Status);
        Assert.Contains("请勾选说的是同一件事的建言", page.Text);
        Assert.Contains("请写明理由，作者看得到。", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_convener_sees_and_merges_those_of_the_own_theme_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/2");
        await page.Form("提一条建言").Fill("说一件具体的事", Again).Press("提交建言");

        page = await (await site.As(Cast.Convener)).Open("/campaigns/1/similar");
        Assert.Contains("没有要看的相似建言", page.Text);

        var form = (await (await site.As(Cast.Office)).Open("/campaigns/1/similar")).Form("与建言 0001 相近的 1 条").Choose("0002 是同一件事");
        Assert.Contains("1 条已并入", (await form.Press("合并勾选的")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_sets_apart_what_is_not_theirs_to_answer(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute(Again);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/2");
        await page.Form("提一条建言").Fill("说一件具体的事", More).Press("提交建言");
        page = await (await site.As(Cast.Convener)).Open("/campaigns/1/similar");

        page = await page.Form("与建言 0001 相近的 1 条").Towards("/campaigns/1/similar?handler=Apart&one=1&other=3").Press("合并勾选的");

        Assert.Equal(404, page.Status);
        Assert.Empty(await site.Audit("discussions.set-apart"));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_taken_back_is_no_longer_there_and_what_another_node_took_in_is(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var own = await site.Contribute(Again);
        var convener = await site.As(Cast.Convener);
        Assert.Contains("有 1 组", (await convener.Open("/campaigns/1/similar")).Text);

        await own.Press("撤回");
        Assert.Contains("没有要看的相似建言", (await convener.Open("/campaigns/1/similar")).Text);

        await site.Contribute(More);
        Assert.Contains("有 1 组", (await convener.Open("/campaigns/1/similar")).Text);
    }
}
