using Zuoshi.Lists;
using Zuoshi.Lists.Excel;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks;
using static Zuoshi.Tests.Lists.Excel.Imports;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>A table laid beside the lists, three ways.</summary>
public sealed class ListComparisonTests
{
    private readonly WorkItem item = Rows.Made(Imports.Task);

    private RowKey Exported => new(item.Id.ToString("N"), item.Edition);

    [Fact]
    public void What_nobody_changed_changes_nothing()
    {
        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, Exported)), Ground(item)).Rows);

        Assert.Equal((RowFate.Unchanged, 0), (row.Fate, row.Cells.Count));
    }

    [Fact]
    public void A_cell_that_only_the_table_changed_is_taken_and_may_be_declined()
    {
        var sheet = Sheet(Line(1, Imports.Task, Exported, (ListField.Due, "2028年6月底前")));

        var row = Assert.Single(Compare(sheet, Ground(item)).Rows);
        Assert.Equal((RowFate.Changed, new DateOnly(2028, 6, 30), "2027年底前"), (row.Fate, row.Result!.Due, Assert.Single(row.Cells).Now));

        row = Assert.Single(Compare(sheet, Ground(item), ("cell:1:deadline", "site")).Rows);
        Assert.Equal((RowFate.Unchanged, Imports.Task.Due), (row.Fate, row.Result!.Due));
    }

    [Fact]
    public void A_cell_that_only_the_site_changed_stays()
    {
        var ground = Since(Imports.Task with { Remark = "系统里改的" });

        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, new RowKey(item.Id.ToString("N"), 1), (ListField.Target, "13个站末班到站后30分钟内有公交可乘。"))), ground).Rows);

        Assert.Equal((RowFate.Changed, 1, "系统里改的"), (row.Fate, row.KeptCells, row.Result!.Remark));
        Assert.Equal(ListField.Target, Assert.Single(row.Cells).Field.Name);
    }

    [Fact]
    public void A_cell_that_both_changed_is_asked_and_nothing_is_chosen_before()
    {
        var ground = Since(Imports.Task with { LeadUnitId = Rows.Roads });
        var sheet = Sheet(Line(1, Imports.Task with { With = [] }, new RowKey(item.Id.ToString("N"), 1), (ListField.With, Cells(Imports.Task)[ListField.With]), (ListField.Title, "轨道末班车接驳公交"), (ListField.Lead, "地铁集团")));

        var comparison = Compare(sheet, ground, ("cell:1:with", "table"));
        var (row, cell) = Assert.Single(comparison.Conflicts);
        Assert.Equal((false, RowFate.Open, "公交集团", "公路局", "地铁集团", "综合处 11月27日"), (comparison.IsReady, row.Fate, cell.Exported, cell.Now, cell.Table, cell.Meanwhile));

        Assert.Equal(Rows.Roads, Assert.Single(Compare(sheet, ground, ("cell:1:lead", "site")).Rows).Result!.LeadUnitId);
    }

    [Fact]
    public void Both_changing_it_alike_is_no_conflict()
    {
        var ground = Since(Imports.Task with { Remark = "一样的" });

        Assert.Equal(RowFate.Unchanged, Assert.Single(Compare(Sheet(Line(1, Imports.Task, new RowKey(item.Id.ToString("N"), 1), ("remark", "一样的"))), ground).Rows).Fate);
    }

    [Fact]
    public void Without_the_exported_state_every_difference_is_asked()
    {
        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, new RowKey(item.Id.ToString("N"), 7), ("remark", "表里的"))), Ground(item)).Rows);

        Assert.Equal((RowFate.Open, true, null), (row.Fate, row.Cells[0].IsConflict, row.Cells[0].Exported));
    }

    [Fact]
    public void The_same_in_other_words_changes_nothing()
    {
        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, Exported, (ListField.Lead, "公交公司"), (ListField.Due, "2027-12-31"), (ListField.Theme, "1"))), Ground(item)).Rows);

        Assert.Equal((RowFate.Unchanged, 0), (row.Fate, row.Cells.Count));
    }

    [Fact]
    public void A_copied_row_is_asked_about_and_the_first_stays_the_row()
    {
        var sheet = Sheet(Line(1, Imports.Task, Exported), Line(2, Imports.Task, Exported, (ListField.Title, "轨道首班车清晨公交接驳")));

        var comparison = Compare(sheet, Ground(item));
        Assert.Equal([RowFate.Unchanged, RowFate.Open], comparison.Rows.Select(row => row.Fate));
        Assert.Equal(QuestionKind.Copy, Assert.Single(comparison.Questions).Kind);

        var copy = Compare(sheet, Ground(item), ("row:2", "new")).Rows[1];
        Assert.Equal((RowFate.New, "轨道首班车清晨公交接驳"), (copy.Fate, copy.Result!.Title));
        Assert.Equal(RowFate.LeftOut, Compare(sheet, Ground(item), ("row:2", "leave")).Rows[1].Fate);
    }

    [Fact]
    public void A_key_of_no_row_here_is_asked_about()
    {
        var comparison = Compare(Sheet(Line(1, Imports.Task, new RowKey(Guid.CreateVersion7().ToString("N"), 0))), Ground());

        Assert.Equal((false, QuestionKind.Stranger), (comparison.IsReady, Assert.Single(comparison.Questions).Kind));
    }

    [Fact]
    public void A_row_that_is_gone_from_the_table_is_listed_and_kept()
    {
        var other = Rows.Made(Imports.Task with { Title = "另一项任务" }, 2);

        Assert.Same(other, Assert.Single(Compare(Sheet(Line(1, Imports.Task, Exported)), Ground(item, other)).Missing));
    }

    [Fact]
    public void A_table_brought_twice_adds_nothing_the_second_time() =>
        Assert.Equal(RowFate.Unchanged, Assert.Single(Compare(Sheet(Line(1, Imports.Task)), Ground(item)).Rows).Fate);

    [Fact]
    public void A_unit_unknown_to_the_roll_is_asked_once_and_then_known()
    {
        var sheet = Sheet(Line(1, Imports.Task with { Title = "第一项任务" }, null, (ListField.Lead, "公交处")), Line(2, Imports.Task with { Title = "第二项任务" }, null, (ListField.Lead, "公交处")));

        Assert.Equal(("unit:公交处", false), (Assert.Single(Compare(sheet, Ground()).Questions).Key, Compare(sheet, Ground()).IsReady));
        Assert.All(Compare(sheet, Ground(), ("unit:公交处", Rows.Buses.ToString())).Rows, row => Assert.Equal(Rows.Buses, row.Result!.LeadUnitId));
        Assert.Empty(Compare(sheet, Ground() with { UnitWords = new Dictionary<string, Guid> { ["公交处"] = Rows.Buses } }).Questions);
        Assert.All(Compare(sheet, Ground(), ("unit:公交处", "leave")).Rows, row => Assert.Equal(RowFate.LeftOut, row.Fate));
    }

    [Fact]
    public void Several_leads_are_asked_and_the_others_help()
    {
        var sheet = Sheet(Line(1, Imports.Task with { Title = "第一项任务" }, null, (ListField.Lead, "公交集团、公路局"), (ListField.With, "/")));

        Assert.Equal(QuestionKind.Lead, Assert.Single(Compare(sheet, Ground()).Questions).Kind);
        var row = Assert.Single(Compare(sheet, Ground(), ("lead:公交集团、公路局", "公路局")).Rows);
        Assert.Equal((Rows.Roads, Rows.Buses), (row.Result!.LeadUnitId, Assert.Single(row.Result.With).UnitId));
    }

    [Fact]
    public void Of_several_leads_the_one_that_leads_already_goes_on_and_nobody_is_asked_again()
    {
        var there = Rows.Made(Imports.Task with { LeadUnitId = Rows.Roads, With = [new CooperationText(Rows.Buses, ""), new CooperationText(Rows.Metro, "时刻调整提前7天告知")] });
        var line = Line(1, there.ToContent(), null, (ListField.Lead, "公交集团、公路局"), (ListField.With, "地铁集团：时刻调整提前7天告知"));

        var comparison = Compare(Sheet(line), Ground(there));

        Assert.Empty(comparison.Questions);
        Assert.Equal(RowFate.Unchanged, Assert.Single(comparison.Rows).Fate);
    }

    [Fact]
    public void Who_helps_is_no_conflict_while_nobody_has_said_who_leads()
    {
        var there = Rows.Made(Imports.Task with { LeadUnitId = Rows.Metro, With = [] });
        var sheet = Sheet(Line(1, there.ToContent(), null, (ListField.Lead, "公交集团、公路局"), (ListField.With, "地铁集团")));

        var asked = Compare(sheet, Ground(there));
        Assert.Equal((QuestionKind.Lead, RowFate.Open), (Assert.Single(asked.Questions).Kind, Assert.Single(asked.Rows).Fate));
        Assert.Empty(asked.Conflicts);
        Assert.Equal([ListField.Lead, ListField.With], Compare(sheet, Ground(there), ("lead:公交集团、公路局", "公路局")).Conflicts.Select(conflict => conflict.Cell.Field.Name));
    }

    [Theory]
    [InlineData(ListField.Funds, "1999年100万元")]
    [InlineData(ListField.Permits, "环评；环评")]
    [InlineData(ListField.Code, "2019-330100-54")]
    [InlineData(ListField.Location, "*61")]
    [InlineData(ListField.Content, "太短了")]
    [InlineData(ListField.With, "公交集团：*101")]
    public void A_wrong_cell_of_a_project_is_told_beside_itself(string field, string text)
    {
        if (text.IndexOf('*') is >= 0 and var at) text = text[..at] + new string('长', int.Parse(text[(at + 1)..]));
        var project = Rows.Project with { ThemeId = Imports.Theme, ContributionIds = [], Basis = "局长办公会" };

        var row = Assert.Single(Compare(Sheet(Line(1, project, null, (field, text))), Ground()).Rows);

        Assert.Equal((field, RowFate.Open), (Assert.Single(row.Problems).Field, row.Fate));
    }

    [Theory]
    [InlineData(ListField.Due, "2027年13月", "读不出日期")]
    [InlineData(ListField.Theme, "没有的主题", "活动里没有主题")]
    [InlineData(ListField.Title, "短", "名称至少4个字")]
    [InlineData(ListField.Nature, "一年一次", "不在可选的里面")]
    [InlineData(ListField.Steps, "先做起来", "日期写在前面")]
    [InlineData(ListField.Lead, "", "请选一个牵头单位")]
    [InlineData(ListField.With, "公交集团", "牵头单位不能又是配合单位")]
    [InlineData(ListField.Sources, "专题组讨论成果：建言0404", "没有编号0404的建言")]
    public void A_wrong_cell_is_told_beside_itself(string field, string text, string message)
    {
        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, Exported, (field, text))), Ground(item)).Rows);

        var problem = Assert.Single(row.Problems);
        Assert.Equal((field, RowFate.Open), (problem.Field, row.Fate));
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void A_convener_changes_only_rows_of_the_own_theme()
    {
        var convener = Acting.As(Duty.Convener);
        var ground = Ground(item) with { Actor = convener, Campaign = Campaign with { Themes = [Campaign.Themes[0], Campaign.Themes[1] with { ConvenerId = convener.PersonId }] } };

        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, Exported, ("remark", "改了"))), ground).Rows);

        Assert.Contains("不归您改", Assert.Single(row.Problems).Message);
    }

    [Fact]
    public void How_far_a_row_may_go_is_not_changed_by_a_table()
    {
        var row = Assert.Single(Compare(Sheet(Line(1, Imports.Task, Exported, (ListField.Label, "公开"))), Ground(item)).Rows);

        Assert.Equal((RowFate.Unchanged, 1), (row.Fate, row.Remarks.Count));
    }

    /// <summary>The row was exported as it was made, and somebody changed it since.</summary>
    private ImportGround Since(RowContent now)
    {
        item.Revise(now);
        PastRow[] past =
        [
            new(item.Id, 1, new RowHistory(null, Imports.Task, 1), new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc), "综合处"),
            new(item.Id, 2, new RowHistory(Imports.Task, item.ToContent(), 2), new DateTime(2026, 11, 27, 2, 0, 0, DateTimeKind.Utc), "综合处"),
        ];
        return Ground(item) with { Past = past.ToLookup(one => one.ItemId) };
    }
}
