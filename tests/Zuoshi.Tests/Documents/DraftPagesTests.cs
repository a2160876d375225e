using System.IO.Compression;
using Zuoshi.Tests.Lists;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents;

/// <summary>Drafts as pages and as Word files.</summary>
public sealed class DraftPagesTests
{
    private const string Documents = "/campaigns/1/documents";

    [Theory, OnEachDatabase]
    public async Task What_changed_since_the_edition_before_is_taken_away_with_tracked_changes(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask("修复龙潭水库下游预警喇叭");
        await (await office.Open(Documents)).Press("起草行动计划");
        Assert.Equal("这是第一版，没有更早的可以比对。", (await office.Open($"{Documents}/1/changes")).Flash);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("主要内容", "更换下游十五处预警喇叭，汛前逐一试响。").Press("保存");
        await (await office.Open(Documents)).Press("起草行动计划");

        using var answer = await office.Knock(HttpMethod.Get, $"{Documents}/2/changes");
        using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();

        Assert.Matches("<w:del [^>]*>.*二.*</w:del>", text);
        Assert.Matches("<w:ins [^>]*>.*五.*</w:ins>", text);
        Assert.Contains(Uri.EscapeDataString("第1版到第2版的修订"), answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open($"{Documents}/2/changes")).Status);
        Assert.Equal(404, (await office.Open($"{Documents}/9/changes")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_departs_from_how_documents_are_written_stands_beside_the_draft(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask("修复龙潭水库下游预警喇叭", ("主要内容", "更换下游(十二处)预警喇叭，汛前逐一试响。"));
        await (await office.Open(Documents)).Press("起草行动计划");

        var page = await office.Open($"{Documents}/1");

        Assert.Contains("写法检查", page.Text);
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=lint] a[href^='#p']"));
    }
}
