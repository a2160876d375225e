using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.People;

public sealed class NewTests
{
    private static readonly Cast Newcomer = new("New.Comer", "节水组召集人", Cast.Planning, Duty.Convener);

    [Theory, OnEachDatabase]
    public async Task A_person_entered_can_sign_in_and_the_record_says_who_entered_whom(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.Enter(Newcomer, phone: "0571-6600");

        Assert.StartsWith("已加入。节水组召集人设密码的链接，7天内有效，只能用一次", page.Flash);
        Assert.Contains("0571-6600", page.Text);
        await site.ConfirmAppointments();
        await site.As(Newcomer);
        var entry = (await site.Audit("organisation.person-entered"))[^1];
        Assert.Equal((Cast.Admin.Name, Cast.Bureau, Cast.Now.UtcDateTime), (entry.ActorName, entry.ActorUnit, entry.At));
        Assert.Contains("\"signInName\":\"new.comer\"", entry.Detail);
        Assert.DoesNotContain(Cast.Password, entry.Detail);
    }

    [Theory, OnEachDatabase]
    public async Task The_record_never_holds_a_telephone_number(Database database)
    {
        await using var site = await RunningSite.On(database);

        await site.Enter(Newcomer, phone: "0571-6600");

        Assert.False(await site.Look(db => db.Set<Zuoshi.Platform.Data.AuditEntry>().AnyAsync(entry => entry.Detail!.Contains("0571-6600"))));
    }

    [Theory, OnEachDatabase]
    public async Task A_sign_in_name_is_given_once_whatever_its_case(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.Enter(Newcomer with { SignInName = "OFFICE" });

        Assert.Equal((400, "这个登录名已经有人用，请换一个。"), (page.Status, page.MessageBeside("登录名")));
        Assert.Equal("节水组召集人", page.Value("姓名或岗位"));
    }

    [Theory]
    [OnEachDatabase("姓名或岗位", "请填写姓名或岗位")]
    [OnEachDatabase("登录名", "请填写登录名")]
    public async Task What_is_missing_is_said_beside_the_field(Database database, string label, string message)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Admin)).Open("/people/new")).Form("加一个人")
            .Fill("姓名或岗位", "甲").Fill("单位", Cast.Planning).Fill("登录名", "someone").Fill(label, "");

        var page = await form.Press("加入");

        Assert.Equal((400, message), (page.Status, page.MessageBeside(label)));
    }

    [Theory, OnEachDatabase]
    public async Task A_post_that_is_there_already_is_taken_rather_than_set_up_twice(Database database)
    {
        await using var site = await RunningSite.On(database);

        await site.Enter(new Cast("second", Cast.Member.Name, Cast.Planning, Duty.Member));

        Assert.Equal(1, await site.Look(db => db.Posts.CountAsync(post => post.Title == Cast.Member.Name)));
    }
}
