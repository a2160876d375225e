using System.Diagnostics;
using AngleSharp.Dom;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Timeline;

public sealed class TimelinePageTests
{
    private const string Board = "/campaigns/1/delivery", Timeline = $"{Board}/timeline";

    [Theory, OnEachDatabase]
    public async Task Every_item_is_a_row_and_a_bar_that_leads_to_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(
            site, new Delivered("修复预警喇叭") { Due = new DateOnly(2026, 6, 30), Steps = [new PublishedStep("首批更换", new DateOnly(2026, 3, 13), 40), new PublishedStep("全部更换", new DateOnly(2026, 6, 30), 60)] },
            new Delivered("除险加固工程") { Kind = WorkItemKind.Project, Due = new DateOnly(2031, 12, 31) }, new Delivered("汛期值守制度") { Due = null, HasTheme = false },
            new Delivered("不外传的事项") { Label = Sensitivity.WorkSecret });
        var member = await site.As(Cast.Member);

        var page = await (await member.Open(Board)).Follow("时间轴");
        Assert.Equal(4, page.Document.QuerySelectorAll("svg use[href='#grid']").Length + 1);
        Assert.Equal(["/campaigns/1/delivery/1", "/campaigns/1/delivery/2", "/campaigns/1/delivery/3"], page.Document.QuerySelectorAll("svg a").Select(bar => bar.GetAttribute("href")).Order());
        Assert.DoesNotContain("不外传的事项", page.Document.DocumentElement.OuterHtml);
        // What the bars show is said in words too.
        Assert.Contains("2026年3月2日—6月30日，完成0%；节点：3月13日首批更换，没有按期完成；6月30日全部更换", page.Text);
        Assert.Contains("不分主题 1 项", page.Text);

        page = await page.Follow("按牵头单位");
        Assert.Contains("3 项", Words(page.Document.QuerySelector(".group")));
        page = await page.Follow("到2035年到期");
        Assert.Equal($"{Timeline}?by=unit&horizon=2035", page.Address);
        Assert.Equal(["除险加固工程"], page.Document.QuerySelectorAll("tbody th a.plain").Select(Words));
        page = await page.Follow("到2030年到期");
        Assert.Contains("到2030年没有到期的事项", page.Text);
        Assert.Equal(200, (await member.Open($"{Timeline}?horizon=1999&by=x")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Without_items_it_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.Contains("还没有督办事项", (await (await site.As(Cast.Member)).Open(Timeline)).Text);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open("/campaigns/9/delivery/timeline")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Five_hundred_items_are_still_one_page(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(site, [.. Enumerable.Range(1, 500).Select(number => new Delivered($"第{number}件事项") { Due = new DateOnly(2026 + number % 9, 6, 30), Steps = [new PublishedStep("第一步", new DateOnly(2026, 5, 29), 100)] })]);
        var member = await site.As(Cast.Member);
        await member.Open(Timeline);

        var watch = Stopwatch.StartNew();
        var page = await member.Open(Timeline);

        Assert.Equal(500, page.Document.QuerySelectorAll("svg a").Length);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {page.Document.DocumentElement.OuterHtml.Length} characters");
    }

    private static string Words(IElement? element) => string.Join(' ', element!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
