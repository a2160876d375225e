using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.People.Appointments;

public sealed class AppointmentTests
{
    [Theory, OnEachDatabase]
    public async Task A_deputy_acts_in_the_post_until_the_last_day_and_not_after(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.AppointmentPage("convener"));

        page = await page.Form("请人代理").Fill("由谁代理", "member").Fill("到哪一天", "2026-03-20").Press("由他代理");

        Assert.Equal("已录入由规划建设科科员代理，等安全管理员确认", page.Flash);
        await site.ConfirmAppointments();
        var deputy = await site.Person("member");
        var tree = await site.Look(db => Zuoshi.Organisation.OrganisationTables.UnitTreeAsync(db));
        Assert.Equal([Duty.Member, Duty.Convener], deputy.ActorsOn(new DateOnly(2026, 3, 20), tree).Select(actor => actor.Duty));
        Assert.Equal(Cast.Convener.Name, deputy.ActorsOn(new DateOnly(2026, 3, 20), tree)[1].ActingFor);
        Assert.Equal([Duty.Member], deputy.ActorsOn(new DateOnly(2026, 3, 21), tree).Select(actor => actor.Duty));
    }

    [Theory]
    [OnEachDatabase("", "2026-03-20", 400, "请填写由谁代理")]
    [OnEachDatabase("member", "", 400, "代理要写明到哪一天为止")]
    [OnEachDatabase("nobody", "2026-03-20", 400, "名录里没有“nobody”，请填姓名全称或登录名。")]
    [OnEachDatabase("convener", "2026-03-20", 409, "不能代理自己。")]
    [OnEachDatabase("auditor", "2026-03-20", 409, "系统、安全、审计三个管理员不能由一人兼任，也不能兼其他职责。请另选一人，或先结束原来的任职。")]
    public async Task Who_cannot_deputise_is_said_and_why(Database database, string who, string until, int status, string message)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.AppointmentPage("convener"));

        page = await page.Form("请人代理").Fill("由谁代理", who).Fill("到哪一天", until).Press("由他代理");

        Assert.Equal((status, message), (page.Status, page.Refusal + page.MessageBeside("由谁代理") + page.MessageBeside("到哪一天")));
    }

    [Theory, OnEachDatabase]
    public async Task Once_ended_a_post_gives_no_rights_and_the_record_says_why(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.AppointmentPage("member"));

        page = await page.Form("结束任职").Fill("最后一天", "2026-03-15").Fill("原因", "借调").Press("结束任职");

        Assert.Contains("以前的岗位", page.Text);
        Assert.Equal("借调", (await site.Audit("organisation.appointment-ended")).Single().Reason);
        page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "member").Fill("密码", Cast.Password).Press("登录");
        Assert.StartsWith("您现在没有可用的岗位", page.Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task An_appointment_does_not_end_long_before_it_began(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.AppointmentPage("member"));

        page = await page.Form("结束任职").Fill("最后一天", "2016-03-15").Fill("原因", "借调").Press("结束任职");

        Assert.Equal((409, "任职结束的日子早于开始的日子，请改一改。"), (page.Status, page.Refusal));
    }
}
