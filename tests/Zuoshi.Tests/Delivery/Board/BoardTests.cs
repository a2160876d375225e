using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Board;

public sealed class BoardTests
{
    private const string Board = "/campaigns/1/delivery";

    [Theory, OnEachDatabase]
    public async Task However_many_items_there_are_the_board_the_list_and_a_units_page_ask_less_than_five_times(Database database)
    {
        var queries = new QueryCount();
        await using var site = await RunningSite.On(database, queries.Listen);
        await DeliveredItems.AddAsync(site, [.. Enumerable.Range(1, 103).Select(number => new Delivered($"第{number}处桥梁") { Due = new DateOnly(2026, 3, 31).AddDays(number) })]);
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 10, 9, 0, 0, TimeSpan.FromHours(8)));
        var liaison = await site.SignIn(Cast.Liaison);

        // The news of all that is told in the background, which asks for items too.
        await site.Tell();

        // The first reader of a day has the lights judged.
        var page = await liaison.Open(Board);
        Assert.Contains("截至2026年4月10日，103项中", page.Text);
        var unit = page.Document.QuerySelector(".heat tbody th a")!.GetAttribute("href")!;
        foreach (var address in new[] { Board, $"{Board}/items", unit })
        {
            queries.Take("");
            await liaison.Open(address);
            Assert.InRange(queries.Take("delivery_").Count, 1, 4);
        }

        // A hundred to a page, the worst first; whatever narrows it goes along.
        page = await liaison.Open($"{Board}/items");
        Assert.Contains("第 1—100 项，共 103 项", page.Text);
        Assert.StartsWith("逾期", Page.Words(page.Document.QuerySelector("tbody td [data-s]")), StringComparison.Ordinal);
        page = await page.Follow("下一页");
        Assert.Contains("第 101—103 项，共 103 项", page.Text);
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        page = await liaison.Open($"{Board}/items?q=第7处桥梁");
        Assert.Equal(["第7处桥梁"], page.Document.QuerySelectorAll("tbody th a:not(.src)").Select(Page.Words));
        Assert.Contains("第 1—1 项，共 1 项（全部 103 项）", page.Text);
        Assert.Contains("没有符合的", (await liaison.Open($"{Board}/items?q=没有的&p=9&light=x")).Text);
        Assert.Equal(200, (await liaison.Open($"{Board}/items?theme=99&p=-3")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_kept_is_what_the_plan_and_the_rule_say(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(
            site, new Delivered("修复预警喇叭") { Due = new DateOnly(2026, 6, 30), Steps = [new PublishedStep("首批更换", new DateOnly(2026, 4, 10), 40), new PublishedStep("全部更换", new DateOnly(2026, 6, 30), 60)] },
            new Delivered("除险加固工程") { Kind = WorkItemKind.Project, Due = new DateOnly(2031, 12, 31) }, new Delivered("汛期值守制度") { Due = null, HasTheme = false });
        await AgreesAsync();

        var liaison = await site.As(Cast.Liaison);
        await (await liaison.Open($"{Board}/1/report")).Form("报进展").Fill("进展", "首批换好了").Choose("首批更换（4月10日）").Press("报进展");
        await (await liaison.Open($"{Board}/2/project/plan")).Form("投资计划和起止").Fill("总投资（万元）", "10000").Fill("计划开工", "2026-04-01").Press("存投资计划和起止");
        await AgreesAsync();
        foreach (var day in new[] { "2026-04-02", "2026-04-13", "2026-06-29", "2026-07-01", "2027-01-01" })
        {
            site.Clock.SetUtcNow(new DateTimeOffset(DateOnly.Parse(day), new TimeOnly(9, 0), TimeSpan.FromHours(8)));
            await (await site.SignIn(Cast.Liaison)).Open(Board);
            await AgreesAsync();
        }

        Task AgreesAsync() => site.Look(async db =>
        {
            var today = site.Clock.Today();
            foreach (var item in await db.Assignments.AsNoTracking().WithPlan().ToListAsync())
                Assert.Equivalent(item.OutlookOn(today), item.Outlook, strict: true);
            return 0;
        });
    }
}
