using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.ByHand;

public sealed class ByHandTests
{
    [Theory, OnEachDatabase]
    public async Task What_a_liaison_enters_for_somebody_offline_is_theirs_and_theirs_to_change(Database database)
    {
        await using var site = await RunningSite.On(database);
        var walker = new Cast("zhan.yuan", "水利站站员", Cast.Station, Duty.Member);
        await Cast.EnterAsync(site, await site.As(Cast.Admin), walker);
        await site.ConfirmAppointments();
        var page = await (await (await site.As(Cast.Liaison)).Open("/campaigns/1/contributions")).Follow("替人录");

        page = await page.Form("替人录一条建言").Fill("替谁录", walker.Name).Fill("说一件具体的事", "雨量站夜里没电。").Fill("属于哪个主题", "1 防洪保安").Press("录入建言");
        Assert.Equal($"建言 0001 已替{walker.Name}录入", page.Flash);

        page = await (await site.SignIn(walker)).Open("/campaigns/1/contributions/1");
        Assert.Contains($"{Cast.Liaison.Name}代录", page.Text);
        page = await page.Form("替您录的，可以改").Fill("您的话", "雨量站夜里常断电。").Press("改好了");
        Assert.Contains("雨量站夜里常断电。", page.Text);
        Assert.Equal(walker.Name, Assert.Single(await site.Audit("discussions.reworded")).ActorName);
        Assert.Equal(Cast.Liaison.Name, Assert.Single(await site.Audit("discussions.contributed")).ActorName);

        await site.Answer();
        Assert.DoesNotContain("替您录的", (await (await site.SignIn(walker)).Open("/campaigns/1/contributions/1")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_chosen_from_another_unit_and_a_member_enters_for_nobody(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Liaison)).Open("/campaigns/1/contributions/by-hand");

        Assert.Contains("本单位名录里没有别的人。", page.Text);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/by-hand")).Status);
    }
}
