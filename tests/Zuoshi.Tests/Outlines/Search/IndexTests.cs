using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Search;

public sealed class IndexTests
{
    [Theory]
    [OnEachDatabase("雨量")]
    [OnEachDatabase("渗水")]
    [OnEachDatabase("太阳")]
    public async Task Two_characters_find_the_text_the_annotations_and_the_replies(Database database, string words)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.Annotate(Cast.Member, "2.1.1", "东门段有三处渗水");
        await (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline/annotations/1")).Form("回复").Fill("回复", "站上装太阳能").Press("回复");

        var page = await (await site.As(Cast.Member)).Open($"/campaigns/1/outline/search?q={words}");

        Assert.DoesNotContain("没有找到", page.Text);
        Assert.NotEmpty(page.Document.QuerySelectorAll("section li"));
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_may_not_read_is_not_found(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.Annotate(Cast.Member, "2.1.1", "东门段有三处渗水", readers: "只有自己");

        Assert.Contains("没有找到“渗水”", (await (await site.As(Cast.Office)).Open("/campaigns/1/outline/search?q=渗水")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Signs_of_a_pattern_are_only_signs(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.Annotate(Cast.Member, "2.1.1", "东门段有三处渗水");

        Assert.Contains("没有找到", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline/search?q=%25_")).Text);
    }
}
