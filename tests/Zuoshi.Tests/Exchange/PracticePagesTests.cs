using Microsoft.EntityFrameworkCore;
using Zuoshi.Exchange.Practices;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Delivery;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Exchange;

/// <summary>Practices on their pages: written, found, taken over, and what came of it.</summary>
public sealed class PracticePagesTests
{
    private const string Home = ExchangeWorld.Home;

    [Theory, OnEachDatabase]
    public async Task Written_found_taken_over_and_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await DeliveredItems.AddAsync(site, new Delivered("修复龙潭水库下游预警喇叭"));
        var (liaison, east) = (await site.As(Cast.Liaison), await site.SignIn(ExchangeWorld.Liaisons[1]));

        var page = await (await liaison.Open(Home)).Follow("写做法");
        page = await page.Form("写做法").Fill("做法的名称", "").Fill("怎么做的", "险点画在一张图上，巡堤的人手一张").Fill("佐证的清单事项", "任001、任099").Press("写好了");
        Assert.Equal((400, "请写做法的名称"), (page.Status, page.MessageBeside("做法的名称")));
        Assert.Equal("清单里没有“任099”，写成任001、项002这样", page.MessageBeside("佐证的清单事项"));
        Assert.Equal("险点画在一张图上，巡堤的人手一张", page.Value("怎么做的"));
        page = await page.Form("写做法").Fill("做法的名称", "险点一张图").Fill("佐证的清单事项", "任001").Press("写好了");
        Assert.Equal(("已写好做法001", $"{Home}/practices/1"), (page.Flash, page.Address));
        Assert.Contains("修复龙潭水库下游预警喇叭", page.Text);
        Assert.DoesNotContain("借鉴这个做法", page.Text);

        // Two characters are enough to find it; what isn't there isn't found.
        Assert.Equal(["做001（做法） 险点一张图"], (await east.Open($"{Home}?q={Uri.EscapeDataString("险点")}")).Column("做法库").Select(cell => cell.Trim()));
        Assert.Contains("没有写到“泵房”的做法", (await east.Open($"{Home}?q={Uri.EscapeDataString("泵房")}")).Text);

        page = await (await east.Open($"{Home}/practices/1")).Form("借鉴这个做法").Fill("哪天看效果", "2026-03-22").Press("借鉴");
        Assert.Equal((400, "请写打算怎么用"), (page.Status, page.MessageBeside("打算怎么用")));
        page = await page.Form("借鉴这个做法").Fill("打算怎么用", "先画东河三处险点").Press("借鉴");
        Assert.Equal((409, "2026年3月22日是休息日，请改为2026年3月20日或2026年3月23日。", "先画东河三处险点"), (page.Status, page.Refusal, page.Value("打算怎么用")));
        page = await page.Form("借鉴这个做法").Fill("哪天看效果", "2026-04-15").Press("借鉴");
        Assert.Equal("已借鉴，对方单位会收到消息", page.Flash);
        await site.Tell();
        Assert.Contains("东河水利站要借鉴您单位的做法001", (await liaison.Open("/messages")).Text);

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 15, 9, 0, 0, TimeSpan.FromHours(8)));
        east = await site.SignIn(ExchangeWorld.Liaisons[1]);
        Assert.Contains("说说借鉴做法001的效果", (await east.Open("/campaigns/1")).Text);
        page = await (await east.Open($"{Home}/practices/1")).Form("说说效果").Fill("说明", "三处都画了，少跑两趟").Press("说效果");
        Assert.Equal("请选效果怎么样。", page.Refusal);
        page = await page.Form("说说效果").Choose("见效").Press("说效果");
        Assert.Equal("已写上效果", page.Flash);
        Assert.DoesNotContain("说说借鉴做法001的效果", (await east.Open("/campaigns/1")).Text);

        page = await (await site.SignIn(Cast.Member)).Open(Home);
        Assert.Contains("用上了，谢谢城关镇水利站：东河水利站", page.Text);
        page = await page.Follow("谁借鉴了谁");
        Assert.Equal(["城关镇水利站"], page.Column("逐项"));
        Assert.Equal(1, page.Document.QuerySelectorAll("svg.chart line").Length);
        Assert.Contains("见效", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_practice_kept_close_is_nowhere_for_others_and_follows_its_rows(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await ExchangeWorld.PutPracticeAsync(site, "涉密的做法", label: Sensitivity.WorkSecret);
        await ExchangeWorld.PutPracticeAsync(site, "大家的做法");
        await site.Look(async db =>
        {
            var east = await db.Set<Zuoshi.Organisation.Person>().Include(x => x.Appointments).ThenInclude(x => x.Post).SingleAsync(x => x.SignInName == "l-east");
            var actor = east.ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), new Zuoshi.Organisation.UnitTree(await db.Set<Zuoshi.Organisation.Unit>().ToListAsync()))[0];
            foreach (var practice in await db.Set<Practice>().ToListAsync()) db.Add(new Borrowing(practice, "照用", new DateOnly(2026, 3, 16), new DateOnly(2026, 4, 15), actor, new DateOnly(2026, 3, 16)));
            return await db.SaveChangesAsync();
        });

        var visitor = await site.SignIn(ExchangeWorld.Liaisons[2]);
        foreach (var address in new[] { Home, $"{Home}/network", $"{Home}?q={Uri.EscapeDataString("涉密")}" })
            Assert.DoesNotContain("涉密的做法", (await visitor.Open(address)).Text);
        Assert.Equal(404, (await visitor.Open($"{Home}/practices/1")).Status);
        Assert.Contains("大家的做法", (await visitor.Open($"{Home}/network")).Text);
        await site.Tell();
        Assert.DoesNotContain("做法001", (await (await site.SignIn(Cast.Liaison)).Open("/messages")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_change_a_practice_at_once_see_each_other(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.PutPracticeAsync(site, "险点一张图");
        var (liaison, office) = (await site.As(Cast.Liaison), await site.As(Cast.Office));
        var (first, second) = (await liaison.Open($"{Home}/practices/1/edit"), await office.Open($"{Home}/practices/1/edit"));
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open($"{Home}/practices/1/edit")).Status);

        await first.Form("改做法").Fill("做法的名称", "险点一图清").Press("保存");
        var page = await second.Form("改做法").Fill("做法的名称", "一张险点图").Press("保存");

        Assert.Equal((409, "一张险点图"), (page.Status, page.Value("做法的名称")));
        Assert.Contains("现在已被改成：险点一图清", page.Text);
        Assert.Equal("已保存", (await page.Form("改做法").Press("保存")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_sees_its_own_trend_and_the_office_every_unit_without_a_number(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await DeliveredItems.AddAsync(site, new Delivered("修复预警喇叭") { Due = new DateOnly(2026, 3, 31) });
        var (liaison, office) = (await site.As(Cast.Liaison), await site.As(Cast.Office));

        var page = await (await liaison.Open($"{Home}/trends")).Follow("城关镇水利站");
        Assert.Contains("和上季度一样，办结0项；本季度到期1项。", page.Text);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open(page.Address)).Status);
        Assert.Equal(200, (await (await site.As(Cast.Leader)).Open(page.Address)).Status);

        page = await office.Open($"{Home}/trends");
        Assert.Equal(["规划建设科", "城关镇水利站", "东河水利站", "南湖水利站", "西山水利站"], page.Document.QuerySelectorAll("main .list a").Select(Page.Words));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main .list")[0].TextContent, char.IsDigit);
        Assert.Equal(["城关镇水利站"], (await liaison.Open($"{Home}/trends")).Document.QuerySelectorAll("main .list a").Select(Page.Words));
    }
}
