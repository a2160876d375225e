using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Import;

public sealed class UploadTests
{
    [Theory, OnEachDatabase]
    public async Task A_file_is_read_and_nothing_is_published_before_it_was_checked(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("上传纲要").Attach("纲要文件", "纲要.txt", Encoding.UTF8.GetBytes(Study.Text)).Press("读纲要");

        Assert.Equal("核对纲要，发布", page.Heading);
        Assert.Contains("读出 2 章、4 条", page.Text);
        Assert.Equal(0, await site.Look(db => db.OutlineVersions.CountAsync()));
        Assert.Contains("活动办还没有发布纲要。", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_read_is_said_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("上传纲要").Attach("纲要文件", "图.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).Press("读纲要");
        Assert.Equal(400, page.Status);
        Assert.NotEmpty(page.MessageBeside("纲要文件"));

        page = await (await Open(site)).Form("上传纲要").Press("读纲要");
        Assert.Equal("请选一个文件，或者把全文贴进来。", page.MessageBeside("或者把全文贴在这里"));
    }

    private static async Task<Page> Open(RunningSite site) => await (await site.As(Cast.Office)).Open("/campaigns/1/outline/new");
}
