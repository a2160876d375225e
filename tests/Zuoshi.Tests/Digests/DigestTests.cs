using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Zuoshi.Digests;
using Zuoshi.Organisation;
using Zuoshi.Platform.Mail;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.Discussions.Sessions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Digests;

public sealed class DigestTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, OnEachDatabase]
    public async Task An_answer_reaches_its_author_in_the_site_and_nobody_else(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer();
        await Run<Telling>(site, telling => telling.RunAsync());
        var member = await site.As(Cast.Member);
        Assert.Equal("消息（1）", Head(await member.Open("/campaigns/1")));

        var page = await member.Open("/messages");

        Assert.Contains("建言0001有了答复：采纳新", page.Text);
        Assert.Equal("/campaigns/1/contributions/1", page.Document.QuerySelector("main .list a")!.GetAttribute("href"));
        Assert.Equal("消息", Head(await member.Open("/campaigns/1")));
        Assert.DoesNotContain("采纳新", (await member.Open("/messages")).Text);
        Assert.Contains("还没有消息", (await (await site.As(Cast.Convener)).Open("/messages")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_reply_reaches_the_author_without_a_name_and_nobody_hears_of_the_own(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await Reply(site, Cast.Liaison, "反对", "先查是不是断电。");
        await Reply(site, Cast.Member, "补充", "断电查过了。");
        await (await Reply(site, Cast.Leader, "支持", "去年也坏过。")).Press("撤回这条回复");
        await Run<Telling>(site, telling => telling.RunAsync());

        var page = await (await site.As(Cast.Member)).Open("/messages");

        Assert.Equal("建言0001有了回复：反对", Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=news] .list a")).TextContent);
        Assert.DoesNotContain("此前", page.Text);
        Assert.DoesNotContain(Cast.Station, page.Text);
        Assert.Contains("还没有消息", (await (await site.As(Cast.Liaison)).Open("/messages")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Answers_published_together_reach_each_author(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        var page = await (await (await site.As(Cast.Office)).Open("/campaigns/1/answers")).Form("拟办答复")
            .Choose("选建言0001").Choose("选建言0002").Choose("留存").Fill("理由", "先留着。").Press("拟办所选的");
        await Run<Telling>(site, telling => telling.RunAsync());
        Assert.Contains("还没有消息", (await (await site.As(Cast.Member)).Open("/messages")).Text);

        await page.Form("发布答复").Choose("选建言0001").Choose("选建言0002").Press("发布所选的");
        await Run<Telling>(site, telling => telling.RunAsync());

        page = await (await site.As(Cast.Member)).Open("/messages");
        Assert.Contains("建言0001有了答复：留存", page.Text);
        Assert.Contains("建言0002有了答复：留存", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_session_that_is_entered_afterwards_asks_nobody_to_come(Database database)
    {
        await using var site = await RunningSite.On(database);
        site.Clock.Advance(TimeSpan.FromDays(7));
        await site.CallSession();
        await Run<Telling>(site, telling => telling.RunAsync());

        Assert.Contains("还没有消息", (await (await site.As(Cast.Liaison)).Open("/messages")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task News_of_one_thing_stand_together_and_what_waits_beside_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        await (await (await site.As(Cast.Convener)).Open("/campaigns/1/sessions/1/edit")).Form("取消这次研讨会").Fill("为什么取消", "防汛值班").Press("取消研讨会");
        await Run<Telling>(site, telling => telling.RunAsync());

        var page = await (await site.As(Cast.Liaison)).Open("/messages");

        Assert.Equal("研讨会1取消了", Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=news] .list a")).TextContent);
        Assert.Contains("此前：请您参加研讨会1：2026年3月20日 14:00—16:30", page.Text);
        Assert.Contains("提第一条建言", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task One_mail_a_day_holds_titles_and_addresses_and_reminds_once(Database database)
    {
        await using var postbox = new Postbox();
        await using var site = await RunningSite.On(database, postbox.Settings);
        await Write(site, Cast.Member, "member@shuili.test");
        await Write(site, Cast.Liaison, "liaison@shuili.test");
        await Write(site, Cast.Leader, "0571-1234");
        await site.Contribute();
        await site.Answer();
        await Run<Telling>(site, telling => telling.RunAsync());

        await MailAsync(site);
        await MailAsync(site);

        var letters = postbox.Letters.Select(Parse).OrderBy(letter => letter.To.ToString()).ToList();
        // The liaison has said nothing yet, and is reminded; the member has, and is told.
        Assert.Equal(["liaison@shuili.test", "member@shuili.test"], letters.Select(letter => letter.To.ToString()));
        Assert.Contains("等您办\n· 提第一条建言\n  https://zuoshi.test/campaigns/1/contributions#say", letters[0].TextBody);
        Assert.Equal("做实：1件事", letters[1].Subject);
        Assert.Contains("新消息\n· 建言0001有了答复：采纳\n  https://zuoshi.test/campaigns/1/contributions/1", letters[1].TextBody);
        Assert.DoesNotContain("汛前", letters[1].TextBody);
        Assert.DoesNotContain("提第一条建言", letters[1].TextBody);

        // The next morning there is nothing new, and nobody is reminded of the same again.
        site.Clock.Advance(Day);
        await MailAsync(site);
        Assert.Equal(2, postbox.Letters.Count);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_server_did_not_take_is_tried_again_and_what_it_may_have_taken_is_not(Database database)
    {
        await using var postbox = new Postbox { ToRecipients = "451 later" };
        await using var site = await RunningSite.On(database, postbox.Settings);
        await Write(site, Cast.Liaison, "liaison@shuili.test");
        await MailAsync(site);
        Assert.Empty(postbox.Letters);

        (postbox.ToRecipients, postbox.HangsUp) = ("250 ok", true);
        await MailAsync(site);
        Assert.Empty(postbox.Letters);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await MailAsync(site);
        // The site's own postman may have had it first; either way it is tried once.
        await Eventually.Async(() => site.Look(db => db.Mailings.AnyAsync(x => x.Tries == 2)));
        postbox.HangsUp = false;
        site.Clock.Advance(TimeSpan.FromHours(3));
        await MailAsync(site);

        Assert.Single(postbox.Letters);
        Assert.Equal((2, null), await site.Look(async db => (await db.Mailings.Select(x => x.Tries).SingleAsync(), await db.Mailings.Select(x => x.SentAt).SingleAsync())));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_wants_no_mail_gets_none_and_reads_in_the_site(Database database)
    {
        await using var postbox = new Postbox();
        await using var site = await RunningSite.On(database, postbox.Settings);
        await Write(site, Cast.Liaison, "liaison@shuili.test");

        var page = await (await (await site.As(Cast.Liaison)).Open("/account")).Press("不收邮件");
        await MailAsync(site);

        Assert.Equal("不再给您发邮件，消息仍在站内", page.Flash);
        Assert.Empty(postbox.Letters);
        page = await page.Press("收邮件");
        Assert.Contains("一天最多一封", page.Text);
    }

    [Fact]
    public async Task Two_nodes_send_one_mail()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        await using var postbox = new Postbox();
        var ground = await GroundKeeper.WorldAsync(Database.Postgres);
        await using var one = await RunningSite.OnAsync(ground, ownsGround: true, settle: builder => builder.Configuration.AddInMemoryCollection(postbox.Settings));
        await using var other = await RunningSite.OnAsync(ground, settle: builder => builder.Configuration.AddInMemoryCollection(postbox.Settings));
        await Write(one, Cast.Member, "member@shuili.test");
        await Write(one, Cast.Liaison, "liaison@shuili.test");
        await one.Contribute();
        await one.Answer();

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { one, other }).Select(async site =>
        {
            await Run<Telling>(site, telling => telling.RunAsync());
            await MailAsync(site);
        }));

        Assert.Equal(["RCPT TO:<liaison@shuili.test>", "RCPT TO:<member@shuili.test>"], postbox.Letters.Select(letter => letter.Split('\n')[0].Trim()).Order());
        Assert.Equal(1, await one.Look(db => db.Messages.CountAsync()));
    }

    [Fact]
    public async Task The_postman_makes_rounds_in_office_hours_alone()
    {
        await using var postbox = new Postbox();
        await using var site = await RunningSite.On(Database.Sqlite, postbox.Settings);
        await Write(site, Cast.Liaison, "liaison@shuili.test");
        // Saturday at nine.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 21, 9, 0, 0, TimeSpan.FromHours(8)));
        for (var round = 0; round < 20; round++) site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(postbox.Letters);

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        await Eventually.Async(() =>
        {
            site.Clock.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult(postbox.Letters.Count == 1);
        });
    }

    [Theory]
    [InlineData("2026-03-16T01:00:00Z", true)]
    [InlineData("2026-03-16T00:59:00Z", false)]
    [InlineData("2026-03-16T08:59:00Z", true)]
    [InlineData("2026-03-16T09:00:00Z", false)]
    [InlineData("2026-03-20T23:00:00Z", false)]
    [InlineData("2026-03-22T03:00:00Z", false)]
    public void Mail_comes_on_weekdays_from_nine_to_five_in_China(string moment, bool comes) =>
        Assert.Equal(comes, OfficeHours.Has(DateTime.Parse(moment, null, System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [Theory]
    [InlineData("a.b@shuili.gov.cn", true)]
    [InlineData("0571-8888888", false)]
    [InlineData("", false)]
    [InlineData("某某 <a@b.cn>", false)]
    [InlineData("a@b.cn\r\nBcc: c@d.cn", false)]
    [InlineData("a@b.cn,c@d.cn", false)]
    public void A_contact_is_written_to_when_it_is_one_address(string contact, bool isAddress) => Assert.Equal(isAddress, Mailer.IsAddress(contact));

    private static async Task<Page> Reply(RunningSite site, Cast who, string stance, string text) =>
        await (await (await site.As(who)).Open("/campaigns/1/contributions/1")).Form("写回复").Choose(stance).Fill("回复", text).Press("回复");

    private static async Task MailAsync(RunningSite site)
    {
        await Run<Deciding>(site, deciding => deciding.RunAsync());
        await Run<Sending>(site, sending => sending.RunAsync());
    }

    private static async Task Run<T>(RunningSite site, Func<T, Task> run) where T : notnull
    {
        using var scope = site.Services.CreateScope();
        await run(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static Task<int> Write(RunningSite site, Cast who, string contact) => site.Look(async db =>
    {
        (await db.People.SingleAsync(x => x.SignInName == who.SignInName)).Describe(who.Name, contact);
        return await db.SaveChangesAsync();
    });

    private static MimeMessage Parse(string letter) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(letter[(letter.IndexOf('\n') + 1)..])));

    private static string Head(Page page) => Page.Words(page.Document.QuerySelector(".who a[href='/messages']"));
}
