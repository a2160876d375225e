using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.People.Appointments;

public sealed class NewTests
{
    [Theory, OnEachDatabase]
    public async Task A_second_post_of_another_unit_waits_beside_the_first(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("member") + "/appointments/new");
        page = await page.Form("选单位").Fill("单位", Cast.Station).Press("看这个单位的岗位");

        page = await page.Form("任职").Fill("新岗位名称", "挂职副站长").Fill("新岗位职责", "联络员").Press("任职");

        Assert.Equal("已录入，等安全管理员确认", page.Flash);
        Assert.Equal([Duty.Member, Duty.Liaison], (await site.Person("member")).Appointments.OrderBy(x => x.Id).Select(x => x.Post.Duty));
        Assert.Contains("等待确认", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_post_that_is_there_is_taken_by_its_title(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("member") + "/appointments/new");

        page = await page.Form("任职").Fill("岗位", $"{Cast.Convener.Name}（召集人）").Press("任职");

        Assert.Equal("已录入，等安全管理员确认", page.Flash);
        Assert.Single((await site.Person("member")).Appointments, x => x.Post.Title == Cast.Convener.Name);
    }

    [Theory, OnEachDatabase]
    public async Task An_administrator_s_power_is_joined_to_no_other(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("auditor") + "/appointments/new");

        page = await page.Form("任职").Fill("新岗位名称", "科员").Fill("新岗位职责", "成员").Press("任职");

        Assert.Equal(409, page.Status);
        Assert.StartsWith("系统、安全、审计三个管理员不能由一人兼任", page.Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Neither_a_post_nor_a_title_is_said_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("member") + "/appointments/new");

        page = await page.Form("任职").Press("任职");

        Assert.Equal((400, "请选一个岗位，或者写明新岗位的名称。"), (page.Status, page.MessageBeside("新岗位名称")));
    }
}
