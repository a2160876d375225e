using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Setup;

public sealed class SetupTests
{
    [Theory, OnEachDatabase]
    public async Task A_new_installation_leads_every_visitor_to_setup(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        Assert.Equal("/setup", (await site.Stranger().Open("/")).Address);
        Assert.Equal("/setup", (await site.Stranger().Open("/sign-in")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task The_console_s_address_brings_its_code_along(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        var page = await site.Stranger().Open($"/setup?code={site.SetupCode}");

        Assert.Equal(site.SetupCode, page.Value("启动码"));
        Assert.Equal("", page.MessageBeside("本单位全称"));
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_code_makes_no_administrator_and_loses_nothing_typed(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        var page = await SetUp(site, code: "0123456789abcdef");

        Assert.Equal(400, page.Status);
        Assert.Equal("启动码不对。请看服务器控制台里最近一次启动时显示的启动码。", page.MessageBeside("启动码"));
        Assert.Equal(Cast.Bureau, page.Value("本单位全称"));
        Assert.Equal("/setup", (await site.Stranger().Open("/")).Address);
    }

    [Theory]
    [OnEachDatabase("short-pw", "密码至少要10个字符。")]
    [OnEachDatabase("my-admin-password", "密码里不要含有登录名。")]
    public async Task A_weak_password_is_refused(Database database, string password, string message)
    {
        await using var site = await RunningSite.EmptyOn(database);

        var page = await SetUp(site, site.SetupCode, password);

        Assert.Equal((409, message), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task The_code_makes_the_administrator_who_can_sign_in_at_once(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        var page = await SetUp(site, site.SetupCode);

        Assert.Equal(("/sign-in", "管理员账号已建立，请登录"), (page.Address, page.Flash));
        // The first administrator sets up the second factor before anything else.
        Assert.Equal("/people", (await (await Cast.EnrolAsync(site, Cast.Admin)).Open("/")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task Setup_is_over_once_there_is_somebody(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);
        var late = (await site.Stranger().Open("/setup")).Form("首次使用");
        await SetUp(site, site.SetupCode);

        var page = await late.Fill("本单位全称", "另一个局").Fill("登录名", "second").Fill("密码", Cast.Password).Fill("启动码", site.SetupCode)
            .Press("建立管理员账号");

        Assert.Equal("/sign-in", page.Address);
        Assert.Equal("/sign-in", (await site.Stranger().Open("/setup")).Address);
        Assert.Single(await site.Audit("organisation.person-entered"));
    }

    private static async Task<Page> SetUp(RunningSite site, string code, string password = Cast.Password) =>
        await (await site.Stranger().Open("/setup")).Form("首次使用")
            .Fill("本单位全称", Cast.Bureau).Fill("密码", password).Fill("启动码", code).Press("建立管理员账号");
}
