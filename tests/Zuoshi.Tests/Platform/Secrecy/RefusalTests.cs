using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Discussions;
using Zuoshi.Platform.Web;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Secrecy;

public sealed class RefusalTests
{
    private const string Heading = "没有收下：里面有国家秘密标志";

    /// <summary>The ways in which a file bears a mark; the text itself is never at fault.</summary>
    public static readonly IReadOnlyDictionary<string, (string Name, byte[] Content)> Files = new Dictionary<string, (string, byte[])>
    {
        ["head"] = ("通知.txt", Encoding.UTF8.GetBytes($"机密★1年\n{SmallNotice.Text}")),
        ["gb18030"] = ("通知.txt", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes($"秘密★6个月\n{SmallNotice.Text}")),
        ["name"] = ("机密-通知.txt", Encoding.UTF8.GetBytes(SmallNotice.Text)),
        ["header"] = ("通知.docx", Docx(header: "<w:r><w:t>机</w:t></w:r><w:r><w:t>密</w:t></w:r><w:r><w:t>★1年</w:t></w:r>")),
        ["sheet"] = ("表.xlsx", Zip(("xl/sharedStrings.xml", "<sst><si><t>专题组</t></si><si><t>绝密</t></si></sst>"))),
        ["word97"] = ("通知.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[505], .. Encoding.Unicode.GetBytes("机密★1年\r通知")]),
    };

    [Theory]
    [OnEachDatabase("head")]
    [OnEachDatabase("gb18030")]
    [OnEachDatabase("name")]
    [OnEachDatabase("header")]
    [OnEachDatabase("sheet")]
    [OnEachDatabase("word97")]
    public async Task A_marked_notice_is_refused_and_nothing_of_it_is_kept(Database database, string how)
    {
        await using var site = await RunningSite.On(database);
        var before = await site.Look(db => db.NoticeDrafts.CountAsync());

        var page = await (await site.As(Cast.Office)).Open("/notices/new");
        page = await page.Form("上传通知").Attach("通知文件", Files[how].Name, Files[how].Content).Press("读通知");

        Assert.Equal((422, Heading), (page.Status, page.Heading));
        Assert.Equal(before, await site.Look(db => db.NoticeDrafts.CountAsync()));
        var entry = Assert.Single(await site.Audit("platform.state-secret-refused"));
        Assert.DoesNotContain("密", entry.Detail);
        Assert.Contains("国家秘密标志", (await (await site.As(Cast.Security)).Open("/security/alarms")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_marked_contribution_is_refused_also_while_it_is_typed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        var page = await member.Open("/campaigns/1/themes/1");

        var sent = await page.Form("提一条建言").Fill("说一件具体的事", "密级：机密。水库有三处险情。").Press("提交建言");
        var kept = await page.Form("提一条建言").Fill("说一件具体的事", "绝密★长期").Press("先存着");

        Assert.Equal((422, 422), (sent.Status, kept.Status));
        Assert.Equal(0, await site.Look(db => db.Contributions.CountAsync()));
        Assert.Equal(0, await site.Look(db => db.Set<KeptText>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_marked_form_is_not_held_for_somebody_whose_sign_in_has_ended(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");
        site.Clock.Advance(TimeSpan.FromHours(2));

        await page.Form("提一条建言").Fill("说一件具体的事", "机密★1年").Press("提交建言");

        Assert.Equal(0, await site.Look(db => db.Set<HeldForm>().CountAsync()));
    }

    private static byte[] Docx(string header) => Zip(
        ("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document xmlns:w=\"w\"><w:body>{Paragraph(SmallNotice.Text)}</w:body></w:document>"),
        ("word/header1.xml", $"<w:hdr xmlns:w=\"w\"><w:p>{header}</w:p></w:hdr>"));

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

        return memory.ToArray();
    }
}
