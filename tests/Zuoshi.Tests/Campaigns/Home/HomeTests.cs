using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Home;

public sealed class HomeTests
{
    [Theory]
    [OnEachDatabase("2026-03-01", "下一步是“部署发动”，3月3日开始，还有2天。")]
    [OnEachDatabase("2026-03-16", "现在是第2阶段“学习研讨”，第3天，共48天，4月30日结束。")]
    [OnEachDatabase("2026-06-11", "各阶段都已结束。")]
    public async Task The_home_says_where_the_campaign_is(Database database, string today, string expected)
    {
        await using var site = await RunningSite.On(database);
        site.Clock.AdjustTime(new DateTimeOffset(DateOnly.Parse(today), new TimeOnly(10, 0), TimeSpan.FromHours(8)));

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1");

        Assert.Contains(expected, page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_only_campaign_is_what_the_site_opens_with(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.Equal("/campaigns/1", (await (await site.As(Cast.Member)).Open("/")).Address);
        Assert.Equal("/people", (await (await site.As(Cast.Admin)).Open("/")).Address);
        Assert.Equal("/sign-in", (await site.Stranger().Open("/")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task The_questions_and_themes_of_the_notice_stand_on_the_home(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1");

        Assert.All(SmallNotice.Questions, question => Assert.Contains(question, page.Text));
        Assert.Contains("防洪保安", page.Text);
        Assert.Contains("节水供水", page.Text);
        Assert.Contains("责任清单", page.Text);
    }
}
