using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

public sealed class TimelineTests
{
    [Theory, OnEachDatabase]
    public async Task A_contribution_tells_who_did_what_to_it_and_why(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer();

        var page = await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1");

        var lines = Timeline(page);
        Assert.Equal(2, lines.Count);
        Assert.Contains($"{Cast.Convener.Name}，{Cast.Planning}", lines[0]);
        Assert.Contains("答复建言，理由：同意，汛前修好。", lines[0]);
        Assert.Contains("答复的处理结果： 采纳", lines[0]);
        Assert.Contains($"{Cast.Planning} 提交建言", lines[1]);
        Assert.DoesNotContain(Cast.Member.Name, lines[1]);
        Assert.Contains("2026年3月16日 09:00", lines[1]);
        Assert.DoesNotContain("：", lines[1].Split("提交建言")[1]);
    }

    [Theory, OnEachDatabase]
    public async Task An_author_who_asked_not_to_be_named_is_named_nowhere_to_those_who_read_the_thing(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");
        await page.Form("提一条建言").Fill("说一件具体的事", Steps.Said).Choose("对外只显示“个人”").Press("提交建言");
        await (await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1")).Press("撤回");
        page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");
        await page.Form("提一条建言").Fill("说一件具体的事", Steps.Said + "再说一遍。").Choose("对外只显示“个人”").Press("提交建言");

        foreach (var who in new[] { Cast.Leader, Cast.Office, Cast.Convener })
            foreach (var address in new[] { "/campaigns/1/contributions/2", "/campaigns/1/trace/contributions/2", "/campaigns/1" })
            {
                var seen = (await (await site.As(who)).Open(address)).Document.QuerySelector("main")!.InnerHtml;
                Assert.DoesNotContain(Cast.Member.Name, seen);
            }

        page = await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/2");
        Assert.Contains("个人，对外不署名", Assert.Single(Timeline(page)));
        page = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1");
        Assert.All(Timeline(page), line => Assert.Contains("个人，对外不署名", line));
    }

    [Theory, OnEachDatabase]
    public async Task A_campaign_tells_where_it_comes_from(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1");

        Assert.Contains(Timeline(page), line => line.Contains("发布活动"));
        Assert.Contains(Timeline(page), line => line.Contains("填写专题组名单") && line.Contains("专题组"));
    }

    private static List<string> Timeline(Page page) =>
        [.. page.Document.QuerySelectorAll(".timeline li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
