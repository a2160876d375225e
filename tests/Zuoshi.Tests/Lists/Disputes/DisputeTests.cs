using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists.Disputes;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Disputes;

public sealed class DisputeTests
{
    private const string Row = "/campaigns/1/lists/tasks/1", Page = $"{Row}/dispute";

    [Theory, OnEachDatabase]
    public async Task A_unit_says_it_is_not_its_business_the_convener_hands_it_up_and_the_office_decides(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.As(Cast.Office)).EnterTask("修复龙潭水库下游预警喇叭");

        var page = await (await site.As(Cast.Liaison)).Open(Page);
        page = await page.Form("不属本单位职责").Press("提出");
        Assert.Equal("请写明为什么不属于本单位职责。", page.MessageBeside("为什么不属于"));
        page = await page.Form("不属本单位职责").Fill("为什么不属于", "喇叭归规划科的项目管").Fill("应当由谁承担", "规划建设科").Press("提出");
        Assert.Equal("已提出，等召集人或活动办定", page.Flash);

        Assert.Contains("任务001由谁承担有争议", (await (await site.As(Cast.Convener)).Open("/campaigns/1")).Text);
        page = await (await (await site.As(Cast.Convener)).Open(Page)).Press("定不下来，报活动办定");
        Assert.Equal("已报活动办定", page.Flash);
        Assert.DoesNotContain("定下来", page.Text);
        page = await (await site.As(Cast.Office)).Open(Page);
        page = await page.Form("定由谁承担").Fill("由哪个单位承担", "规划建设科").Fill("为什么这样定", "项目合同在规划科").Press("定下来");
        Assert.Equal("已定：由规划建设科承担", page.Flash);

        Assert.Contains("牵头单位：规划建设科", (await (await site.As(Cast.Leader)).Open(Row)).Text);
        Assert.Equal(
            ["lists.dispute-raised", "lists.dispute-escalated", "lists.dispute-decided"],
            await site.Look(db => db.Set<Zuoshi.Platform.Data.AuditEntry>().Where(x => x.SubjectKind == nameof(Dispute)).OrderBy(x => x.Id).Select(x => x.Name).ToListAsync()));
        Assert.Equal("项目合同在规划科", Assert.Single(await site.Audit("lists.row-handed-over")).Reason);
    }

    [Fact]
    public void The_unit_named_instead_has_its_say_and_a_refusal_its_reason()
    {
        var (ours, theirs) = (Acting.As(Duty.Liaison), Acting.As(Duty.Liaison));
        var row = Rows.Made(Rows.Task with { LeadUnitId = ours.UnitId });
        var dispute = new Dispute(row, theirs.UnitId, "不归我们管", ours, DateTime.UnixEpoch);

        Assert.Throws<RuleBroken>(() => dispute.Reply(true, "", ours));
        Assert.Throws<RuleBroken>(() => dispute.Reply(false, "", theirs));
        dispute.Reply(true, "", theirs);
        Assert.True(dispute.Takes);
        dispute.Decide(theirs.UnitId, "双方同意", DateTime.UnixEpoch);
        Assert.Throws<RuleBroken>(() => dispute.Reply(false, "反悔", theirs));
        Assert.Throws<RuleBroken>(() => new Dispute(row, null, "与我无关", theirs, DateTime.UnixEpoch));
        Assert.Throws<RuleBroken>(() => new Dispute(row, ours.UnitId, "建议自己", ours, DateTime.UnixEpoch));
    }
}
