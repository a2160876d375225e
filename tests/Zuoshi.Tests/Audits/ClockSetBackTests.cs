using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

/// <summary>Somebody puts the machine's clock back by an hour while people work.</summary>
public sealed class ClockSetBackTests
{
    [Theory, OnEachDatabase]
    public async Task Nobody_is_turned_away_and_the_record_stays_whole(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        await SayAsync(member, "东门段堤防加高一米，汛前完成。");

        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddHours(-1));

        await SayAsync(member, "雨量站各配一台备用电源。");
        await SayAsync(await site.SignIn(Cast.Liaison), "城关镇先修三处渗水。");
        Assert.Equal([1, 2, 3], await site.Look(db => db.Contributions.OrderBy(x => x.Id).Select(x => x.Number).ToListAsync()));
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Seal();
        Assert.Null((await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_that_begins_twice_is_sealed_once_with_all_that_happened_on_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        // Half an hour after midnight in China; the hour put back leads into the day before.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 18, 0, 30, 0, TimeSpan.FromHours(8)));
        await site.Seal();

        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddHours(-1));

        await SayAsync(await site.SignIn(Cast.Member), "东门段堤防加高一米，汛前完成。");
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Seal();
        var found = await site.Verify();
        Assert.Null(found.Break);
        Assert.Equal((await site.Seals()).Count, found.Days);
    }

    private static async Task SayAsync(Visitor visitor, string text)
    {
        var page = await (await visitor.Open("/campaigns/1/contributions")).Form("提一条建言").Fill("说一件具体的事", text).Fill("属于哪个主题", "1 防洪保安").Press("提交建言");
        Assert.Contains("已提交", page.Flash);
    }
}
