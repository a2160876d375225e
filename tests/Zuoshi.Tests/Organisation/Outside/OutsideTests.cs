using System.Web;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Outside;

/// <summary>Sign-in by OpenID Connect, against a provider of another maker on this machine.</summary>
public sealed class OutsideTests
{
    [Theory, OnEachDatabase]
    public async Task An_unknown_subject_waits_until_one_administrator_has_chosen_and_another_confirmed(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await RunningSite.On(database, provider.Settings);

        var page = await Provider.SignInAsync(site.Stranger());
        Assert.Equal("等待绑定", page.Heading);
        Assert.StartsWith("/sign-in?back=", (await site.Stranger().Open("/campaigns")).Address);

        page = await Choose(site, "规划建设科科员（member）");
        Assert.Equal("已选定规划建设科科员，等安全管理员确认", page.Flash);
        Assert.Equal("等待绑定", (await Provider.SignInAsync(site.Stranger())).Heading);

        page = await Confirm(site);
        Assert.Equal("已确认，以后可以直接进入", page.Flash);
        page = await Provider.SignInAsync(site.Stranger());
        Assert.Equal("/campaigns/1", page.Address);
        Assert.Contains("规划建设科科员", page.Document.QuerySelector(".who")!.TextContent);
        Assert.Contains("\"how\":\"Outside\"", (await site.Audit("organisation.signed-in"))[^1].Detail);
    }

    [Theory, OnEachDatabase]
    public async Task Another_subject_with_the_same_name_does_not_get_in(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);

        provider.Subject = "another";
        var page = await Provider.SignInAsync(site.Stranger());

        Assert.Equal("等待绑定", page.Heading);
        Assert.Equal(2, await site.Look(db => db.Bindings.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task The_site_asks_for_a_code_with_proof_state_and_nonce(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await RunningSite.On(database, provider.Settings);

        var asked = HttpUtility.ParseQueryString((await Provider.AuthorizeAddressAsync(site.Stranger())).Query);

        Assert.Equal(("code", "S256"), (asked["response_type"], asked["code_challenge_method"]));
        Assert.True(asked["state"]!.Length > 40 && asked["nonce"]!.Length > 40 && asked["code_challenge"]!.Length > 40);
        Assert.Equal("openid profile", asked["scope"]);
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_that_was_not_asked_for_is_refused(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);
        var visitor = site.Stranger();
        var answer = await Provider.PassAsync(await Provider.AuthorizeAddressAsync(visitor));

        var state = HttpUtility.ParseQueryString(answer.Split('?')[1])["state"]!;
        Assert.Equal("/sign-in/outside/failed", (await visitor.Open(answer.Replace(Uri.EscapeDataString(state), "invented"))).Address);
        // Somebody else's answer, put under a visitor's browser.
        Assert.Equal("/sign-in/outside/failed", (await site.Stranger().Open(answer)).Address);
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_is_good_once(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);
        var visitor = site.Stranger();
        var answer = await Provider.PassAsync(await Provider.AuthorizeAddressAsync(visitor));
        Assert.Equal("/campaigns/1", (await visitor.Open(answer)).Address);

        Assert.Equal("/sign-in/outside/failed", (await visitor.Open(answer)).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_token_made_out_to_another_is_refused(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);
        provider.Audience = "somebody-else";

        Assert.Equal("/sign-in/outside/failed", (await Provider.SignInAsync(site.Stranger())).Address);
    }

    [Theory, OnEachDatabase]
    public async Task When_the_provider_does_not_answer_the_page_says_so_and_passwords_still_work(Database database)
    {
        var provider = await Provider.StartAsync();
        var settings = provider.Settings;
        await provider.DisposeAsync();
        await using var site = await RunningSite.On(database, settings);

        var page = await site.Stranger().Open("/sign-in/outside");

        Assert.Equal((503, "现在连不上政务身份。请过一会儿再试；有本地密码的，可以先用密码登录。"), (page.Status, page.Refusal));
        await site.As(Cast.Member);
    }

    [Theory]
    [OnEachDatabase(null, "/sign-in/enrol")]
    [OnEachDatabase("mfa", "/campaigns/1")]
    public async Task A_second_factor_is_owed_unless_the_provider_vouches_for_one(Database database, string? method, string arrives)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);
        await (await (await site.As(Cast.Security)).Open("/security/sign-in")).Form("登录规则").Fill("两步验证", "所有人").Press("改登录规则");
        provider.Method = method;

        Assert.Equal(arrives, (await Provider.SignInAsync(site.Stranger())).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_binding_ended_makes_the_subject_a_stranger_again(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);
        var reference = await site.Look(async db => (await db.Bindings.SingleAsync()).Reference);

        await (await (await site.As(Cast.Security)).Open("/security/bindings")).Form($"解除{reference}").Fill("为什么", "选错了人").Press("解除绑定");

        Assert.Equal("等待绑定", (await Provider.SignInAsync(site.Stranger())).Heading);
        Assert.Equal("选错了人", (await site.Audit("organisation.binding-ended"))[^1].Reason);
    }

    [Theory, OnEachDatabase]
    public async Task With_passwords_kept_for_emergencies_only_the_break_glass_account_gets_in_by_one_and_raises_the_alarm(Database database)
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await BoundSite(database, provider);
        await (await (await site.As(Cast.Security)).Open("/security/accounts")).Form("活动办应急").Press("定为应急账号");
        var page = await (await (await site.As(Cast.Security)).Open("/security/sign-in")).Form("登录规则").Fill("密码登录", "只留给应急账号").Press("改登录规则");
        Assert.Equal("登录规则已改，下一次登录起按新规则", page.Flash);

        page = await SignIn(site, Cast.Member);
        Assert.Equal((409, "本站用统一身份认证登录，本地密码只留给应急账号。请从统一身份认证进入。"), (page.Status, page.Refusal));
        Assert.Equal("/campaigns/1", (await Provider.SignInAsync(site.Stranger())).Address);

        page = await SignIn(site, Cast.Office);
        Assert.Equal("/sign-in/enrol", page.Address);
        await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");

        Assert.Single(await site.Audit("organisation.break-glass-used"));
        Assert.Contains("Break-glass account office signed in from 127.0.0.1", site.Complaints);
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_provider_there_is_no_trace_of_it(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.DoesNotContain("outside", (await site.Stranger().Open("/sign-in")).Document.Source.Text);
        Assert.Equal(404, (await site.Stranger().Open("/sign-in/outside")).Status);
        Assert.DoesNotContain("身份绑定", (await (await site.As(Cast.Admin)).Open("/people")).Navigation);
    }

    private static async Task<RunningSite> BoundSite(Database database, Provider provider)
    {
        var site = await RunningSite.On(database, provider.Settings);
        await Provider.SignInAsync(site.Stranger());
        await Choose(site, "规划建设科科员（member）");
        await Confirm(site);
        return site;
    }

    private static async Task<Page> Choose(RunningSite site, string who)
    {
        var reference = await site.Look(async db => (await db.Bindings.SingleAsync()).Reference);
        return await (await (await site.As(Cast.Admin)).Open("/bindings")).Form($"绑定{reference}").Fill($"{reference}是谁", who).Press("选定");
    }

    private static async Task<Page> Confirm(RunningSite site) => await (await (await site.As(Cast.Security)).Open("/security/bindings")).Press("确认绑定");

    private static async Task<Page> SignIn(RunningSite site, Cast who) =>
        await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", who.SignInName).Fill("密码", Cast.Password).Press("登录");
}
