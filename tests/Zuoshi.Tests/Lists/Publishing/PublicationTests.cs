using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Publishing;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Publishing;

public sealed class PublicationTests
{
    private const string Title = "龙潭水库下游预警喇叭", Publication = "/campaigns/1/lists/publication", Row = "/campaigns/1/lists/tasks/1";

    [Theory, OnEachDatabase]
    public async Task What_nobody_answers_for_is_not_published(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Make(site, owner: "", acceptance: "");
        var office = await site.As(Cast.Office);

        var page = await office.Open(Publication);

        Assert.Contains("1项没有责任人", page.Text);
        Assert.Contains("1项没有完成标准", page.Text);
        Assert.DoesNotContain("发布 1 项", page.Text);
        Assert.DoesNotContain("没有完成标准", (await (await site.As(Cast.Leader)).Open(Publication)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_published_row_changes_by_adjustment_alone_and_any_two_states_are_compared(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Make(site);
        var office = await site.As(Cast.Office);
        var page = await office.Open(Publication);
        Assert.Contains("主题2“节水供水”没有近期的事项", page.Text);
        page = await page.Form("发布").Fill("文号", "澄水〔2026〕12号").Press("发布 1 项");
        Assert.Equal("已发布第1版，共1项", page.Flash);

        page = await (await office.Open($"{Row}/edit")).Form("保存").Fill("完成时限", "2026-12-31").Press("保存");
        Assert.Equal(409, page.Status);
        Assert.Contains("改动要写明依据", page.Refusal);
        Assert.Equal("2026-12-31", page.Value("完成时限"));
        page = await page.Form("保存").Fill("调整的依据", "澄府纪〔2026〕8号").Fill("调整的理由", "设备招标流标一次").Press("保存");
        Assert.Equal("已保存", page.Flash);
        Assert.Equal("依据：澄府纪〔2026〕8号。理由：设备招标流标一次", Assert.Single(await site.Audit("lists.row-adjusted")).Reason);

        page = await (await site.As(Cast.Leader)).Open($"{Publication}/compare?from=1&to=0");
        Assert.Contains("完成时限：2026年9月30日 2026年12月31日", page.Text);
        page = await (await office.Open(Publication)).Form("发布").Fill("说明", "调整1项时限").Press("发布 1 项");
        Assert.Equal("已发布第2版，共1项", page.Flash);
        Assert.Contains("两版一样", (await office.Open($"{Publication}/compare?from=2&to=0")).Text);
        Assert.Contains("1项有调整", (await office.Open($"{Publication}/compare?from=1&to=2")).Text);
        Assert.Equal(404, (await office.Open($"{Publication}/compare?from=1&to=7")).Status);
    }

    [Fact]
    public void A_comparison_tells_added_gone_and_changed()
    {
        StatedRow kept = Compared(1, Rows.Task), gone = Compared(2, Rows.Task), added = Compared(3, Rows.Task), same = Compared(4, Rows.Task);

        var differences = BaselineComparison.Of([kept, gone, same], [kept with { Content = Rows.Task with { Remark = "改过" } }, added, same], id => id.ToString());

        Assert.Equal([(1, false, false), (2, false, true), (3, true, false)], differences.Select(row => (row.Row.Number, row.IsAdded, row.IsGone)));
        Assert.Equal(new RowChange("备注", "", "改过"), Assert.Single(differences[0].Changes));
    }

    [Fact]
    public void Copies_in_three_units_one_day_for_all_and_one_owner_of_too_much_are_pointed_out()
    {
        var items = Enumerable.Range(1, 9).Select(number => Rows.Made(
            Rows.Task with { LeadUnitId = Guid.CreateVersion7(), With = [], Owner = new Holder("王科长", null), Leader = new Holder("李局长", null), Acceptance = "验收合格" }, number)).ToList();
        var campaign = new Zuoshi.Campaigns.Contract.CampaignFact(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "", "", null, null, true, [], [], [], []);

        var findings = PublicationChecks.Of(campaign, items, new PublicationGround(2, new HashSet<Guid>(), CampaignColumns.Usual, []));

        Assert.Equal(
            ["王科长一人负责9项", "9个单位写的是同样的话：“主要轨道站末班公交按轨道末班到站后20分钟发车，首批做3站”", "所有事项都在同一天完成", "还有2项在上报途中，这次不会发布"], findings.Select(finding => finding.Text));
        Assert.DoesNotContain(findings, finding => finding.Stops);
    }

    [Fact]
    public void A_published_row_does_not_go_back()
    {
        var row = Rows.Made(Rows.Task);
        row.Raise(ReportLevel.Accepted, Rows.Office, DateTime.UnixEpoch);
        _ = new Baseline(row.CampaignId, 1, new PublicationTerms(new DateOnly(2026, 11, 26), "", ""), [row], Rows.Office, DateTime.UnixEpoch);

        Assert.Contains("已经发布", Assert.Throws<RuleBroken>(() => row.Return(ReportLevel.Drafted, "再想想")).Message);
    }

    private static StatedRow Compared(int number, RowContent content) => new(Guid.CreateVersion7(), Zuoshi.Lists.Contract.WorkItemKind.Task, number, content);

    private static async Task Make(RunningSite site, string owner = "工程科科长", string acceptance = "喇叭全部能响")
    {
        await (await site.As(Cast.Office)).EnterTask(Title, ("责任领导", "分管副局长"), ("责任人", owner), ("完成标准", acceptance));
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/lists/move?Rows=tasks-1");
        Assert.Equal("已采用 1 项", (await page.Press("采用 1 项")).Flash);
    }
}
