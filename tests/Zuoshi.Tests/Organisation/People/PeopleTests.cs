using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.People;

public sealed class PeopleTests
{
    private static readonly Cast Newcomer = new("New.Comer", "节水组召集人", Cast.Planning, Duty.Convener);

    [Theory, OnEachDatabase]
    public async Task A_person_entered_can_sign_in_and_the_record_says_who_entered_whom(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Enter(site, Newcomer, Cast.Password);

        Assert.Equal((200, "已加入节水组召集人"), (page.Status, page.Flash));
        Assert.Contains("节水组召集人", page.Text);
        await site.ConfirmAppointments();
        await site.As(Newcomer);
        var entry = (await site.Audit("organisation.person-entered"))[^1];
        Assert.Equal((Cast.Admin.Name, Cast.Bureau, Cast.Now.UtcDateTime), (entry.ActorName, entry.ActorUnit, entry.At));
        Assert.Contains("\"signInName\":\"new.comer\"", entry.Detail);
        Assert.DoesNotContain(Cast.Password, entry.Detail);
    }

    [Theory, OnEachDatabase]
    public async Task A_sign_in_name_is_given_once_whatever_its_case(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Enter(site, Newcomer with { SignInName = "OFFICE" }, Cast.Password);

        Assert.Equal((400, "这个登录名已经有人用，请换一个。"), (page.Status, page.MessageBeside("登录名")));
        Assert.Equal("节水组召集人", page.Value("姓名或岗位"));
    }

    [Theory]
    [OnEachDatabase("姓名或岗位", "请填写姓名或岗位")]
    [OnEachDatabase("登录名", "请填写登录名")]
    [OnEachDatabase("初始密码", "请填写初始密码")]
    public async Task What_is_missing_is_said_beside_the_field(Database database, string label, string message)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Admin)).Open("/people")).Form("加一个人")
            .Fill("姓名或岗位", "甲").Fill("单位", Cast.Planning).Fill("登录名", "someone").Fill("初始密码", Cast.Password).Fill(label, "");

        var page = await form.Press("加入");

        Assert.Equal((400, message), (page.Status, page.MessageBeside(label)));
        Assert.Equal("", page.MessageBeside("全称"));
    }

    [Theory, OnEachDatabase]
    public async Task A_password_that_is_too_short_is_refused_and_nobody_is_entered(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Enter(site, Newcomer, "too-short");

        Assert.Equal((409, "密码至少要10个字符。"), (page.Status, page.Refusal));
        Assert.Equal(Cast.All.Count, await site.Look(db => db.People.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_stands_in_official_order_under_the_bureau(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await (await site.As(Cast.Admin)).Open("/people")).Form("加一个单位")
            .Fill("全称", "河湖管理中心").Fill("简称", "河湖中心").Fill("类别", "直属单位").Press("加入单位");

        Assert.Equal("已加入河湖管理中心", page.Flash);
        Assert.Equal([Cast.Bureau, Cast.Planning, "河湖管理中心", Cast.Station], page.Column("单位"));
        var units = await site.Look(db => db.Units.ToListAsync());
        var bureau = units.Single(unit => unit.Kind is UnitKind.Bureau);
        Assert.All(units.Where(unit => unit != bureau), unit => Assert.Equal(bureau.Id, unit.ParentId));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_is_entered_once(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await (await site.As(Cast.Admin)).Open("/people")).Form("加一个单位").Fill("全称", Cast.Station).Press("加入单位");

        Assert.Equal((400, "名录里已经有这个单位。"), (page.Status, page.MessageBeside("全称")));
    }

    private static async Task<Page> Enter(RunningSite site, Cast who, string password) =>
        await (await (await site.As(Cast.Admin)).Open("/people")).Form("加一个人")
            .Fill("姓名或岗位", who.Name).Fill("单位", who.Unit).Fill("职责", who.Duty.Name()).Fill("登录名", who.SignInName)
            .Fill("初始密码", password).Press("加入");
}
