using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.SignIn;

/// <summary>The second factor at sign-in: set up before anything else by those who must, and asked for from then on.</summary>
public sealed class SecondFactorTests
{
    private const string WrongCode = "验证码不对、已经用过，或账号因连续输错暂停使用。请等它换一个再填。";

    [Theory, OnEachDatabase]
    public async Task Whoever_must_have_one_is_led_to_set_it_up_and_reaches_nothing_else(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Demand(site);
        var stranger = site.Stranger();

        var page = await SignIn(stranger, Cast.Office);

        Assert.Equal("/sign-in/enrol", page.Address);
        foreach (var address in new[] { "/campaigns", "/account", "/notices/new", "/account/second-factor" })
            Assert.StartsWith("/sign-in?back=", (await stranger.Open(address)).Address);
        Assert.Equal("/sign-in", (await stranger.Open("/sign-in/code")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task Once_set_up_it_is_asked_for_at_every_sign_in(Database database)
    {
        await using var site = await RunningSite.On(database);
        var phone = await SetUp(site, Cast.Office);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var page = await SignIn(site.Stranger(), Cast.Office);
        Assert.Equal("/sign-in/code", page.Address);
        page = await page.Form("验证码").Fill("验证码", phone.Code).Press("确认");

        Assert.Equal("/campaigns/1", page.Address);
        Assert.Contains("Password, Code", (await site.Audit("organisation.signed-in"))[^1].Detail);
    }

    [Theory, OnEachDatabase]
    public async Task A_code_is_good_for_one_sign_in(Database database)
    {
        await using var site = await RunningSite.On(database);
        var phone = await SetUp(site, Cast.Office);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = phone.Code;
        await (await SignIn(site.Stranger(), Cast.Office)).Form("验证码").Fill("验证码", code).Press("确认");

        var page = await (await SignIn(site.Stranger(), Cast.Office)).Form("验证码").Fill("验证码", code).Press("确认");

        Assert.Equal((400, WrongCode), (page.Status, page.MessageBeside("验证码")));
    }

    [Theory]
    [OnEachDatabase(-30, true)]
    [OnEachDatabase(30, true)]
    [OnEachDatabase(-90, false)]
    [OnEachDatabase(90, false)]
    public async Task A_phone_s_clock_may_be_half_a_minute_off(Database database, int seconds, bool isTaken)
    {
        await using var site = await RunningSite.On(database);
        var phone = await SetUp(site, Cast.Office);
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        var page = await SignIn(site.Stranger(), Cast.Office);
        page = await page.Form("验证码").Fill("验证码", phone.CodeWhen(TimeSpan.FromSeconds(seconds))).Press("确认");

        Assert.Equal(isTaken ? "/campaigns/1" : "/sign-in/code", page.Address);
    }

    [Theory, OnEachDatabase]
    public async Task Five_wrong_codes_lock_the_account(Database database)
    {
        await using var site = await RunningSite.On(database);
        var phone = await SetUp(site, Cast.Office);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await SignIn(site.Stranger(), Cast.Office);
        for (var miss = 1; miss <= 5; miss++) page = await page.Form("验证码").Fill("验证码", phone.Code == "000000" ? "111111" : "000000").Press("确认");

        page = await page.Form("验证码").Fill("验证码", phone.Code).Press("确认");

        Assert.Equal((400, WrongCode), (page.Status, page.MessageBeside("验证码")));
        Assert.Single(await site.Audit("organisation.sign-in-locked"));
    }

    [Theory, OnEachDatabase]
    public async Task The_second_step_waits_for_five_minutes(Database database)
    {
        await using var site = await RunningSite.On(database);
        var phone = await SetUp(site, Cast.Office);
        var page = await SignIn(site.Stranger(), Cast.Office);

        site.Clock.Advance(TimeSpan.FromMinutes(5.1));
        page = await page.Form("验证码").Fill("验证码", phone.Code).Press("确认");

        Assert.Equal(("/sign-in", "登录中途停得太久，请重新登录"), (page.Address, page.Flash));
    }

    [Theory, OnEachDatabase]
    public async Task The_second_step_of_a_sign_in_that_has_ended_cannot_be_taken_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        var phone = await SetUp(site, Cast.Office);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var visitor = site.Stranger();
        var step = await SignIn(visitor, Cast.Office);
        var stolen = visitor.Cookies.GetCookies(site.Address)["zuoshi-step"]!.Value;
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await step.Form("验证码").Fill("验证码", phone.Code).Press("确认");
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var thief = site.Stranger();
        thief.Cookies.Add(site.Address, new System.Net.Cookie("zuoshi-step", stolen));

        Assert.Equal("/sign-in", (await thief.Open("/sign-in/code")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_recovery_code_stands_in_once_for_the_phone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Demand(site);
        var page = await SignIn(site.Stranger(), Cast.Office);
        page = await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");
        var codes = page.Document.QuerySelectorAll("code.key").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        Assert.Equal("/campaigns/1", (await Recover(codes[0])).Address);
        var again = await Recover(codes[0]);
        Assert.Equal((400, "恢复码不对、已经用过，或账号因连续输错暂停使用。"), (again.Status, again.MessageBeside("恢复码")));

        async Task<Page> Recover(string code) =>
            await (await SignIn(site.Stranger(), Cast.Office)).Form("恢复码").Fill("恢复码", code).Press("用恢复码登录");
    }

    [Theory, OnEachDatabase]
    public async Task Setting_it_up_takes_a_code_that_works(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Demand(site);
        var page = await SignIn(site.Stranger(), Cast.Office);
        var key = page.Document.QuerySelector("code.key")!.TextContent;

        page = await page.Form("手机验证器").Fill("验证码", "12345").Press("开通");

        Assert.Equal((409, key), (page.Status, page.Document.QuerySelector("code.key")!.TextContent));
        page = await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");
        Assert.Contains("恢复码，只显示这一次", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_key_is_stored_encrypted(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Demand(site);
        var page = await SignIn(site.Stranger(), Cast.Office);
        var key = page.Document.QuerySelector("code.key")!.TextContent.Replace(" ", "");
        await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");

        var kept = await Accounts.Of(site, Cast.Office);

        Assert.NotNull(kept.AuthenticatorKey);
        Assert.DoesNotContain(key, kept.AuthenticatorKey);
    }

    private static async Task Demand(RunningSite site) =>
        await (await (await site.As(Cast.Security)).Open("/security/sign-in")).Form("登录规则").Fill("两步验证", "三个管理员和活动办").Press("改登录规则");

    private static async Task<Phone> SetUp(RunningSite site, Cast who)
    {
        await Demand(site);
        var page = await SignIn(site.Stranger(), who);
        var phone = Phone.Reading(page, site);
        await page.Form("手机验证器").Fill("验证码", phone.Code).Press("开通");
        return phone;
    }

    private static async Task<Page> SignIn(Visitor visitor, Cast who) =>
        await (await visitor.Open("/sign-in")).Form("登录").Fill("登录名", who.SignInName).Fill("密码", Cast.Password).Press("登录");
}
