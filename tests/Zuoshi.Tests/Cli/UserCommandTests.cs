using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Cli;

/// <summary>Accounts from the server's console, when no administrator can sign in.</summary>
public sealed class UserCommandTests
{
    [Theory, OnEachDatabase]
    public async Task The_console_gives_out_a_link_that_works_and_the_record_names_it(Database database)
    {
        await using var site = await RunningSite.On(database);

        var (code, said) = await Run(site, "invite", "member");

        Assert.Equal(0, code);
        var page = await site.Stranger().Open(said[said.IndexOf("/invitations/", StringComparison.Ordinal)..].Trim());
        Assert.Equal("设密码", page.Heading);
        Assert.Equal("控制台", (await site.Audit("organisation.invited"))[^1].ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task The_console_unlocks_an_account(Database database)
    {
        await using var site = await RunningSite.On(database);
        for (var miss = 1; miss <= 5; miss++)
            await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "member").Fill("密码", "wrong").Press("登录");
        Assert.NotNull((await Accounts.Of(site, Cast.Member)).LockedUntil);

        Assert.Equal(0, (await Run(site, "unlock", "member")).Code);

        Assert.Null((await Accounts.Of(site, Cast.Member)).LockedUntil);
    }

    [Theory, OnEachDatabase]
    public async Task The_console_takes_a_lost_second_factor_away(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/account/second-factor");
        await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");

        Assert.Equal(0, (await Run(site, "reset-second-factor", "member")).Code);

        Assert.False((await Accounts.Of(site, Cast.Member)).HasSecondFactor);
        Assert.Equal("控制台", Assert.Single(await site.Audit("organisation.second-factor-reset")).ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_nobody_has_is_said(Database database)
    {
        await using var site = await RunningSite.On(database);

        var (code, said) = await Run(site, "unlock", "nobody");

        Assert.Equal((1, "没有登录名是“nobody”的人。用 zuoshi user list 看看有哪些。"), (code, said.Trim()));
        Assert.Contains("office", (await Run(site, "list")).Said);
    }

    private static Task<(int Code, string Said)> Run(RunningSite site, params string[] arguments) => Terminal.RunAsync(site, ["user", .. arguments]);
}
