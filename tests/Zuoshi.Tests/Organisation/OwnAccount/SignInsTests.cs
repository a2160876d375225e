using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.OwnAccount;

/// <summary>Somebody sees where the own account is signed in and ends what should not be, after the password once more (ASVS 5, 7.5.2).</summary>
public sealed class SignInsTests
{
    private const string Label = "或者把全文贴在这里";

    private const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36";
    private const string Edge = $"{Chrome} Edg/138.0.0.0";
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    [Theory, OnEachDatabase]
    public async Task The_account_page_lists_where_one_is_signed_in_and_marks_this_one(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Out(site);
        await SignIn(site, Chrome);
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        var here = await SignIn(site, Firefox);

        var page = await here.Open("/account");

        Assert.Equal(
            ["Firefox，Linux 127.0.0.1 | 密码 | 2026-03-16 09:10 | 2026-03-16 09:10 | 当前", "Chrome，Windows 127.0.0.1 | 密码 | 2026-03-16 09:00 | 2026-03-16 09:00 | 结束"],
            Lines(page));
    }

    [Theory, OnEachDatabase]
    public async Task Others_sign_ins_are_not_in_the_list_and_their_pages_are_not_there(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Out(site);
        var member = await SignIn(site, Chrome);
        var self = (await site.Person("member")).Id;
        var foreign = await site.Look(db => db.SignedInSessions.Where(x => x.EndedAt == null && x.PersonId != self).Select(x => x.Id).FirstAsync());

        Assert.Single(Lines(await member.Open("/account")));
        Assert.Equal(404, (await member.Open($"/account/sign-ins/{foreign}")).Status);
        await SignIn(site, Firefox);
        var form = (await (await member.Open("/account")).Follow("结束Firefox，Linux的登录")).Form("结束这处登录").Fill("密码", Cast.Password);
        Assert.Equal(404, (await form.Towards($"/account/sign-ins/{foreign}").Press("结束这处登录")).Status);
        Assert.Null(await site.Look(db => db.SignedInSessions.Where(x => x.Id == foreign).Select(x => x.EndedAt).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task One_sign_in_ended_is_out_at_its_next_request_and_the_text_typed_there_is_kept(Database database)
    {
        await using var site = await RunningSite.On(database);
        var elsewhere = site.Stranger().Calling(Chrome);
        await (await elsewhere.Open("/sign-in")).Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");
        var form = (await elsewhere.Open("/notices/new")).Form("上传通知").Fill(Label, "写了一上午");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var here = await site.SignIn(Cast.Office);
        var third = await site.SignIn(Cast.Office);

        var page = await (await here.Open("/account")).Follow("结束Chrome，Windows的登录");
        page = await page.Form("结束这处登录").Fill("密码", Cast.Password).Press("结束这处登录");

        Assert.Equal(("/account", "Chrome，Windows的登录已结束"), (page.Address, page.Flash));
        Assert.DoesNotContain(Lines(page), line => line.StartsWith("Chrome", StringComparison.Ordinal));
        page = await form.Press("读通知");
        Assert.StartsWith("/sign-in?back=%2Fnotices%2Fnew%3Fheld%3D", page.Address);
        page = await page.Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");
        Assert.Equal("写了一上午", page.Value(Label));
        Assert.Equal("/campaigns", (await here.Open("/campaigns")).Address);
        Assert.Equal("/campaigns", (await third.Open("/campaigns")).Address);
        var line = Assert.Single(await site.Audit("organisation.sign-in-ended"));
        Assert.Equal((Cast.Office.Name, line.ActorId), (line.ActorName, line.SubjectId));
        Assert.Contains("Chrome", line.Detail);
    }

    [Theory]
    [OnEachDatabase("wrong", "密码不对，或账号因连续输错暂停使用。")]
    [OnEachDatabase("", "请填写密码")]
    public async Task Nothing_ends_without_the_right_password(Database database, string password, string message)
    {
        await using var site = await RunningSite.On(database);
        var (here, elsewhere) = (await SignIn(site, Firefox), await SignIn(site, Chrome));

        var one = await (await (await here.Open("/account")).Follow("结束Chrome，Windows的登录")).Form("结束这处登录").Fill("密码", password).Press("结束这处登录");
        var all = await (await here.Open("/account")).Form("结束其他登录").Fill("密码", password).Press("结束其他登录");

        Assert.Equal((400, message), (one.Status, one.MessageBeside("密码")));
        Assert.Equal((400, message), (all.Status, all.MessageBeside("密码")));
        Assert.Equal("/account", (await elsewhere.Open("/account")).Address);
        Assert.Equal(password == "" ? 0 : 2, (await Accounts.Of(site, Cast.Member)).Misses);
    }

    [Theory, OnEachDatabase]
    public async Task All_others_are_ended_at_once_and_this_one_goes_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (here, one, other) = (await SignIn(site, Firefox), await SignIn(site, Chrome), await SignIn(site, Edge));

        var page = await (await here.Open("/account")).Form("结束其他登录").Fill("密码", Cast.Password).Press("结束其他登录");

        Assert.Equal(("/account", "其他登录都已结束"), (page.Address, page.Flash));
        Assert.StartsWith("Firefox，Linux", Assert.Single(Lines(page)));
        Assert.StartsWith("/sign-in", (await one.Open("/account")).Address);
        Assert.StartsWith("/sign-in", (await other.Open("/account")).Address);
        Assert.Single(await site.Audit("organisation.other-sign-ins-ended"));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_signs_out_or_changes_the_password_leaves_no_sign_in_in_the_list_but_the_own(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Out(site);
        var (here, one, _) = (await SignIn(site, Firefox), await SignIn(site, Chrome), await SignIn(site, Edge));

        await (await one.Open("/sign-out")).Press("退出");
        Assert.Equal(["Edge，Windows", "Firefox，Linux"], Browsers(await here.Open("/account")));

        await (await here.Open("/account/password")).Form("换密码")
            .Fill("现在的密码", Cast.Password).Fill("新密码", "chosen-by-me-7").Fill("再填一遍", "chosen-by-me-7").Press("换密码");
        Assert.Equal(["Firefox，Linux"], Browsers(await here.Open("/account")));
    }

    [Theory, OnEachDatabase]
    public async Task A_sign_in_that_is_over_leaves_the_list_by_itself_and_its_row_some_days_later(Database database)
    {
        await using var site = await RunningSite.On(database);
        await SignIn(site, Chrome);
        site.Clock.Advance(TimeSpan.FromMinutes(36));
        Assert.Single(Lines(await (await SignIn(site, Firefox)).Open("/account")));

        site.Clock.Advance(TimeSpan.FromDays(4));
        var here = await SignIn(site, Firefox);

        Assert.Equal(1, await site.Look(db => db.SignedInSessions.CountAsync()));
        Assert.Single(Lines(await here.Open("/account")));
    }

    [Theory, OnEachDatabase]
    public async Task When_it_was_last_used_is_noted_every_five_minutes_and_not_with_each_request(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Out(site);
        var elsewhere = await SignIn(site, Chrome);
        var began = site.Clock.Now();

        site.Clock.Advance(TimeSpan.FromMinutes(4));
        await elsewhere.Open("/campaigns");
        Assert.Equal(began, await LastUsed(site));

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await elsewhere.Open("/campaigns");
        Assert.Equal(began.AddMinutes(5), await LastUsed(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_request_asks_once_whether_its_sign_in_holds(Database database)
    {
        var queries = new QueryCount();
        await using var site = await RunningSite.On(database, queries.Listen);
        var member = await site.As(Cast.Member);
        await member.Open("/campaigns");
        queries.Take("");

        await member.Open("/campaigns");

        Assert.Single(queries.Take("organisation_sessions"));
    }

    [Theory, OnEachDatabase]
    public async Task The_page_of_a_sign_in_that_is_over_or_is_this_one_leads_elsewhere(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Out(site);
        var (here, elsewhere) = (await SignIn(site, Firefox), await SignIn(site, Chrome));
        var page = await (await here.Open("/account")).Follow("结束Chrome，Windows的登录");
        await (await elsewhere.Open("/sign-out")).Press("退出");

        page = await page.Form("结束这处登录").Fill("密码", Cast.Password).Press("结束这处登录");
        Assert.Equal(("/account", "这处登录已经结束了"), (page.Address, page.Flash));

        var own = await site.Look(db => db.SignedInSessions.Where(x => x.EndedAt == null).OrderByDescending(x => x.Id).Select(x => x.Id).FirstAsync());
        Assert.Equal("/sign-out", (await here.Open($"/account/sign-ins/{own}")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_password_a_fresh_sign_in_is_asked_for(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Out(site);
        var here = await SignIn(site, Firefox);
        await SignIn(site, Chrome);
        await site.Look(async db =>
        {
            var account = await db.Accounts.SingleAsync(account => account.Person.SignInName == "member");
            db.Entry(account).Property(x => x.PasswordHash).CurrentValue = "";
            return await db.SaveChangesAsync();
        });
        var form = (await here.Open("/account")).Form("结束其他登录");
        site.Clock.Advance(TimeSpan.FromMinutes(16));

        var page = await form.Press("结束其他登录");
        Assert.Equal((409, "登录已超过15分钟，请重新登录后再办。"), (page.Status, page.Refusal));
        Assert.Contains("要结束其他登录，请先重新登录", (await here.Open("/account")).Text);
        Assert.Contains("请先重新登录", (await (await here.Open("/account")).Follow("结束Chrome，Windows的登录")).Text);
        Assert.Equal(2, Lines(await here.Open("/account")).Count);
    }

    [Fact]
    public async Task What_is_ended_on_one_node_is_out_on_another()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var ground = await GroundKeeper.WorldAsync(Database.Postgres);
        await using var one = await RunningSite.OnAsync(ground, ownsGround: true);
        await using var other = await RunningSite.OnAsync(ground);
        var (here, elsewhere) = (await SignIn(one, Firefox), await SignIn(other, Chrome));
        Assert.Equal("/account", (await elsewhere.Open("/account")).Address);

        await (await (await here.Open("/account")).Follow("结束Chrome，Windows的登录")).Form("结束这处登录").Fill("密码", Cast.Password).Press("结束这处登录");

        Assert.StartsWith("/sign-in", (await elsewhere.Open("/account")).Address);
    }

    [Theory]
    [InlineData(Chrome, "Chrome，Windows")]
    [InlineData(Edge, "Edge，Windows")]
    [InlineData(Firefox, "Firefox，Linux")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15", "Safari，macOS")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49 NetType/WIFI", "微信，iOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49 wxwork/4.1.28", "企业微信，Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Safari/537.36 UOS", "Chrome，统信")]
    [InlineData("Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/97.0.0.0 Safari/537.36 Qaxbrowser Kylin", "奇安信浏览器，麒麟")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.0.0 Safari/537.36 WPSOffice/12.1", "WPS，Windows")]
    [InlineData("Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36", "Chrome，鸿蒙")]
    [InlineData("curl/8.5.0", "认不出的浏览器")]
    [InlineData("", "认不出的浏览器")]
    [InlineData(null, "认不出的浏览器")]
    public void A_browser_is_told_in_few_words(string? header, string words) => Assert.Equal(words, UserAgent.Words(header));

    private static async Task<Visitor> SignIn(RunningSite site, string browser)
    {
        var visitor = site.Stranger().Calling(browser);
        await (await visitor.Open("/sign-in")).Form("登录").Fill("登录名", "member").Fill("密码", Cast.Password).Press("登录");
        return visitor;
    }

    // The sign-in that the world was made with.
    private static async Task Out(RunningSite site) => await (await (await site.As(Cast.Member)).Open("/sign-out")).Press("退出");

    private static Task<DateTime> LastUsed(RunningSite site) => site.Look(db => db.SignedInSessions.OrderByDescending(x => x.Id).Select(x => x.LastUsedAt).FirstAsync());

    private static List<string> Browsers(Page page) => [.. Lines(page).Select(line => line.Split(' ')[0])];

    private static List<string> Lines(Page page) =>
    [
        .. page.Document.QuerySelectorAll("table").Single(table => Page.Words(table.QuerySelector("caption")).StartsWith("我的登录", StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(Page.Words))),
    ];
}
