using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Terms;

public sealed class IndexTests
{
    private const string Address = "/campaigns/1/outline/terms";

    [Theory, OnEachDatabase]
    public async Task Only_the_office_explains(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.DoesNotContain("解释一个名词", (await (await site.As(Cast.Member)).Open(Address)).Text);
        Assert.Equal("解释已存好，原文里出现的地方都看得到", (await Explain(site, "取水圈", "出门就能取水")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task A_term_is_explained_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Explain(site, "取水圈", "出门就能取水");

        var page = await Explain(site, "取水圈", "另一种说法");

        Assert.Equal((400, "这个名词已经有解释，请在下面找到它，按“改”。"), (page.Status, page.MessageBeside("名词")));
        Assert.Equal("另一种说法", page.Value("解释"));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_change_one_explanation_the_second_sees_both_and_loses_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Explain(site, "取水圈", "出门就能取水");
        var edit = (await (await site.As(Cast.Office)).Open(Address)).Document.QuerySelector("dt a[href*=edit]")!.GetAttribute("href")!.Split('#')[0];
        var late = await (await site.As(Cast.Office)).Open(Address + edit);
        await (await (await site.As(Cast.Office)).Open(Address + edit)).Form("改“取水圈”的解释").Fill("解释", "先改的").Press("保存解释");

        var page = await late.Form("改“取水圈”的解释").Fill("解释", "后改的").Press("保存解释");

        Assert.Equal(409, page.Status);
        Assert.Contains("先改的", page.Text);
        Assert.Equal("后改的", page.Value("解释"));
        Assert.Equal("解释已存好，原文里出现的地方都看得到", (await page.Form("改“取水圈”的解释").Fill("解释", "先改的，后改的").Press("保存解释")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_taken_out_may_be_explained_anew(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Explain(site, "取水圈", "出门就能取水");
        page = await (await page.Follow("改“取水圈”的解释")).Press("撤下这条解释");
        Assert.DoesNotContain("出门就能取水", page.Text);

        Assert.Contains("重新写的", (await Explain(site, "取水圈", "重新写的")).Text);
    }

    private static async Task<Page> Explain(RunningSite site, string term, string text) =>
        await (await (await site.As(Cast.Office)).Open(Address)).Form("解释一个名词").Fill("名词", term).Fill("解释", text).Press("保存解释");
}
