using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Invitations;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Invitations;

public sealed class InvitationTests
{
    private const string Over = "这个链接已经用过或者过期了。请找系统管理员再要一个。";
    private const string Chosen = "chosen-by-me-7";

    [Theory, OnEachDatabase]
    public async Task Whoever_has_the_link_sets_the_password_and_is_in(Database database)
    {
        await using var site = await RunningSite.On(database);
        var link = await Invite(site, Cast.Member);

        var page = await SetPassword(await site.Stranger().Open(link));

        Assert.Equal("/campaigns/1", page.Address);
        page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "member").Fill("密码", Chosen).Press("登录");
        Assert.Equal("/campaigns/1", page.Address);
        Assert.Equal(Cast.Now.UtcDateTime, (await site.Audit("organisation.invitation-accepted"))[^1].At);
    }

    [Theory, OnEachDatabase]
    public async Task The_link_works_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        var link = await Invite(site, Cast.Member);
        var late = await site.Stranger().Open(link);
        await SetPassword(await site.Stranger().Open(link));

        Assert.Contains(Over, (await SetPassword(late)).Text);
        Assert.Contains(Over, (await site.Stranger().Open(link)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_newer_link_ends_the_older_one(Database database)
    {
        await using var site = await RunningSite.On(database);
        var older = await Invite(site, Cast.Member);
        var newer = await Invite(site, Cast.Member);

        Assert.Contains(Over, (await site.Stranger().Open(older)).Text);
        Assert.Equal("/campaigns/1", (await SetPassword(await site.Stranger().Open(newer))).Address);
    }

    [Theory, OnEachDatabase]
    public async Task After_seven_days_the_link_is_over(Database database)
    {
        await using var site = await RunningSite.On(database);
        var link = await Invite(site, Cast.Member);

        site.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Contains(Over, (await site.Stranger().Open(link)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_database_does_not_hold_what_the_link_holds(Database database)
    {
        await using var site = await RunningSite.On(database);
        var token = (await Invite(site, Cast.Member)).Split('/')[^1];

        var kept = await site.Look(db => db.Invitations.OrderByDescending(x => x.MadeAt).Select(invitation => invitation.TokenHash).FirstAsync());

        Assert.Equal(64, token.Length);
        Assert.NotEqual(token, kept);
        Assert.DoesNotContain(await site.Look(db => db.Set<AuditEntry>().Select(entry => entry.Detail).ToListAsync()), detail => detail?.Contains(token) == true);
    }

    [Theory, OnEachDatabase]
    public async Task A_reset_link_does_not_go_round_the_second_factor(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        var page = await member.Open("/account/second-factor");
        await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");

        page = await SetPassword(await site.Stranger().Open(await Invite(site, Cast.Member)));

        Assert.Equal("/sign-in/code", page.Address);
    }

    [Theory]
    [OnEachDatabase("different-one-7", 400, "两次填的不一样")]
    [OnEachDatabase("short", 409, "密码至少要10个字符。")]
    public async Task A_password_refused_leaves_the_link_as_it_was(Database database, string password, int status, string message)
    {
        await using var site = await RunningSite.On(database);
        var link = await Invite(site, Cast.Member);

        var page = await (await site.Stranger().Open(link)).Form("设密码")
            .Fill("密码", password).Fill("再填一遍", status == 400 ? Chosen : password).Press("设好密码，登录");

        Assert.Equal((status, message), (page.Status, page.MessageBeside("再填一遍") + page.Refusal));
        Assert.Equal("/campaigns/1", (await SetPassword(await site.Stranger().Open(link))).Address);
    }

    private static Task<Page> SetPassword(Page page) => page.Document.QuerySelector("input[type=password]") is null
        ? page.Again()
        : page.Form("设密码").Fill("密码", Chosen).Fill("再填一遍", Chosen).Press("设好密码，登录");

    private static Task<string> Invite(RunningSite site, Cast who) => site.Look(async db =>
    {
        var person = await db.People.WithAccounts().SingleAsync(person => person.SignInName == who.SignInName);
        var invitation = Invitation.For(person, by: null, site.Clock.GetUtcNow().UtcDateTime);
        db.Add(invitation);
        await db.SaveChangesAsync();
        return invitation.Address;
    });
}
