using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Confirmations;

public sealed class ConfirmationTests
{
    private static readonly Cast Newcomer = new("newcomer", "节水组成员", Cast.Planning, Duty.Member);

    [Theory, OnEachDatabase]
    public async Task Whoever_was_entered_acts_only_once_the_appointment_is_confirmed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Newcomer);

        var page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", Newcomer.SignInName).Fill("密码", Cast.Password).Press("登录");
        Assert.Equal("您现在没有可用的岗位：任职还没有确认，或者已经到期。请找系统管理员。", page.Refusal);

        await site.ConfirmAppointments();
        await site.As(Newcomer);
        Assert.Equal(Cast.Security.Name, (await site.Audit("organisation.appointment-confirmed"))[^1].ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_chosen_is_said_and_nothing_confirmed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Newcomer);

        var page = await (await (await site.As(Cast.Security)).Open("/confirmations")).Form("任职确认").Choose(Newcomer.Name, false).Press("确认选中的任职");

        Assert.Equal((400, "请先勾选要确认的任职。"), (page.Status, page.Refusal));
        Assert.Equal(Cast.All.Count, (await site.Audit("organisation.appointment-confirmed")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_duty_brings_is_said_in_words_before_anybody_confirms_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Newcomer);

        var page = await (await site.As(Cast.Security)).Open("/confirmations");

        Assert.Contains("成员看活动、建言、清单和文稿；提建言", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_refusal_needs_a_reason_and_gives_no_rights(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Newcomer);
        var page = await (await site.As(Cast.Security)).Open("/confirmations");

        page = await page.Form("任职确认").Press("退回选中的任职");
        Assert.Equal((400, "请写明为什么不同意，录入的人要看。"), (page.Status, page.MessageBeside("为什么不同意")));

        page = await page.Form("任职确认").Fill("为什么不同意", "没有调令").Press("退回选中的任职");
        Assert.Equal(("已退回1项任职", 0), (page.Flash, page.Document.QuerySelectorAll("table").Length));
        Assert.Equal("没有调令", (await site.Audit("organisation.appointment-refused")).Single().Reason);
        page = await (await site.Stranger().Open("/sign-in")).Form("登录").Fill("登录名", Newcomer.SignInName).Fill("密码", Cast.Password).Press("登录");
        Assert.StartsWith("您现在没有可用的岗位", page.Refusal);
    }

    [Fact]
    public void Every_duty_s_rights_can_be_said() =>
        Assert.All(Enum.GetValues<Duty>(), duty => Assert.NotEmpty(Zuoshi.Organisation.Confirmations.Rights.Of(duty)));
}
