using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Tests.Discussions.Polls;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Sessions;

public sealed class ScreenTests
{
    [Theory, OnEachDatabase]
    public async Task The_rooms_screen_shows_the_code_the_item_and_what_was_just_said(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var recorder = await site.As(Cast.Member);
        await (await recorder.Open("/campaigns/1/sessions/1")).Press("打开签到");
        await (await recorder.Open("/campaigns/1/sessions/1")).Forms("议这一项")[1].Press("议这一项");
        await (await site.TypeMinutes("赵大爷：喇叭要能听懂方言。")).Form("核对会上的话").Press("写成建言");

        var page = await recorder.Open("/campaigns/1/sessions/1/screen");

        Assert.Contains(await site.Look(db => db.Sessions.Select(x => x.SignInCode).SingleAsync()), page.Text);
        Assert.Single(page.Document.QuerySelectorAll("svg.qr"));
        Assert.Contains("正在议第 2 项，共 2 项喇叭怎么修", page.Text);
        Assert.Contains("喇叭要能听懂方言。赵大爷", page.Text);
        Assert.Equal("/live?topic=sessions%2F1%2F1", page.Document.QuerySelector("main")!.GetAttribute("data-live"));
        Assert.Equal(404, (await (await site.As(Cast.Liaison)).Open("/campaigns/1/sessions/1/screen")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_statement_that_is_up_can_be_voted_on_from_the_wall_until_the_poll_is_over(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        await site.OpenPoll(["预警喇叭由镇里每月试一次"]);
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First + "/statements")).Press("把观点1放到屏幕上");
        var recorder = await site.As(Cast.Member);

        var page = await recorder.Open("/campaigns/1/sessions/1/screen");
        Assert.Contains("请表态预警喇叭由镇里每月试一次 已表态0", page.Text);
        Assert.Contains("扫码表态", page.Text);
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("现在结束");

        page = await recorder.Open("/campaigns/1/sessions/1/screen");
        Assert.Contains("表态的结果预警喇叭由镇里每月试一次", page.Text);
        Assert.DoesNotContain("扫码表态", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_script_the_browser_is_asked_to_look_again_where_somebody_wants_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var recorder = await site.As(Cast.Member);

        using var still = await recorder.Knock(HttpMethod.Get, "/campaigns/1/sessions/1/screen");
        using var turning = await recorder.Knock(HttpMethod.Get, "/campaigns/1/sessions/1/screen?refresh=true");

        Assert.False(still.Headers.Contains("Refresh"));
        Assert.Equal("15", turning.Headers.GetValues("Refresh").Single());
    }
}
