using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Lists.Overlaps;
using Zuoshi.Platform;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Overlaps;

public sealed class OverlapTests
{
    private const string Overlaps = "/campaigns/1/lists/overlaps";

    [Fact]
    public void Rows_of_two_units_that_say_the_same_are_shown_with_what_they_contradict_in()
    {
        var one = Rows.Made(Rows.Task, 1);
        var other = Rows.Made(Rows.Task with { LeadUnitId = Rows.Roads, Target = "8个站末班到站后30分钟内有公交可乘。" }, 2);

        Assert.Equal(["工作目标", "牵头单位"], Overlap.Of([one, other]).Conflicts.Order());
    }

    [Fact]
    public void Whoever_takes_over_keeps_all_sources_and_names_the_other_unit()
    {
        var said = Guid.CreateVersion7();
        var campaign = Guid.CreateVersion7();
        WorkItem Made(RowContent content, int number) => new(campaign, Zuoshi.Lists.Contract.WorkItemKind.Task, number, content, Rows.Office, DateTime.UnixEpoch);
        var kept = Made(Rows.Task, 1);
        var merged = Made(Rows.Task with { LeadUnitId = Rows.Roads, Title = "夜间公交接驳站点增设", ContributionIds = [said] }, 2);

        merged.MergeInto(kept, "同一件事");

        Assert.Equal([Rows.Said, said], kept.ToContent().ContributionIds);
        Assert.Equal([(Rows.Metro, "时刻调整提前7天告知"), (Rows.Roads, "夜间公交接驳站点增设")], kept.With.Select(with => (with.UnitId, with.Duty)));
        Assert.Throws<RuleBroken>(() => Made(Rows.Task, 3).MergeInto(merged, "再并"));
        merged.Separate();
        Assert.Null(merged.MergedIntoId);
    }

    [Theory]
    [InlineData("纲要三（一）", "纲要四（一）", "纲要三（一）；纲要四（一）")]
    [InlineData("纲要三（一）", "纲要三（一）", "纲要三（一）")]
    [InlineData("", "纲要四（一）", "纲要四（一）")]
    [InlineData("纲要三（一）", "", "纲要三（一）")]
    public void What_is_merged_stands_on_both_bases(string own, string theirs, string both)
    {
        var campaign = Guid.CreateVersion7();
        WorkItem Made(string basis, int number) => new(campaign, Zuoshi.Lists.Contract.WorkItemKind.Task, number, Rows.Task with { Basis = basis }, Rows.Office, DateTime.UnixEpoch);
        var kept = Made(own, 1);

        Made(theirs, 2).MergeInto(kept, "同一件事");

        Assert.Equal(both, kept.Basis);
    }

    [Theory, OnEachDatabase]
    public async Task The_office_merges_what_is_one_and_sets_apart_what_is_two(Database database)
    {
        await using var site = await RunningSite.On(database);
        foreach (var (title, lead) in new[] { ("修复龙潭水库下游预警喇叭", "城关镇水利站"), ("修复龙潭水库下游的预警喇叭", "规划建设科"), ("修复龙潭水库下游预警喇叭二期", "规划建设科") })
            await (await site.As(Cast.Office)).EnterTask(title, ("牵头单位", lead));
        var office = await site.As(Cast.Office);
        Assert.DoesNotContain("并过去", (await (await site.As(Cast.Liaison)).Open(Overlaps)).Text);

        var page = await office.Open(Overlaps);
        Assert.Contains("任务001、任务002、任务003", page.Text);
        Assert.Contains("牵头单位不一致", page.Text);
        page = await page.Form("任务002").Fill("任务002 与", "任务001").Press("是一件事，并过去");
        Assert.Contains("请写明为什么合并", page.Refusal);
        page = await page.Form("任务002").Fill("任务002 与", "任务001").Fill("为什么合并", "两个单位报了同一批喇叭").Press("是一件事，并过去");
        Assert.Equal("已并入任务001，双方的来源和单位都保留", page.Flash);
        page = await page.Form("任务003").Press("是两件事");
        Assert.Contains("没有写法相近的任务", page.Text);

        Assert.DoesNotContain("龙潭水库下游的预警喇叭", (await office.Open("/campaigns/1/lists")).Text);
        page = await office.Open("/campaigns/1/lists/tasks/2");
        Assert.Contains("已并入", page.Text);
        Assert.Equal("已拆出来，重新单独列入清单", (await page.Press("拆出来")).Flash);
        Assert.Equal(3, await site.Look(db => db.WorkItems.Standing().CountAsync()));
    }
}
