using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Security;

/// <summary>The rules of sign-in and the accounts, in the security administrator's hands.</summary>
public sealed class RulesTests
{
    [Theory, OnEachDatabase]
    public async Task A_rule_changed_is_in_the_record_with_what_it_was(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await SetRule(site, "连续输错几次停用", "3");

        Assert.Equal("登录规则已改，下一次登录起按新规则", page.Flash);
        var entry = (await site.Audit("organisation.sign-in-rules-set"))[^1];
        Assert.Equal(Cast.Security.Name, entry.ActorName);
        Assert.Contains("\"MissesBeforeLock\":5", entry.Detail);
        Assert.Contains("\"MissesBeforeLock\":3", entry.Detail);
    }

    [Theory]
    [OnEachDatabase("多少分钟不用就退出", "61", "填15到60")]
    [OnEachDatabase("多少分钟不用就退出", "14", "填15到60")]
    [OnEachDatabase("密码最短几个字符", "7", "填8到64")]
    [OnEachDatabase("连续输错几次停用", "2", "填3到10")]
    public async Task A_rule_that_would_undo_the_others_is_refused_beside_its_field(Database database, string label, string value, string message)
    {
        await using var site = await RunningSite.On(database);

        var page = await SetRule(site, label, value);

        Assert.Equal((400, message), (page.Status, page.MessageBeside(label)));
    }

    [Theory, OnEachDatabase]
    public async Task Passwords_are_not_shut_out_before_there_is_another_way_in(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await SetRule(site, "密码登录", "只留给应急账号");

        Assert.Equal((400, "还没有接上统一身份认证，密码登录不能关。请先在服务器上配置。"), (page.Status, page.MessageBeside("密码登录")));
    }

    [Theory, OnEachDatabase]
    public async Task A_password_too_old_is_changed_before_anything_else(Database database)
    {
        await using var site = await RunningSite.On(database);
        await SetRule(site, "密码多少天一换", "30");

        var visitor = site.Stranger();
        var page = await SignIn(visitor, Cast.Member, Cast.Password);
        Assert.Equal("/sign-in/password", page.Address);
        Assert.StartsWith("/sign-in?back=", (await visitor.Open("/campaigns")).Address);

        page = await page.Form("换密码").Fill("新密码", "chosen-by-me-7").Fill("再填一遍", "chosen-by-me-7").Press("换密码并进入");
        Assert.Equal("/campaigns/1", page.Address);
    }

    [Theory, OnEachDatabase]
    public async Task An_account_not_used_for_ninety_days_is_out_of_use_until_taken_up_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        await SetRule(site, "多少天没登录就停用账号", "90");
        Assert.Equal("/campaigns/1", (await SignIn(site.Stranger(), Cast.Member, Cast.Password)).Address);
        site.Clock.Advance(TimeSpan.FromDays(60));
        await site.As(Cast.Security);
        site.Clock.Advance(TimeSpan.FromDays(31));

        var page = await SignIn(site.Stranger(), Cast.Member, Cast.Password);
        Assert.Equal((409, "这个账号超过90天没有用过，已经停用。请找系统管理员重新邀请。"), (page.Status, page.Refusal));

        page = await (await (await site.As(Cast.Security)).Open("/security/accounts")).Form("解除停用规划建设科科员").Press("解除停用");
        Assert.Equal("规划建设科科员：解除停用，已办", page.Flash);
        Assert.Equal("/campaigns/1", (await SignIn(site.Stranger(), Cast.Member, Cast.Password)).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_second_factor_is_reset_only_with_how_the_person_was_known(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        var page = await member.Open("/account/second-factor");
        await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");
        var security = await site.As(Cast.Security);

        page = await (await security.Open("/security/accounts")).Form("重设规划建设科科员的两步验证").Press("重设两步验证");
        Assert.Equal((400, "请写明怎样核实了本人，例如“当面看过工作证”。"), (page.Status, page.Refusal));

        await page.Form("重设规划建设科科员的两步验证").Fill("怎样核实了本人", "当面看过工作证").Press("重设两步验证");
        Assert.False((await Accounts.Of(site, Cast.Member)).HasSecondFactor);
        Assert.Equal("当面看过工作证", (await site.Audit("organisation.second-factor-reset"))[^1].Reason);
        Assert.StartsWith("/sign-in", (await member.Open("/account")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task The_security_administrator_ends_somebody_s_sign_ins(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.SignIn(Cast.Member);
        var page = await (await site.As(Cast.Security)).Open("/security/accounts");
        Assert.Equal("在所有设备上退出 现在登录 2 处", Said(page));

        page = await page.Form("让规划建设科科员退出").Press("在所有设备上退出");

        Assert.StartsWith("/sign-in", (await member.Open("/account")).Address);
        Assert.Equal("在所有设备上退出 现在登录 0 处", Said(page));

        static string Said(Page page) => Page.Words(page.Document.QuerySelector("form[aria-label='让规划建设科科员退出']"));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_settles_the_own_account_here(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await (await site.As(Cast.Security)).Open("/security/accounts")).Form("安全管理员应急").Press("定为应急账号");

        Assert.Equal((400, "自己的账号请另一位安全管理员来改，或者在“我的账号”里改。"), (page.Status, page.Refusal));
    }

    internal static async Task<Page> SetRule(RunningSite site, string label, string value) =>
        await (await (await site.As(Cast.Security)).Open("/security/sign-in")).Form("登录规则").Fill(label, value).Press("改登录规则");

    private static async Task<Page> SignIn(Visitor visitor, Cast who, string password) =>
        await (await visitor.Open("/sign-in")).Form("登录").Fill("登录名", who.SignInName).Fill("密码", password).Press("登录");
}
