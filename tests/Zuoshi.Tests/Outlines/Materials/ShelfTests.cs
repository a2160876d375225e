using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Outlines.Materials;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Platform.Access.Scope;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Materials;

/// <summary>The shelf through its pages.</summary>
public sealed class ShelfTests
{
    private const string Shelf = "/campaigns/1/outline/materials";

    private static readonly byte[] Notes = Encoding.UTF8.GetBytes("预约客运走访\n老人打电话约车，凑够三个人就发。");

    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Theory, OnEachDatabase]
    public async Task A_file_is_read_on_its_page_and_taken_away_as_it_was(Database database)
    {
        await using var site = await RunningSite.On(database);

        var added = await (await New(site)).Attach("文件", "走访手记.txt", Notes).Press("放上资料架");
        var member = await site.As(Cast.Member);
        var shelf = await member.Open(Shelf);
        var page = await shelf.Follow("走访手记");
        using var file = await member.Knock(HttpMethod.Get, $"{Shelf}/1?handler=File");

        Assert.Equal("已放上", added.Flash);
        Assert.Contains("可以直接看 · 走访手记.txt", shelf.Text);
        Assert.Equal("走访手记", page.Heading);
        Assert.Equal("老人打电话约车，凑够三个人就发。", page.Document.QuerySelectorAll(".prose p")[1].TextContent);
        Assert.Equal(Notes, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "走访手记.txt"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Cast.Office.Name, Assert.Single(await site.Audit("outlines.material-added")).ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task A_picture_is_kept_to_be_taken_away(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await New(site)).Attach("文件", "线路图.png", Picture).Fill("名称", "预约线路图").Press("放上资料架");

        Assert.Equal("已放上。这个文件读不出文字，大家下载后看。", page.Flash);
        Assert.Equal("预约线路图", page.Heading);
        Assert.Contains("请下载后看", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("img, .prose"));
    }

    [Theory, OnEachDatabase]
    public async Task A_link_opens_apart_from_the_site(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await New(site)).Fill("或者网址", "https://example.test/a?b=1").Fill("名称", "部里的文件").Press("放上资料架");

        var link = page.Document.QuerySelector("a[href^='https://example.test']")!;
        Assert.Contains("noopener", link.GetAttribute("rel"));
        Assert.Contains("网址 · example.test", (await (await site.As(Cast.Member)).Open(Shelf)).Text);
        using var file = await (await site.As(Cast.Member)).Knock(HttpMethod.Get, $"{Shelf}/1?handler=File");
        Assert.Equal(404, (int)file.StatusCode);
    }

    [Theory]
    [OnEachDatabase("javascript:alert(1)")]
    [OnEachDatabase("www.example.test")]
    public async Task A_link_to_anything_but_the_web_is_refused_beside_the_field(Database database, string link)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await New(site)).Fill("或者网址", link).Fill("名称", "部里的文件").Press("放上资料架");

        Assert.Equal(400, page.Status);
        Assert.StartsWith("网址要以http://或https://开头", page.MessageBeside("或者网址"));
        Assert.Equal("部里的文件", page.Value("名称"));
        Assert.False(await site.Look(db => db.Materials.AnyAsync()));
    }

    [Theory]
    [OnEachDatabase("安装.exe", "不收这种文件")]
    [OnEachDatabase("网页.html", "不收这种文件")]
    [OnEachDatabase("图.png", "文件的内容和后缀“.png”对不上")]
    [OnEachDatabase("程序.txt", "认不出这个文件的格式")]
    public async Task A_file_that_is_not_what_people_study_from_is_refused_beside_the_field(Database database, string name, string message)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await New(site)).Attach("文件", name, [(byte)'M', (byte)'Z', 0, 1, 2]).Fill("名称", "资料").Press("放上资料架");

        Assert.Equal(400, page.Status);
        Assert.StartsWith(message, page.MessageBeside("文件"));
        Assert.Equal("资料", page.Value("名称"));
        Assert.False(await site.Look(db => db.Materials.AnyAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_too_large_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await New(site)).Attach("文件", "会议.mp3", [(byte)'I', (byte)'D', (byte)'3', .. new byte[21 * 1024 * 1024]]).Press("放上资料架");

        Assert.Equal("文件有 21.0 兆，超过 20 兆。请压缩或拆分后再传，视频可以放网址。", page.MessageBeside("文件"));
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_and_both_are_refused(Database database)
    {
        await using var site = await RunningSite.On(database);

        var nothing = await (await New(site)).Fill("名称", "资料").Press("放上资料架");
        var both = await (await New(site)).Attach("文件", "走访手记.txt", Notes).Fill("或者网址", "https://example.test/").Press("放上资料架");

        Assert.Equal("请选一个文件，或者填一个网址。", nothing.MessageBeside("文件"));
        Assert.Equal("文件和网址一次只放一样。另一样请再放一次。", both.MessageBeside("文件"));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_found_by_two_characters_of_its_title_or_text_and_signs_are_signs(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await New(site)).Attach("文件", "走访手记.txt", Notes).Press("放上资料架");
        await (await New(site)).Fill("或者网址", "https://example.test/").Fill("名称", "覆盖率100%的做法").Press("放上资料架");

        Assert.Equal([1], await Found(site, "约车"));
        Assert.Equal([1], await Found(site, "手记"));
        Assert.Equal([2], await Found(site, "0%的"));
        Assert.Empty(await Found(site, "手_"));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_kept_closer_is_not_there_for_those_who_are_not_cleared(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);
        var secret = await site.Look(db => db.Materials.SingleAsync(x => x.Label == Sensitivity.WorkSecret));
        var address = $"{Shelf}/{secret.Number}";
        var cleared = await site.As(TwoBodies.People.Single(who => who.SignInName == "cleared"));
        var member = await site.As(Cast.Member);

        Assert.Equal(404, (await member.Open(address)).Status);
        Assert.DoesNotContain(secret.Title, (await member.Open(Shelf)).Text);
        Assert.Contains(secret.Title, (await cleared.Open(Shelf)).Text);

        var page = await (await cleared.Open(address)).Form("改知悉范围").Fill("改为", "内部").Fill("为什么改", "已经公布").Press("改知悉范围");

        Assert.Equal("知悉范围已改为内部", page.Flash);
        Assert.Equal(200, (await member.Open(address)).Status);
        Assert.Equal("已经公布", Assert.Single(await site.Audit("outlines.material-relabelled")).Reason);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_taken_off_is_kept_and_only_the_office_sees_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await New(site)).Attach("文件", "走访手记.txt", Notes).Press("放上资料架");

        page = await page.Press("撤下这份资料");

        Assert.Equal("“走访手记”已撤下", page.Flash);
        Assert.Contains("还没有资料", page.Text);
        Assert.Empty(await Found(site, "手记"));
        Assert.Contains("2026年3月16日已撤下", (await (await site.As(Cast.Office)).Open($"{Shelf}/1")).Text);
        var member = await site.As(Cast.Member);
        Assert.Equal(404, (await member.Open($"{Shelf}/1")).Status);
        using var file = await member.Knock(HttpMethod.Get, $"{Shelf}/1?handler=File");
        Assert.Equal(404, (int)file.StatusCode);
        Assert.Single(await site.Audit("outlines.material-withdrawn"));
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_office_that_runs_the_campaign_fills_its_shelf(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);
        var others = await site.As(TwoBodies.People.Single(who => who.SignInName == "s-office"));
        var member = await site.As(Cast.Member);

        Assert.Equal(403, (await member.Open($"{Shelf}/new")).Status);
        Assert.Equal(404, (await others.Open($"{Shelf}/new")).Status);
        Assert.Equal(404, (await member.Open("/campaigns/2/outline/materials")).Status);
        Assert.DoesNotContain("放一份资料", (await others.Open(Shelf)).Text);

        var theirs = (await others.Open("/campaigns/2/outline/materials/1")).Form("撤下这份资料").Towards($"{Shelf}/1?handler=Withdraw");
        using var withdrawn = await theirs.Knock("撤下这份资料");
        Assert.Equal(403, (int)withdrawn.StatusCode);
        Assert.Empty(await site.Audit("outlines.material-withdrawn"));
    }

    private static async Task<Form> New(RunningSite site) => (await (await site.As(Cast.Office)).Open($"{Shelf}/new")).Form("放一份资料");

    private static Task<List<int>> Found(RunningSite site, string words) => site.Look(async db =>
    {
        var campaign = await db.Set<Zuoshi.Campaigns.Campaign>().Select(x => x.Id).SingleAsync();
        return await db.Materials.OnShelf(campaign, Acting.As(Duty.Member)).Containing(words).Select(x => x.Number).ToListAsync();
    });
}
