using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Discussions.Sessions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Handovers;

public sealed class HandoverTests
{
    private static readonly Cast Successor = new("successor", "防洪保安组新召集人", Cast.Planning, Duty.Convener);

    [Theory, OnEachDatabase]
    public async Task The_last_administrator_of_a_kind_stays_until_there_is_another(Database database)
    {
        await using var site = await RunningSite.On(database);
        var address = $"{await site.PersonPage(Cast.Security.SignInName)}/handover";

        var page = await (await (await site.As(Cast.Admin)).Open(address)).Form("办理离开").Fill("离开原因", "调走").Press("办理离开");

        Assert.Equal((409, "2026年3月17日起就没有安全管理员了。请先任命接替的人，等任职确认，再来办理。"), (page.Status, page.Refusal));
        Assert.Equal("调走", page.Value("离开原因"));
        await site.Enter(Successor with { Duty = Duty.SecurityAdministrator, Unit = Cast.Bureau });
        await site.ConfirmAppointments();
        page = await page.Form("办理离开").Press("办理离开");
        Assert.Equal($"{Cast.Security.Name}已办理离开", page.Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_leaves_while_something_is_open(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("convener") + "/handover");

        page = await page.Form("办理离开").Fill("离开原因", "调走").Press("办理离开");

        Assert.Equal(409, page.Status);
        Assert.Contains("手上还有1项工作没有交接", page.Refusal);
        Assert.Null((await site.Person("convener")).LeftOn);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_handed_over_is_on_record_thing_by_thing_and_then_the_person_leaves(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Successor);
        await site.ConfirmAppointments();
        var row = await AddRow(site);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("convener") + "/handover");
        Assert.Equal(["专题组1召集人", "任务001责任人"], page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));

        page = await page.Form("交接工作").Fill("接手的人", Successor.SignInName).Fill("交接原因", "岗位调整").Press("交接勾选的工作");

        Assert.Equal("已交接2项", page.Flash);
        var successor = await site.Person("successor");
        Assert.Equal(successor.Id, await site.Look(db => db.Campaigns.SelectMany(x => x.Themes).OrderBy(x => x.Number).Select(x => x.Group.ConvenerId).FirstAsync()));
        var item = await site.Look(db => db.WorkItems.SingleAsync(x => x.Id == row));
        Assert.Equal((Successor.Name, successor.Id), (item.OwnerName, item.OwnerId));
        Assert.Equal("岗位调整", (await site.Audit("lists.row-handed-over")).Single().Reason);
        Assert.Contains($"\"to\":\"{Successor.Name}\"", (await site.Audit("campaigns.group-handed-over")).Single().Detail);

        page = await page.Form("办理离开").Fill("离开原因", "调走").Press("办理离开");
        Assert.Equal($"{Cast.Convener.Name}已办理离开", page.Flash);
        page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", "convener").Fill("密码", Cast.Password).Press("登录");
        Assert.Equal("/sign-in", page.Address);
    }

    [Theory, OnEachDatabase]
    public async Task Each_thing_can_go_to_somebody_else(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Successor);
        await site.ConfirmAppointments();
        var row = await AddRow(site);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("convener") + "/handover");
        page.Document.QuerySelector($"input[name='Hand.Takers[rows/{row:N}/Owner]']")!.SetAttribute("value", "member");

        page = await page.Form("交接工作").Fill("接手的人", Successor.SignInName).Fill("交接原因", "岗位调整").Press("交接勾选的工作");

        Assert.Equal("已交接2项", page.Flash);
        Assert.Equal(Cast.Member.Name, await site.Look(db => db.WorkItems.Where(x => x.Id == row).Select(x => x.OwnerName).SingleAsync()));
    }

    [Theory]
    [OnEachDatabase("", "请填写由谁接手。")]
    [OnEachDatabase("nobody", "名录里没有“nobody”，请填姓名全称或登录名。")]
    [OnEachDatabase("convener", "不能交给本人。")]
    [OnEachDatabase("member", "专题组1召集人要由召集人或活动办接手，规划建设科科员现在不是。")]
    public async Task Nothing_goes_to_nobody_and_nothing_to_whoever_may_not_have_it(Database database, string to, string message)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("convener") + "/handover");

        page = await page.Form("交接工作").Fill("接手的人", to).Fill("交接原因", "岗位调整").Press("交接勾选的工作");

        Assert.Equal((400, message), (page.Status, page.MessageBeside("接手的人")));
        Assert.Empty(await site.Audit("campaigns.group-handed-over"));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_was_to_write_a_session_down_hands_that_over(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var page = await (await site.As(Cast.Admin)).Open(await site.PersonPage("member") + "/handover");
        Assert.Equal(["研讨会1记录人"], page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));

        page = await page.Form("交接工作").Fill("接手的人", Cast.Liaison.SignInName).Fill("交接原因", "岗位调整").Press("交接勾选的工作");

        Assert.Equal("已交接1项", page.Flash);
        Assert.Equal(Cast.Liaison.Name, await site.Look(db => db.Sessions.Select(x => x.RecorderName).SingleAsync()));
        Assert.Equal("岗位调整", (await site.Audit("discussions.session-handed-over")).Single().Reason);
        Assert.Contains("写会上的话", (await (await site.As(Cast.Liaison)).Open("/campaigns/1/sessions/1")).Text);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open("/campaigns/1/sessions/1/minutes")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_session_that_is_written_down_is_nothing_open(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        await site.TypeMinutes("赵大爷：喇叭要能听懂方言。");
        site.Clock.Advance(TimeSpan.FromDays(7));

        var page = await (await site.SignIn(Cast.Admin)).Open(await site.PersonPage("member") + "/handover");

        Assert.DoesNotContain("研讨会1", page.Text);
    }

    private static async Task<Guid> AddRow(RunningSite site)
    {
        var (convener, unit) = (await site.Person("convener"), await site.Unit(Cast.Planning));
        var campaign = await site.Look(db => db.Campaigns.Select(x => x.Id).SingleAsync());
        var row = new WorkItem(
            campaign, WorkItemKind.Task, 1, new RowContent { Title = "修好预警喇叭", LeadUnitId = unit.Id, Owner = new Holder(convener.Name, convener.Id) },
            Acting.As(Duty.Office) with { PersonId = convener.Id }, Cast.Now.UtcDateTime);
        await site.Put(row);
        return row.Id;
    }
}
