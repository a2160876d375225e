using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Web;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Web;

/// <summary>Text typed into a form survives a sign-in that ended meanwhile.</summary>
public sealed class HeldFormTests
{
    private const string Label = "或者把全文贴在这里";
    private const string Typed = "写了一上午的通知全文";

    [Theory, OnEachDatabase]
    public async Task What_was_typed_is_back_after_the_next_sign_in(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await SendTooLate(site, Typed);
        Assert.StartsWith("/sign-in?back=%2Fnotices%2Fnew%3Fheld%3D", page.Address);
        Assert.Contains("您刚才填的内容已经存好", page.Text);

        page = await SignIn(page, Cast.Office);

        Assert.StartsWith("/notices/new?held=", page.Address);
        Assert.Equal(Typed, page.Value(Label));
        Assert.Equal("登录过期前填的内容已经放回来了，请看一遍再提交。", page.Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Once_sent_it_is_forgotten(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await SignIn(await SendTooLate(site, Typed), Cast.Office);
        Assert.Equal(1, await Held(site));

        page = await page.Form("上传通知").Press("读通知");

        Assert.Equal("核对通知，创建活动", page.Heading);
        Assert.Equal(0, await Held(site));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_else_gets_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var other = new Cast("office2", "活动办二", Cast.Bureau, Zuoshi.Platform.Access.Duty.Office);
        await Cast.EnterAsync(site, await site.As(Cast.Admin), other);
        await site.ConfirmAppointments();

        var page = await SignIn(await SendTooLate(site, Typed), other);

        Assert.StartsWith("/notices/new?held=", page.Address);
        Assert.Equal(("", ""), (page.Value(Label), page.Flash));
    }

    [Theory, OnEachDatabase]
    public async Task A_password_is_never_held(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Admin)).Open("/account/password")).Form("换密码")
            .Fill("现在的密码", Cast.Password).Fill("新密码", "not-to-be-kept").Fill("再填一遍", "not-to-be-kept");
        site.Clock.Advance(TimeSpan.FromMinutes(31));

        await form.Press("换密码");

        Assert.Equal(0, await Held(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_stranger_s_form_is_not_held(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "stranger").Towards("/notices/new");

        var page = await form.Press("登录");

        Assert.Equal("/sign-in?back=%2Fnotices%2Fnew", page.Address);
        Assert.Equal(0, await Held(site));
    }

    [Theory, OnEachDatabase]
    public async Task After_three_days_it_is_gone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await SendTooLate(site, Typed);

        site.Clock.Advance(HeldForm.KeptFor + TimeSpan.FromHours(1));
        await SendTooLate(site, "另一份");

        Assert.Equal(1, await Held(site));
    }

    private static async Task<Page> SendTooLate(RunningSite site, string text)
    {
        var form = (await (await site.As(Cast.Office)).Open("/notices/new")).Form("上传通知").Fill(Label, text);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        return await form.Press("读通知");
    }

    private static Task<Page> SignIn(Page page, Cast who) =>
        page.Form("登录").Fill("登录名", who.SignInName).Fill("密码", Cast.Password).Press("登录");

    private static Task<int> Held(RunningSite site) => site.Look(db => db.Set<HeldForm>().CountAsync());
}
