using System.Text.Json;
using Zuoshi.Lists;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Excel;
using Zuoshi.Lists.Publishing;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>What becomes of rows when an import is withdrawn, without a site.</summary>
public sealed class WithdrawalTests
{
    private static readonly RowContent Before = Imports.Task;

    private static readonly RowContent After = Before with { Remark = "表里的", Due = new DateOnly(2028, 6, 30), DueText = "2028年6月底", Owner = new Holder("表里的人", null), With = [] };

    /// <summary>Whoever adds a field to rows is asked here to let it go back.</summary>
    [Fact]
    public void Every_field_that_nobody_changed_since_goes_back()
    {
        var project = Rows.Project with { ThemeId = Guid.CreateVersion7(), KpiInWords = "指标", Basis = "依据", Liaison = new Holder("甲", null), Leader = new Holder("乙", null), Remark = "注", Funds = [new FundText(2027, FundSource.City, 1)], Permits = [new RowPermitText("环评")] };
        var other = new RowContent
        {
            ThemeId = Guid.CreateVersion7(), SourceKind = SourceKind.Superior, Title = "另一个名字", LeadUnitId = Rows.Metro, Deliverables = [new DeliverableText(DeliverableForm.Plan, "方案")],
            Nature = Nature.Annual, DueText = "年底", Horizon = Horizon.Far, Acceptance = "验收", Label = Sensitivity.WorkSecret, Owner = new Holder("丙", null), Own = [new OwnText(Guid.CreateVersion7(), "自设列里的")],
            Project = new ProjectContent("桥梁", BuildNature.Expand, Stage.Built, "大桥", 2020, 2021, 1),
        };
        Assert.Empty(typeof(RowContent).GetProperties().Where(field => field.CanRead && JsonSerializer.Serialize(field.GetValue(project)) == JsonSerializer.Serialize(field.GetValue(other))).Select(field => field.Name));

        var back = new ChangeBack(project, other, other);

        Assert.Equal(JsonSerializer.Serialize(project with { Label = Sensitivity.WorkSecret }), JsonSerializer.Serialize(back.Content));
        Assert.Equal(["知悉范围"], back.Kept);
    }

    [Fact]
    public void A_cell_that_somebody_changed_since_stays_and_is_named()
    {
        var back = new ChangeBack(Before, After, After with { Remark = "后来改的", Target = "后来写的目标" });

        Assert.Equal(("后来改的", "后来写的目标", Before.Due, Before.DueText, 1), (back.Content.Remark, back.Content.Target, back.Content.Due, back.Content.DueText, back.Content.With.Count));
        Assert.Equal(["备注"], back.Kept);
    }

    [Fact]
    public void A_row_that_the_import_made_is_taken_out_unless_somebody_went_on_with_it()
    {
        Assert.Equal((WithdrawalFate.TakenOut, ""), Decide(Rows.Made(Before)));

        var changed = Rows.Made(Before);
        changed.Revise(Before with { Remark = "后来改的" });
        Assert.Equal((WithdrawalFate.Stays, "导入后有人改过：备注"), Decide(changed));
        changed.Revise(Before);
        Assert.Equal(WithdrawalFate.TakenOut, Decide(changed).Fate);

        Assert.Equal((WithdrawalFate.Stays, "已在第1版发布"), Decide(Published(Before)));
        Assert.Equal((WithdrawalFate.Stays, "有职责争议没有定，或者有别的事项并入了它"), Decide(Rows.Made(Before), isHeld: true));
        Assert.Equal((WithdrawalFate.Stays, "现在是“待活动办审核”，不归您改"), Decide(Rows.Made(Before), by: Acting.As(Duty.Liaison)));
        var merged = Rows.Made(Before);
        Assert.Equal((WithdrawalFate.Stays, "查不到导入时写的是什么"), Decide(new WithdrawalGround(merged, true, null, false)));
    }

    [Fact]
    public void A_row_that_the_import_changed_is_put_back_unless_that_makes_no_sense_any_more()
    {
        var plan = Plan(new WithdrawalGround(Rows.Made(After), false, new RowHistory(Before, After, 2), false));
        Assert.Equal((WithdrawalFate.PutBack, Before.Due), (plan.Rows[0].Fate, plan.Rows[0].Content!.Due));

        Assert.Equal((WithdrawalFate.Stays, "导入改的格，后来都有人改过"), Decide(new WithdrawalGround(Rows.Made(Before), false, new RowHistory(Before, After, 2), false)));

        // Since then the helper of old has become the lead.
        var led = Rows.Made(After with { LeadUnitId = Rows.Metro });
        Assert.Contains("牵头单位不能又是配合单位", Decide(new WithdrawalGround(led, false, new RowHistory(Before, After, 2), false)).Why);
    }

    [Fact]
    public void A_row_that_was_withdrawn_is_not_worked_on_any_more()
    {
        var row = Rows.Made(Before);
        Assert.Equal("请写明为什么撤回，最多300个字。", Assert.Throws<RuleBroken>(() => row.Withdraw(" ", DateTime.UnixEpoch)).Message);
        row.Withdraw("导错了表", DateTime.UnixEpoch);

        Assert.Equal((DateTime.UnixEpoch, "导错了表"), (row.WithdrawnAt, row.WithdrawalReason));
        Assert.All(
            new Action[]
            {
                () => row.Revise(After), () => row.Raise(ReportLevel.Accepted, Rows.Office, DateTime.UnixEpoch), () => row.Return(ReportLevel.Drafted, "改"),
                () => row.Withdraw("再来", DateTime.UnixEpoch), () => row.PutBack(After, "再来"),
            },
            act => Assert.Contains("已经撤回", Assert.Throws<RuleBroken>(act).Message));
        Assert.Contains("已经发布", Assert.Throws<RuleBroken>(() => Published(Before).Withdraw("导错了", DateTime.UnixEpoch)).Message);
    }

    [Fact]
    public void Who_looked_at_another_state_looked_at_another_plan()
    {
        var row = Rows.Made(Before);
        var ground = new WithdrawalGround(row, true, new RowHistory(null, Before, 1), false);
        var seen = Plan(ground).Mark;

        Assert.Equal(seen, Plan(ground).Mark);
        row.Revise(After);
        Assert.NotEqual(seen, Plan(ground).Mark);
    }

    private static WorkItem Published(RowContent content)
    {
        var row = Rows.Made(content);
        row.Raise(ReportLevel.Accepted, Rows.Office, DateTime.UnixEpoch);
        _ = new Baseline(row.CampaignId, 1, new PublicationTerms(new DateOnly(2026, 11, 26), "", ""), [row], Rows.Office, DateTime.UnixEpoch);
        return row;
    }

    private static WithdrawalPlan Plan(WithdrawalGround ground, Actor? by = null) => WithdrawalPlan.Of(Imports.Campaign, by ?? Imports.Office, [ground], 0);

    private static (WithdrawalFate Fate, string Why) Decide(WorkItem made, bool isHeld = false, Actor? by = null) => Decide(new WithdrawalGround(made, true, new RowHistory(null, Before, 1), isHeld), by);

    private static (WithdrawalFate Fate, string Why) Decide(WithdrawalGround ground, Actor? by = null) => Plan(ground, by).Rows[0] is var row ? (row.Fate, row.Why) : default;
}
