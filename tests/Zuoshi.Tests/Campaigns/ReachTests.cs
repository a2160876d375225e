using Zuoshi.Tests.Platform.Access.Scope;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns;

public sealed class ReachTests
{
    [Theory, OnEachDatabase]
    public async Task The_office_says_who_sees_its_campaign_and_it_is_recorded(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);
        var stations = TwoBodies.People.Single(who => who.SignInName == "s-office");
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open("/campaigns/2")).Status);

        var page = await (await site.As(stations)).Open("/campaigns/2");
        page = await page.Form("参加范围").Choose("全部单位").Press("设定范围");

        Assert.Equal("参加范围已设为全部单位", page.Flash);
        Assert.Equal(200, (await (await site.As(Cast.Member)).Open("/campaigns/2")).Status);
        Assert.Equal(2, (await site.Audit("campaigns.reach-set")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Anothers_office_takes_part_in_a_campaign_and_does_not_run_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);
        var stations = TwoBodies.People.Single(who => who.SignInName == "s-office");

        var page = await (await site.As(stations)).Open("/campaigns/1");

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("参加范围", page.Text);
        Assert.Equal(404, (await (await site.As(stations)).Open("/notices/new?update=1")).Status);
    }
}
