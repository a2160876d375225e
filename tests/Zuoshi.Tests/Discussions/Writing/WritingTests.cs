using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Platform.Web;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Writing;

public sealed class WritingTests
{
    private const string Empty = "要提高政治站位，坚决贯彻落实，切实加强队伍建设。";

    [Theory, OnEachDatabase]
    public async Task Without_script_a_look_shows_what_is_near_and_keeps_what_was_typed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var typed = $"龙潭水库下游三个村山洪预警喇叭坏了两处，建议汛前修好！{Empty}";

        var page = await (await (await site.As(Cast.Leader)).Open("/campaigns/1/themes/1")).Form("提一条建言").Fill("说一件具体的事", typed).Press("看一看");

        Assert.Equal(200, page.Status);
        Assert.Equal(typed, page.Value("说一件具体的事"));
        Assert.Contains("已经有人说过相近的", page.Text);
        Assert.Contains("我也是这个意思", page.Text);
        Assert.Contains("见建言0001", page.Text);
        Assert.Equal(Empty.TrimEnd('。'), page.Document.QuerySelector(".vague")?.TextContent);

        page = await page.Form("提一条建言").Fill("属于哪个主题", "1 防洪保安").Press("提交建言");
        Assert.Contains("建言 0002 已提交", page.Flash);
    }

    [Theory, OnEachDatabase]
    public async Task One_press_says_the_same_and_what_was_typed_stays_a_draft(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var typed = Steps.Said + "另外每月试播一次。";

        var page = await (await Look(site, Cast.Leader, typed)).Form("提一条建言").Press("我也是这个意思");

        Assert.Equal("/campaigns/1/contributions/1", page.Address);
        Assert.Contains("已记下您的同感", page.Flash);
        Assert.Single(await site.Audit("discussions.endorsed"));
        Assert.Equal(typed, (await (await site.As(Cast.Leader)).Open("/campaigns/1/writing")).Value("说一件具体的事"));
        Assert.Equal(1, await site.Look(db => db.Contributions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task With_script_the_same_comes_in_place_and_nothing_is_stored(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions");

        page = await page.Form("提一条建言").Fill("说一件具体的事", Empty).Towards("/campaigns/1/writing?handler=Help").Press("看一看");

        Assert.Contains("这几句还可以更具体", page.Document.Body!.TextContent);
        Assert.Null(page.Document.QuerySelector("main"));
        Assert.Equal(0, await site.Look(db => db.Set<KeptText>().CountAsync()));
        Assert.Equal(0, await site.Look(db => db.Contributions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_contradicts_cannot_be_taken_for_the_same(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();

        var page = await Look(site, Cast.Leader, "龙潭水库下游三个村的山洪预警喇叭坏了两处，建议不在汛前修。");

        Assert.Contains("意思可能相反", page.Text);
        Assert.DoesNotContain("我也是这个意思", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_the_author_may_see_is_shown(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.Contribute()).Press("撤回");

        var page = await Look(site, Cast.Leader, Steps.Said);

        Assert.Contains("没有看到相近的建言", page.Text);
        Assert.DoesNotContain("0001", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Passages_of_the_notice_are_named(Database database)
    {
        await using var site = await RunningSite.On(database);
        var notice = (await (await site.As(Cast.Office)).Open("/campaigns/1/notice")).Document.QuerySelectorAll("main p").Select(Page.Words).First(words => words.Length > 40);

        var page = await Look(site, Cast.Member, $"我们站的体会：{notice}");

        Assert.Contains("这几处与原文几乎一样", page.Text);
        Assert.Contains("见通知", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_office_changes_the_words_and_goes_back_with_one_press(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.Open("/campaigns/1/wording");
        Assert.Contains("【号召】", page.Value("词表"));
        Assert.DoesNotContain("恢复成自带的词", page.Text);

        page = await page.Form("写作提醒用的词").Fill("词表", "【官腔】说的是哪件事？\n高大上的抓手\n【虚词】\n要 有").Press("保存");
        Assert.Contains("已保存", page.Flash);
        Assert.Contains("说的是哪件事？", (await Look(site, Cast.Member, "要有高大上的抓手")).Text);
        Assert.Contains("没有看到", (await Look(site, Cast.Member, Empty)).Text);

        page = await page.Press("恢复成自带的词");
        Assert.Contains("【号召】", page.Value("词表"));
        Assert.Contains("这几句还可以更具体", (await Look(site, Cast.Member, Empty)).Text);
        Assert.Single(await site.Audit("discussions.wording-changed"));
        Assert.Single(await site.Audit("discussions.wording-restored"));
    }

    [Theory, OnEachDatabase]
    public async Task Words_that_cannot_be_read_are_refused_with_their_line(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/wording");

        page = await page.Form("写作提醒用的词").Fill("词表", "抓手\n【官腔】哪件事").Press("保存");

        Assert.Equal(409, page.Status);
        Assert.Contains("第1行：“抓手”前面还没有写类别。", page.Refusal);
        Assert.Contains("第2行：“官腔”后面要有一个问句", page.Refusal);
        Assert.StartsWith("抓手", page.Value("词表"));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_changed_the_words_second_sees_that_somebody_was_first(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Office)).Open("/campaigns/1/wording")).Form("写作提醒用的词").Fill("词表", "【官腔】哪件事？\n抓手");
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/wording")).Form("写作提醒用的词").Fill("词表", "【套话】哪件事？\n抓手").Press("保存");

        var page = await form.Press("保存");

        Assert.Equal(409, page.Status);
        Assert.Contains("别人先改过了", page.Refusal);
        Assert.StartsWith("【官腔】", page.Value("词表"));
    }

    [Theory, OnEachDatabase]
    public async Task A_very_long_text_and_strange_characters_are_looked_over_like_any_other(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Look(site, Cast.Member, string.Concat(Enumerable.Repeat("\u200b\u202e<b>加强</b>😀", 20_000)));

        Assert.Equal(200, page.Status);
    }

    private static async Task<Page> Look(RunningSite site, Cast who, string text)
    {
        var page = await (await site.As(who)).Open("/campaigns/1/contributions");
        return await page.Form("提一条建言").Fill("说一件具体的事", text).Press("看一看");
    }
}
