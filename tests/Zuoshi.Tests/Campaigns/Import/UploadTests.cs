using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns;
using Zuoshi.Platform.Files;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Import;

public sealed class UploadTests
{
    [Theory, OnEachDatabase]
    public async Task An_uploaded_file_is_read_and_kept_as_it_was(Database database)
    {
        await using var site = await RunningSite.On(database);
        var content = Encoding.UTF8.GetBytes(SmallNotice.Text);

        var page = await (await Open(site)).Form("上传通知").Attach("通知文件", "关于大讨论的通知.txt", content).Press("读通知");

        Assert.Equal((200, "核对通知，创建活动"), (page.Status, page.Heading));
        Assert.Contains("关于大讨论的通知.txt", page.Text);
        Assert.Contains("1.群众最盼的水利实事是什么？", page.Text);
        var draft = await site.Look(db => db.NoticeDrafts.SingleAsync(x => x.AppliedAt == null));
        Assert.EndsWith($"/{draft.Id}", page.Address);
        Assert.Equal(content, await site.Services.GetRequiredService<FileStore>().ReadAsync(draft.FileHash));
        var entry = (await site.Audit("campaigns.notice-read"))[^1];
        Assert.Equal((draft.Id, Cast.Office.Name), (entry.SubjectId, entry.ActorName));
    }

    [Theory, OnEachDatabase]
    public async Task Pasted_text_is_read_paragraph_by_paragraph(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("上传通知").Fill("或者把全文贴在这里", SmallNotice.Text).Press("读通知");

        Assert.Contains("贴入的文字", page.Text);
        var draft = await site.Look(db => db.NoticeDrafts.SingleAsync(x => x.AppliedAt == null));
        Assert.Equal(SmallNotice.Source().Paragraphs.Select(paragraph => paragraph.Text), draft.Paragraphs);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_too_large_is_refused_by_its_size_and_not_as_a_form_grown_old(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("上传通知").Attach("通知文件", "通知.docx", new byte[30 * 1024 * 1024]).Press("读通知");

        Assert.Equal((413, "文件太大"), (page.Status, page.Heading));
        Assert.Contains("一次最多上传20兆", page.Text);
    }

    [Theory]
    [OnEachDatabase("")]
    [OnEachDatabase(" \n　\n")]
    public async Task Nothing_is_no_notice(Database database, string pasted)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("上传通知").Fill("或者把全文贴在这里", pasted).Press("读通知");

        Assert.Equal((400, "请选一个文件，或者把通知全文贴进来。"), (page.Status, page.MessageBeside("或者把全文贴在这里")));
        Assert.False(await site.Look(db => db.NoticeDrafts.AnyAsync(x => x.AppliedAt == null)));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_cannot_be_read_says_why_and_text_typed_stays(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("上传通知")
            .Attach("通知文件", "通知.docx", []).Fill("或者把全文贴在这里", "先贴在这里的文字").Press("读通知");

        Assert.Equal(400, page.Status);
        Assert.NotEqual("", page.MessageBeside("通知文件"));
        Assert.Equal("先贴在这里的文字", page.Value("或者把全文贴在这里"));
    }

    [Theory, OnEachDatabase]
    public async Task A_notice_being_checked_is_found_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        var check = await (await Open(site)).Form("上传通知").Fill("或者把全文贴在这里", "没有标题的一段话。").Press("读通知");

        var page = await (await Open(site)).Follow("没有读出名称的通知");

        Assert.Equal(check.Address, page.Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_campaign_that_is_not_there_cannot_be_corrected(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.Equal(404, (await (await site.As(Cast.Office)).Open("/notices/new?update=99")).Status);
    }

    private static async Task<Page> Open(RunningSite site) => await (await site.As(Cast.Office)).Open("/notices/new");
}
