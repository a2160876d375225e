using Zuoshi.Gongwen.Writing;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents.Returned;

/// <summary>A Word file that went out, was edited and comes back.</summary>
public sealed class ReturnedPagesTests
{
    private const string Horn = "修复龙潭水库下游预警喇叭", Document = "/campaigns/1/documents/1", Returned = Document + "/returned";

    [Theory, OnEachDatabase]
    public async Task What_was_edited_in_Word_is_taken_up_or_refused_piece_by_piece(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.DraftPlan(Horn);
        var title = page.Document.QuerySelector("h1")!.TextContent;

        page = await (await office.Open(Returned)).Form("传改好的 Word").Attach("改好的文件", "王处改.docx", Edited(title)).Press("读改动");
        Assert.True(page.Flash == "读出3处改动，请逐处定用不用", page.Text);
        page = await page.Press("采用第1处");
        Assert.Equal("已采用，写进正在起草的一稿", page.Flash);
        page = await page.Press("不用第2处");
        page = await page.Press("采用第3处");

        page = await office.Open(Document);
        Assert.Contains("总的要求", page.Text);
        Assert.DoesNotContain("汛前一个不落。", page.Document.QuerySelector("article")!.TextContent);
        Assert.Contains("本计划由水利局解释。", page.Text);
        Assert.Equal(2, (await site.Audit("documents.suggestion-taken")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_no_Word_file_or_changes_nothing_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.DraftPlan(Horn);
        using var answer = await office.Knock(HttpMethod.Get, $"{Document}/word");
        var untouched = await answer.Content.ReadAsByteArrayAsync();

        var wrong = await (await office.Open(Returned)).Form("传改好的 Word").Attach("改好的文件", "图.docx", "不是文档"u8.ToArray()).Press("读改动");
        var same = await (await office.Open(Returned)).Form("传改好的 Word").Attach("改好的文件", "原样.docx", untouched).Press("读改动");

        Assert.Equal((400, "这不是 .docx 文件，请用 Word 或 WPS 另存为 .docx 后再传。"), (wrong.Status, wrong.MessageBeside("改好的文件")));
        Assert.Equal((409, "这个文件和这一稿没有不同，没有可采用的改动。"), (same.Status, same.Refusal));
        Assert.Equal(403, (await (await site.As(Cast.Leader)).Open(Returned)).Status);
    }

    // As somebody edits: another heading, another sentence, a paragraph more.
    private static byte[] Edited(string title)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = title,
                Blocks =
                [
                    new GongwenHeading(1, "总的要求"), new GongwenParagraph("根据“水润澄溪”大讨论活动的讨论成果，制定本行动计划。"), new GongwenHeading(1, "重点任务"), new GongwenHeading(2, "防洪保安"),
                    new GongwenHeading(3, Horn, "更换下游十二处预警喇叭，汛前一个不落。2026年9月30日前完成。（牵头单位：规划建设科）"), new GongwenParagraph("本计划由水利局解释。"),
                ],
            },
            file);
        return file.ToArray();
    }
}
