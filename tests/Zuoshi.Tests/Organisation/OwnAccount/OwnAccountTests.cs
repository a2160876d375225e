using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.OwnAccount;

public sealed class OwnAccountTests
{
    private const string New = "chosen-by-me-7";

    [Theory, OnEachDatabase]
    public async Task Whatever_is_kept_of_a_person_is_shown_to_that_person(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(new Cast("newcomer", "节水组成员", Cast.Planning, Duty.Member), phone: "0571-6600");
        await site.ConfirmAppointments();

        var page = await (await site.As(new Cast("newcomer", "节水组成员", Cast.Planning, Duty.Member))).Open("/account");

        Assert.Contains("工作电话：0571-6600", page.Text);
        Assert.Contains("登录名：newcomer", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_password_changed_here_ends_the_sign_ins_elsewhere_and_keeps_this_one(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (here, elsewhere) = (await site.As(Cast.Member), await site.As(Cast.Member));

        var page = await ChangePassword(here, Cast.Password, New, New);

        Assert.Equal(("/account", "密码已换，其他设备上的登录都已退出"), (page.Address, page.Flash));
        Assert.Equal("/account", (await here.Open("/account")).Address);
        Assert.StartsWith("/sign-in", (await elsewhere.Open("/account")).Address);
    }

    [Theory]
    [OnEachDatabase("wrong", New, New, "现在的密码", "现在的密码不对，或账号因连续输错暂停使用。")]
    [OnEachDatabase(Cast.Password, New, "another-one-8", "再填一遍", "两次填的不一样")]
    [OnEachDatabase(Cast.Password, "", "", "新密码", "请填写新密码")]
    public async Task What_is_wrong_with_a_new_password_is_said_beside_the_field(
        Database database, string old, string password, string again, string label, string message)
    {
        await using var site = await RunningSite.On(database);

        var page = await ChangePassword(await site.As(Cast.Member), old, password, again);

        Assert.Equal((400, message), (page.Status, page.MessageBeside(label)));
    }

    [Theory, OnEachDatabase]
    public async Task The_password_before_is_refused(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await ChangePassword(await site.As(Cast.Member), Cast.Password, Cast.Password, Cast.Password);

        Assert.Equal((409, "这个密码用过。最近5个密码不能再用，请另想一个。"), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_with_two_posts_chooses_which_to_act_through_and_the_head_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Look(async db =>
        {
            var person = await db.People.WithPosts().SingleAsync(person => person.SignInName == "member");
            var post = new Post(person.Appointments[0].Post.UnitId, "节水组召集人", Duty.Convener, 2);
            person.Confirm(person.Appoint(post, site.Clock.Today()).Id, by: null, site.Clock.Now());
            db.Add(post);
            return await db.SaveChangesAsync();
        });
        var member = await site.As(Cast.Member);
        Assert.Contains("规划建设科科员", (await member.Open("/account")).Document.QuerySelector(".who")!.TextContent);

        var page = await (await member.Open("/account")).Press("改用这个岗位");

        Assert.Equal("现在以“节水组召集人”办理", page.Flash);
        Assert.Contains("节水组召集人", page.Document.QuerySelector(".who")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task The_page_shows_when_and_from_where_the_account_was_tried(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "member").Fill("密码", "wrong").Press("登录");

        var page = await (await site.As(Cast.Member)).Open("/account");

        Assert.Equal("2026-03-16 09:00", page.Column("最近的登录")[0]);
        Assert.Contains("没登录成功127.0.0.1", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task After_a_quarter_of_an_hour_the_second_factor_is_changed_only_by_whoever_signs_in_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        var page = await member.Open("/account/second-factor");
        Assert.Contains("登录已超过15分钟", page.Text);

        page = await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");

        Assert.Equal((400, "登录已超过15分钟，请重新登录后再改。"), (page.Status, page.Refusal));
        Assert.False((await Accounts.Of(site, Cast.Member)).HasSecondFactor);
    }

    [Theory, OnEachDatabase]
    public async Task New_recovery_codes_end_the_old_ones(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        var page = await member.Open("/account/second-factor");
        page = await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");
        var old = page.Document.QuerySelectorAll("code.key").Select(code => code.TextContent).ToList();

        page = await (await member.Open("/account/second-factor")).Press("换一套恢复码");

        Assert.Empty(old.Intersect(page.Document.QuerySelectorAll("code.key").Select(code => code.TextContent)));
        Assert.Equal(10, await site.Look(db => db.Accounts.Where(account => account.Person.SignInName == "member").SelectMany(account => account.RecoveryCodes).CountAsync()));
    }

    private static async Task<Page> ChangePassword(Visitor visitor, string old, string password, string again) =>
        await (await visitor.Open("/account/password")).Form("换密码")
            .Fill("现在的密码", old).Fill("新密码", password).Fill("再填一遍", again).Press("换密码");
}
