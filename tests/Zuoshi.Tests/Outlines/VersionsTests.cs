using System.Text;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

public sealed class VersionsTests
{
    private const string Versions = "/campaigns/1/outline/versions";

    [Theory, OnEachDatabase]
    public async Task A_version_says_how_much_it_changed_and_shows_only_that(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.Publish(StudyWorld.Of(
            StudyWorld.Warning.Replace("到户到人", "到岗到户到人"), StudyWorld.Dikes,
            "（一）建设数字孪生流域。布设水位、雨量和视频监测站，汛期每五分钟上报一次。", StudyWorld.Supply.Replace("（一）", "（二）")));

        var page = await (await site.As(Cast.Member)).Open($"{Versions}/2");

        Assert.Contains("改写1条、新增1条、删去1条", page.Text);
        Assert.Equal(["到岗", "建设数字孪生流域"], page.Document.QuerySelectorAll("article ins").Select(Page.Words).Select(words => words.Split('。')[0]));
        Assert.Contains("原二（一），现二（二）", page.Text);
        Assert.Contains("删去：原二（二）", page.Text);
        Assert.DoesNotContain("二十年一遇", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_clause_that_only_moved_says_from_where_to_where(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.Publish(StudyWorld.Of(
            StudyWorld.Dikes.Replace("（二）", "（一）"), StudyWorld.Supply.Replace("（一）", "（二）"), StudyWorld.Warning, StudyWorld.Saving));

        var page = await (await site.As(Cast.Member)).Open($"{Versions}/2");

        Assert.Contains("移动：", page.Text);
        Assert.Contains("换了位置，文字没有变", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("article ins, article del"));
    }

    [Theory, OnEachDatabase]
    public async Task The_list_leads_from_the_newest_version_to_the_file_each_was_read_from(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.Publish(StudyWorld.Text.Replace("同网同质同价", "同源同网同质同价"));
        var visitor = await site.As(Cast.Member);

        var page = await visitor.Open(Versions);
        using var file = await visitor.Knock(HttpMethod.Get, page.Document.QuerySelectorAll("a[download]")[1].GetAttribute("href")!);

        Assert.Equal(["第2版", "第1版"], page.Column("发布过的版本"));
        Assert.Equal(StudyWorld.Text, Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()));
        Assert.Equal("纲要.txt", file.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Theory, OnEachDatabase]
    public async Task The_first_version_has_none_to_be_compared_with(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        var visitor = await site.As(Cast.Member);

        Assert.Contains("这是第一版", (await visitor.Open($"{Versions}/1")).Text);
        Assert.Equal(404, (await visitor.Open($"{Versions}/2")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Before_the_first_version_the_list_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.Contains("还没有发布", (await (await site.As(Cast.Member)).Open(Versions)).Text);
    }
}
