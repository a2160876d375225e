using Microsoft.EntityFrameworkCore;
using Zuoshi.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Annotations;

public sealed class OneTests
{
    private const string Address = "/campaigns/1/outline/annotations/1";

    [Theory, OnEachDatabase]
    public async Task A_reply_is_read_by_all_who_read_the_annotation(Database database)
    {
        await using var site = await AnnotatedAsync(database);

        await (await (await site.As(Cast.Leader)).Open(Address)).Form("回复").Fill("回复", "请规划科核一下位置").Press("回复");

        var page = await (await site.As(Cast.Member)).Open(Address);
        Assert.Contains("请规划科核一下位置", page.Text);
        Assert.Contains(Cast.Bureau, page.Text);
        Assert.Single(await site.Audit("outlines.replied"));
    }

    [Theory, OnEachDatabase]
    public async Task What_has_been_replied_to_is_not_hidden_from_those_who_replied(Database database)
    {
        await using var site = await AnnotatedAsync(database);
        await (await (await site.As(Cast.Leader)).Open(Address)).Form("回复").Fill("回复", "好").Press("回复");

        var page = await (await (await site.As(Cast.Member)).Open(Address)).Form("改批注").Fill("批注内容", "改过的话").Fill("谁看得到", "只有自己").Press("保存");

        Assert.Equal((409, "别人已经回复了这条批注，不能再收窄范围。不想留着，可以撤回。"), (page.Status, page.Refusal));
        Assert.Equal("改过的话", page.Value("批注内容"));
    }

    [Theory, OnEachDatabase]
    public async Task Its_author_changes_it_and_nobody_else(Database database)
    {
        await using var site = await AnnotatedAsync(database);
        var others = await (await site.As(Cast.Leader)).Open(Address);
        Assert.DoesNotContain("改这条批注", others.Text);

        var page = await (await (await site.As(Cast.Member)).Open(Address)).Form("改批注").Fill("批注内容", "渗水改在西门段").Press("保存");

        Assert.Equal("批注已改好", page.Flash);
        Assert.Contains("渗水改在西门段", page.Text);
        var forged = await others.Form("回复").Fill("回复", "x").Towards($"{Address}?handler=Edit").Press("回复");
        Assert.Equal(403, forged.Status);
    }

    [Theory, OnEachDatabase]
    public async Task Who_saves_an_older_version_sees_what_is_there_and_loses_nothing(Database database)
    {
        await using var site = await AnnotatedAsync(database);
        var late = await (await site.As(Cast.Member)).Open(Address);
        await (await (await site.As(Cast.Member)).Open(Address)).Form("改批注").Fill("批注内容", "先存的话").Press("保存");

        var page = await late.Form("改批注").Fill("批注内容", "后存的话").Press("保存");

        Assert.Equal(409, page.Status);
        Assert.Contains("先存的话", page.Text);
        Assert.Equal("后存的话", page.Value("批注内容"));
    }

    [Theory, OnEachDatabase]
    public async Task Taken_back_it_is_gone_for_everybody_and_still_in_the_record(Database database)
    {
        await using var site = await AnnotatedAsync(database);

        var page = await (await (await site.As(Cast.Member)).Open(Address)).Press("撤回批注");

        Assert.Equal("批注已撤回", page.Flash);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open(Address)).Status);
        Assert.Equal(1, await site.Look(db => db.Annotations.CountAsync()));
        Assert.Single(await site.Audit("outlines.annotation-withdrawn"));
    }

    [Theory, OnEachDatabase]
    public async Task An_annotation_becomes_a_contribution_once(Database database)
    {
        await using var site = await AnnotatedAsync(database);
        var late = await (await site.As(Cast.Member)).Open(Address);

        var page = await (await (await site.As(Cast.Member)).Open(Address)).Form("转成建言").Fill("提给", "主题1 防洪保安").Press("转成建言");

        Assert.Equal("已转成建言，答复后首页会告诉您", page.Flash);
        Assert.Contains("0001", page.Document.QuerySelector("a.src[href*=contributions]")!.TextContent);
        page = await late.Form("转成建言").Fill("提给", "主题1 防洪保安").Press("转成建言");
        Assert.Equal((409, "这条批注已经转成建言。"), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task The_office_s_answer_to_a_question_stands_with_it_and_among_the_explanations(Database database)
    {
        await using var site = await AnnotatedAsync(database, "有疑问");
        Assert.DoesNotContain("解答这个疑问", (await (await site.As(Cast.Leader)).Open(Address)).Text);

        var page = await (await (await site.As(Cast.Office)).Open(Address)).Form("解答这个疑问").Fill("解答", "以2026年汛前普查为准").Press("解答");

        Assert.Equal("已解答，提问的人看得到", page.Flash);
        Assert.Contains("以2026年汛前普查为准", (await (await site.As(Cast.Member)).Open(Address)).Text);
        Assert.Contains("以2026年汛前普查为准", (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline/terms")).Text);
        Assert.Contains("已解答", (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline?at=2.1.1")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_answer_the_second_sees_both_and_loses_nothing(Database database)
    {
        await using var site = await AnnotatedAsync(database, "有疑问");
        var late = await (await site.As(Cast.Office)).Open(Address);
        await (await (await site.As(Cast.Office)).Open(Address)).Form("解答这个疑问").Fill("解答", "先答的话").Press("解答");

        var page = await late.Form("解答这个疑问").Fill("解答", "后答的话").Press("解答");

        Assert.Equal(409, page.Status);
        Assert.Contains("先答的话", page.Text);
        Assert.Equal("后答的话", page.Value("解答"));
        page = await page.Form("改解答").Fill("解答", "先答的话；后答的话").Press("解答");
        Assert.Equal("已解答，提问的人看得到", page.Flash);
    }

    private static async Task<RunningSite> AnnotatedAsync(Database database, string kind = "本地实际")
    {
        var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.Annotate(Cast.Member, "2.1.1", "东门段有三处渗水", kind);
        return site;
    }
}
