using System.Text;
using Zuoshi.Tests.Outlines;
using Zuoshi.Tests.Platform.Access.Scope;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions;

/// <summary>What a contribution may carry beside its words, and who then sees it.</summary>
public sealed class SayingTests
{
    private const string Text = "说一件具体的事";

    [Theory, OnEachDatabase]
    public async Task It_answers_several_prompts_cites_several_clauses_and_brings_files_that_its_readers_download(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");

        page = await page.Form("提一条建言").Fill(Text, Steps.Said).Choose($"1. {SmallNotice.Questions[0]}").Choose($"3. {SmallNotice.Questions[2]}")
            .Fill("依据纲要哪一条", "二（一）第1句；二（二）").Attach("附件", "照片.txt", Encoding.UTF8.GetBytes("预警喇叭位置")).Press("提交建言");

        Assert.Contains("建言 0001 已提交", page.Flash);
        Assert.Equal(["1", "1", "3", "2.1.1", "2.2"], page.Document.QuerySelectorAll(".page-head a.src span:nth-of-type(1)").Select(mark => mark.TextContent));
        var leader = await site.As(Cast.Leader);
        var address = (await leader.Open("/campaigns/1/contributions/1")).Document.QuerySelector("ul[aria-label=附件] a")!.GetAttribute("href")!;
        using var file = await leader.Knock(HttpMethod.Get, address);
        Assert.Equal(("预警喇叭位置", "attachment"), (await file.Content.ReadAsStringAsync(), file.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_beside_the_field_and_the_text_stays(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");

        page = await page.Form("提一条建言").Fill(Text, Steps.Said).Attach("附件", "报告.pdf", "MZ\u0090"u8.ToArray()).Press("提交建言");

        Assert.Equal((400, Steps.Said), (page.Status, page.Value(Text)));
        Assert.Contains("对不上", page.MessageBeside("附件"));
    }

    [Theory, OnEachDatabase]
    public async Task A_liaison_speaks_for_the_unit_and_a_convener_for_the_group_that_is_convened(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Liaison)).Open("/campaigns/1/themes/1");
        await page.Form("提一条建言").Fill(Text, "雨量站要有备用电源。").Fill("代表谁", $"单位意见（{Cast.Station}）").Press("提交建言");

        page = await (await site.As(Cast.Convener)).Open("/campaigns/1/themes/2");
        page = await page.Form("提一条建言").Fill(Text, "先修干渠。").Fill("代表谁", "本组意见").Press("提交建言");
        Assert.Equal((409, "本组意见由这个主题的召集人提。您可以按个人意见提。"), (page.Status, page.Refusal));
        await page.Form("提一条建言").Fill("属于哪个主题", "1 防洪保安").Press("提交建言");

        page = await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions");
        Assert.Contains($"{Cast.Station}（单位意见）", page.Text);
        Assert.Contains($"{Cast.Planning}（本组意见）", page.Text);
        Assert.DoesNotContain("代表谁", (await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Where_the_campaign_wants_names_nobody_hides_theirs_and_who_was_promised_it_stays_hidden(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1")).Form("提一条建言");
        await form.Fill(Text, Steps.Said).Choose("对外只显示“个人”").Press("提交建言");
        var late = (await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1")).Form("提一条建言").Fill(Text, "第二条。").Choose("对外只显示“个人”");

        var page = await (await (await site.As(Cast.Office)).Open("/campaigns/1")).Form("讨论规则").Choose("建言可以对外不署名", false).Press("设定规则");

        Assert.Equal("讨论规则已设定", page.Flash);
        Assert.Equal(409, (await late.Press("提交建言")).Status);
        Assert.DoesNotContain("对外只显示", (await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1")).Text);
        Assert.Contains("个人，对外不署名", (await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_said_to_those_who_answer_alone_nobody_else_finds_anywhere(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");
        await page.Form("提一条建言").Fill(Text, TwoBodies.SecretWord).Fill("谁看得到", "只有我和答复的人").Press("提交建言");
        await site.Answer();
        var row = await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/1");
        Assert.Contains(TwoBodies.SecretWord, row.Text);

        foreach (var who in new[] { Cast.Leader, Cast.Liaison })
        {
            await Crawl.ByAsync(await site.As(who), ["/", "/campaigns/1/contributions/1", "/campaigns/1/contributions/1/replies", "/campaigns/1/trace/contributions/1", "/campaigns/1/contributions?Q=" + Uri.EscapeDataString(TwoBodies.SecretWord)],
                async (address, answer) => Assert.False(Crawl.Says(await Crawl.TextAsync(answer), TwoBodies.SecretWord) && !address.Contains("Q=", StringComparison.Ordinal), $"{who.Name} reads it on {address}"));
            using var program = await site.ProgramOf(who);
            Assert.Equal(404, (await program.Get("campaigns/1/contributions/1")).Status);
            Assert.Equal(404, (await program.Get("campaigns/1/contributions/1/replies")).Status);
            Assert.Equal(404, (await program.Put("campaigns/1/contributions/1/endorsement", new { })).Status);
            Assert.DoesNotContain(TwoBodies.SecretWord, (await program.Get("campaigns/1/contributions")).Text);
        }
    }
}
