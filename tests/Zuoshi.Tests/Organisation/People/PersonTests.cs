using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.People;

public sealed class PersonTests
{
    [Theory, OnEachDatabase]
    public async Task Name_and_telephone_are_corrected_in_place(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("member"));

        page = await page.Form("姓名和电话").Fill("姓名或岗位", "规划建设科一级主任科员").Fill("工作电话", "6612").Press("保存");

        Assert.Equal(("已保存", "规划建设科一级主任科员"), (page.Flash, page.Heading));
        Assert.Equal("6612", (await site.Person("member")).WorkPhone);
    }

    [Theory, OnEachDatabase]
    public async Task When_two_correct_one_person_the_second_sees_what_the_first_saved(Database database)
    {
        await using var site = await RunningSite.On(database);
        var admin = await site.As(Cast.Admin);
        var mine = await admin.Open(await site.PersonPage("member"));
        await (await admin.Open(await site.PersonPage("member"))).Form("姓名和电话").Fill("工作电话", "6612").Press("保存");

        var page = await mine.Form("姓名和电话").Fill("工作电话", "7788").Press("保存");

        Assert.Equal((409, "7788"), (page.Status, page.Value("工作电话")));
        Assert.Contains("现在已被改成：6612", page.Text);
        page = await page.Form("姓名和电话").Press("保存");
        Assert.Equal("已保存", page.Flash);
        Assert.Equal("7788", (await site.Person("member")).WorkPhone);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_lets_the_person_set_a_password_that_nobody_else_knows(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("member"));

        page = await page.Form("设密码的链接").Press("生成链接");
        var link = page.Flash[page.Flash.IndexOf("/invitations/", StringComparison.Ordinal)..];
        await (await site.Stranger().Open(link)).Form("设密码").Fill("密码", "Quite-another-1").Fill("再填一遍", "Quite-another-1").Press("设好密码，登录");

        page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "member").Fill("密码", "Quite-another-1").Press("登录");
        Assert.NotEqual("/sign-in", page.Address);
    }

    [Theory, OnEachDatabase]
    public async Task An_appointment_that_was_refused_stands_there_with_the_reason(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(new Cast("newcomer", "节水组成员", Cast.Planning, Duty.Member));
        await (await (await site.As(Cast.Security)).Open("/confirmations")).Form("任职确认").Fill("为什么不同意", "没有调令").Press("退回选中的任职");

        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("newcomer"));

        Assert.Contains("没有通过确认：没有调令", page.Text);
    }
}
