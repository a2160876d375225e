using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Replies;

public sealed class ReplyTests
{
    [Theory, OnEachDatabase]
    public async Task What_is_said_for_against_and_in_addition_stands_apart(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await Reply(site, Cast.Liaison, "支持", "去年也坏过。");
        await Reply(site, Cast.Leader, "反对", "先查是不是断电。");
        var page = await Reply(site, Cast.Convener, "补充", "上游还有一处。");

        Assert.Equal(("已回复", "/campaigns/1/contributions/1#replies"), (page.Flash, page.Address));
        Assert.Contains("支持 1、反对 1、补充 1", page.Text);
        Assert.Equal(["支持", "反对", "补充"], page.Document.QuerySelectorAll("#replies ~ h3").Select(heading => heading.TextContent));
        Assert.Contains("回复 3", (await page.Follow("讨论")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Ones_own_is_taken_back_and_stays_in_the_record(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var page = await Reply(site, Cast.Liaison, "支持", "去年也坏过。");
        Assert.DoesNotContain("撤回这条回复", (await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1")).Text);

        page = await page.Press("撤回这条回复");

        Assert.DoesNotContain("去年也坏过。", page.Text);
        Assert.NotNull(await site.Look(db => db.ContributionReplies.Select(x => x.WithdrawnAt).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task An_empty_reply_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();

        var page = await Reply(site, Cast.Liaison, "反对", "");

        Assert.Equal((400, "请写一句具体的话。"), (page.Status, page.MessageBeside("回复")));
    }

    private static async Task<Page> Reply(RunningSite site, Cast who, string stance, string text) =>
        await (await (await site.As(who)).Open("/campaigns/1/contributions/1")).Form("写回复").Choose(stance).Fill("回复", text).Press("回复");
}
