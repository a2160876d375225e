using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.SignIn;

public sealed class SignInTests
{
    [Theory, OnEachDatabase]
    public async Task A_wrong_password_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await SignIn(site.Stranger(), "/sign-in", "something else");

        Assert.Equal(400, page.Status);
        Assert.Equal("登录名或密码不对，或账号因连续输错暂停使用。", page.MessageBeside("密码"));
        Assert.Equal("office", page.Value("登录名"));
        Assert.Equal("", page.Value("密码"));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "nobody").Fill("密码", Cast.Password).Press("登录");

        Assert.Equal((400, "登录名或密码不对，或账号因连续输错暂停使用。"), (page.Status, page.MessageBeside("密码")));
    }

    [Theory, OnEachDatabase]
    public async Task Who_signs_in_on_several_machines_at_once_gets_in_on_all(Database database)
    {
        await using var site = await RunningSite.On(database);

        // Each fails of itself unless it leads on into the site.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.SignIn(Cast.Office)));
    }

    [Theory, OnEachDatabase]
    public async Task Misses_at_the_same_moment_all_count(Database database)
    {
        await using var site = await RunningSite.On(database);
        var forms = new List<Form>();
        foreach (var miss in Enumerable.Range(1, 5))
            forms.Add((await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", Cast.Office.SignInName).Fill("密码", $"wrong {miss}"));

        await Task.WhenAll(forms.Select(form => form.Press("登录")));

        Assert.Single(await site.Audit("organisation.sign-in-locked"));
    }

    [Theory, OnEachDatabase]
    public async Task Five_misses_lock_the_account_for_fifteen_minutes(Database database)
    {
        await using var site = await RunningSite.On(database);
        var stranger = site.Stranger();
        for (var miss = 1; miss <= 5; miss++) await SignIn(stranger, "/sign-in", $"wrong {miss}");

        Assert.Equal(400, (await SignIn(stranger, "/sign-in", Cast.Password)).Status);
        Assert.Single(await site.Audit("organisation.sign-in-locked"));

        site.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.Equal(400, (await SignIn(stranger, "/sign-in", Cast.Password)).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal(200, (await SignIn(stranger, "/sign-in", Cast.Password)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Four_misses_and_a_hit_start_counting_anew(Database database)
    {
        await using var site = await RunningSite.On(database);
        var stranger = site.Stranger();
        for (var round = 1; round <= 2; round++)
        {
            for (var miss = 1; miss <= 4; miss++) await SignIn(stranger, "/sign-in", $"wrong {miss}");
            Assert.Equal(200, (await SignIn(stranger, "/sign-in", Cast.Password)).Status);
        }

        Assert.Empty(await site.Audit("organisation.sign-in-locked"));
    }

    [Theory]
    [OnEachDatabase("/notices/new?update=1", "/notices/new?update=1")]
    [OnEachDatabase("https://elsewhere.example/", "/campaigns/1")]
    [OnEachDatabase("//elsewhere.example/", "/campaigns/1")]
    [OnEachDatabase("/\\elsewhere.example", "/campaigns/1")]
    public async Task Sign_in_goes_on_to_the_page_asked_for_but_never_out_of_the_site(Database database, string back, string arrives)
    {
        await using var site = await RunningSite.On(database);

        var page = await SignIn(site.Stranger(), $"/sign-in?back={Uri.EscapeDataString(back)}", Cast.Password);

        Assert.Equal(arrives, page.Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_sign_in_ends_after_half_an_hour_without_a_request_and_not_before(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);

        site.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("/campaigns", (await office.Open("/campaigns")).Address);
        site.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("/campaigns", (await office.Open("/campaigns")).Address);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/sign-in?back=%2Fcampaigns", (await office.Open("/campaigns")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task Sign_out_ends_the_sign_in(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);

        var page = await (await office.Open("/sign-out")).Press("退出");

        Assert.Equal("/sign-in", page.Address);
        Assert.Equal("/sign-in", (await office.Open("/")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task The_navigation_shows_what_the_duty_may_do(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.Equal(["人员", "单位"], (await (await site.As(Cast.Admin)).Open("/people")).Navigation);
        Assert.Equal(["全部活动", "新建活动"], (await (await site.As(Cast.Office)).Open("/campaigns")).Navigation);
        Assert.Equal(["全部活动"], (await (await site.As(Cast.Member)).Open("/campaigns")).Navigation);
        Assert.Empty((await site.Stranger().Open("/sign-in")).Navigation);
    }

    private static async Task<Page> SignIn(Visitor visitor, string address, string password) =>
        await (await visitor.Open(address)).Form("登录").Fill("登录名", "office").Fill("密码", password).Press("登录");
}
