using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.SignIn;

/// <summary>What ends a sign-in before its owner does.</summary>
public sealed class SessionTests
{
    private const string Label = "或者把全文贴在这里";

    [Theory, OnEachDatabase]
    public async Task A_sign_in_ends_after_eight_hours_however_busy(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        for (var quarter = 1; quarter <= 31; quarter++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal("/campaigns", (await office.Open("/campaigns")).Address);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("/sign-in?back=%2Fcampaigns", (await office.Open("/campaigns")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task The_security_administrator_says_how_long_it_lasts(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await (await site.As(Cast.Security)).Open("/security/sign-in")).Form("登录规则")
            .Fill("多少分钟不用就退出", "15").Fill("一次登录最长几小时", "1").Press("改登录规则");

        var office = await site.As(Cast.Office);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/sign-in?back=%2Fcampaigns", (await office.Open("/campaigns")).Address);

        office = await site.As(Cast.Office);
        for (var step = 1; step <= 5; step++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await office.Open("/campaigns");
        }

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/sign-in?back=%2Fcampaigns", (await office.Open("/campaigns")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_wanted_a_page_with_Chinese_in_its_address_comes_to_it(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.Stranger().Open("/sign-in?back=/messages?q=水利");
        page = await page.Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");

        Assert.Equal((200, "/messages?q=%E6%B0%B4%E5%88%A9"), (page.Status, page.Address));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_leaves_is_out_at_the_next_request_and_the_text_typed_is_kept(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Office)).Open("/notices/new")).Form("上传通知").Fill(Label, "写了一上午");
        await Change(site, Cast.Office, person => person.Leave(new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 16), "调走"));

        var page = await form.Press("读通知");

        Assert.StartsWith("/sign-in?back=%2Fnotices%2Fnew%3Fheld%3D", page.Address);
        Assert.Equal(400, (await page.Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_post_that_changes_ends_the_sign_in_and_the_text_is_back_after_the_next(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Office)).Open("/notices/new")).Form("上传通知").Fill(Label, "写了一上午");
        await Change(site, Cast.Office, person => person.Clear(Sensitivity.WorkSecret, "经批准"));

        var page = await form.Press("读通知");
        page = await page.Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");

        Assert.Equal("写了一上午", page.Value(Label));
    }

    [Theory, OnEachDatabase]
    public async Task An_appointment_s_last_day_ends_the_sign_in_through_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Change(site, Cast.Office, person => person.End(person.Appointments[0].Id, new DateOnly(2026, 3, 16), "到期"));
        site.Clock.Advance(TimeSpan.FromHours(14.8));
        var office = await site.As(Cast.Office);
        Assert.Equal("/campaigns", (await office.Open("/campaigns")).Address);

        site.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("/sign-in?back=%2Fcampaigns", (await office.Open("/campaigns")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_stolen_cookie_is_worth_nothing_after_its_owner_signs_out(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var thief = site.Stranger();
        thief.Cookies.Add(office.Cookies.GetAllCookies());
        Assert.Equal("/campaigns", (await thief.Open("/campaigns")).Address);

        await (await office.Open("/sign-out")).Press("退出");

        Assert.Equal("/sign-in?back=%2Fcampaigns", (await thief.Open("/campaigns")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_stolen_cookie_is_worth_nothing_after_its_owner_signs_in_anew(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var thief = site.Stranger();
        thief.Cookies.Add(office.Cookies.GetAllCookies());

        await (await office.Open("/sign-in")).Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");

        Assert.Equal("/sign-in?back=%2Fcampaigns", (await thief.Open("/campaigns")).Address);
        Assert.Equal("/campaigns", (await office.Open("/campaigns")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_cookie_from_before_sign_ins_were_listed_ends_and_the_text_typed_is_kept(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var form = (await office.Open("/notices/new")).Form("上传通知").Fill(Label, "写了一上午");
        MakeOld(site, office);

        var page = await form.Press("读通知");
        Assert.StartsWith("/sign-in?back=%2Fnotices%2Fnew%3Fheld%3D", page.Address);
        page = await page.Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");

        Assert.Equal("写了一上午", page.Value(Label));
    }

    [Theory, OnEachDatabase]
    public async Task Each_sign_in_has_a_cookie_of_its_own_and_sign_out_clears_the_browser(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var first = office.Cookies.GetCookies(site.Address)["zuoshi"]!.Value;
        await (await office.Open("/sign-in")).Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password).Press("登录");
        Assert.NotEqual(first, office.Cookies.GetCookies(site.Address)["zuoshi"]!.Value);

        using var answer = await (await office.Open("/sign-out")).Form("退出").Knock("退出");

        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        Assert.Single(await site.Audit("organisation.signed-out"));
    }

    // As the site gave it out when a sign-in had no key of its own.
    private static void MakeOld(RunningSite site, Visitor visitor)
    {
        var format = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        var cookie = visitor.Cookies.GetCookies(site.Address)["zuoshi"]!;
        var ticket = format.Unprotect(cookie.Value)!;
        var identity = (ClaimsIdentity)ticket.Principal.Identity!;
        var (claim, session) = (identity.FindFirst("session")!, JsonNode.Parse(identity.FindFirst("session")!.Value)!.AsObject());
        Assert.True(session.Remove("Id"));
        identity.RemoveClaim(claim);
        identity.AddClaim(new Claim("session", session.ToJsonString()));
        cookie.Value = format.Protect(ticket);
    }

    private static Task<int> Change(RunningSite site, Cast who, Action<Person> change) => site.Look(async db =>
    {
        change(db.People.WithPosts().Single(person => person.SignInName == who.SignInName));
        return await db.SaveChangesAsync();
    });
}
