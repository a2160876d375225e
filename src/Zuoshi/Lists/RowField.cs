using Zuoshi.Lists.Columns;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists;

/// <summary>One thing that changed on a row: what stood there and what stands there now.</summary>
public sealed record RowChange(string Field, string Before, string After);

/// <summary>
/// One field of a row as words, so that two states of it can be laid side by side: in its history, and when somebody else saved first.
/// </summary>
/// <param name="Label">The field's name for people.</param>
/// <param name="Words">The field's value, given the names of units, themes and contributions by their keys.</param>
public sealed record RowField(string Label, Func<RowContent, Func<Guid, string>, string> Words)
{
    /// <summary>Every field, in the order of the form.</summary>
    public static IReadOnlyList<RowField> All { get; } =
    [
        new("主题", (row, name) => row.ThemeId is { } theme ? name(theme) : ""),
        new("任务来源", (row, _) => row.SourceKind.Name()),
        new("来源依据", (row, _) => row.Basis),
        new("来源建言", (row, name) => string.Join('、', row.ContributionIds.Select(name).Order())),
        new("名称", (row, _) => row.Title),
        new("主要内容", (row, _) => row.Content),
        new("工作目标", (row, _) => row.Target),
        new("量化指标", (row, _) => string.Join('；', row.Kpis.Select(kpi => kpi.InWords()))),
        new("成果形式", (row, _) => string.Join('；', row.Deliverables.Select(deliverable => deliverable.InWords()))),
        new("任务类型", (row, _) => row.Nature.Name()),
        new("牵头单位", (row, name) => name(row.LeadUnitId)),
        new("配合单位", (row, name) => string.Join('；', row.With.Select(with => with.Duty.Length > 0 ? $"{name(with.UnitId)}：{with.Duty}" : name(with.UnitId)))),
        new("责任领导", (row, _) => row.Leader.Name),
        new("责任人", (row, _) => row.Owner.Name),
        new("联络员", (row, _) => row.Liaison.Name),
        new("起始时间", (row, _) => Day(row.Start)),
        new("完成时限", (row, _) => Day(row.Due)),
        new("时限的文字", (row, _) => row.DueText),
        new("阶段目标", (row, _) => string.Join('；', row.Milestones.Select(step => step.InWords()))),
        new("时序", (row, _) => row.Horizon?.Name() ?? ""),
        new("完成标准", (row, _) => row.Acceptance),
        new("备注", (row, _) => row.Remark),
        new("知悉范围", (row, _) => row.Label.Name()),
        new("项目代码", (row, _) => row.Project?.Code ?? ""),
        new("项目类别", (row, _) => row.Project?.Category ?? ""),
        new("建设性质", (row, _) => row.Project?.BuildNature?.Name() ?? ""),
        new("项目阶段", (row, _) => row.Project?.Stage?.Name() ?? ""),
        new("建设地点", (row, _) => row.Project?.Location ?? ""),
        new("项目法人", (row, _) => row.Project?.Owner ?? ""),
        new("建设规模", (row, _) => row.Project?.Scale ?? ""),
        new("建设年限", (row, _) => row.Project is { } project ? Years(project.StartYear, project.EndYear) : ""),
        new("总投资", (row, _) => row.Project?.TotalInvestmentFen is { } fen ? $"{Money.WanText(fen)}万元" : ""),
        new("资金安排", (row, _) => string.Join('；', row.Funds.Select(fund => fund.InWords()))),
        new("前期手续", (row, _) => string.Join('；', row.Permits.Select(permit => permit.InWords()))),
    ];

    /// <summary>What differs between two states of a row.</summary>
    /// <param name="before">The one state.</param>
    /// <param name="after">The other.</param>
    /// <param name="name">Names of units, themes, contributions and own columns; their keys when left out, which is enough to tell whether they differ.</param>
    public static IEnumerable<RowChange> Changes(RowContent before, RowContent after, Func<Guid, string>? name = null)
    {
        name ??= id => id.ToString();
        var own = before.Own.Concat(after.Own).Select(value => value.ColumnId).Distinct()
            .Select(column => new RowChange(name(column), before.Own.Of(column), after.Own.Of(column)));
        return All
            .Select(field => new RowChange(field.Label, field.Words(before, name), field.Words(after, name)))
            .Concat(own)
            .Where(change => change.Before != change.After);
    }

    /// <summary>2028—2030; an open end is left open.</summary>
    internal static string Years(int? start, int? end) => (start, end) switch
    {
        (null, null) => "",
        ({ } only, null) => $"{only}—",
        (null, { } only) => $"—{only}",
        ({ } from, { } to) => from == to ? $"{from}" : $"{from}—{to}",
    };

    private static string Day(DateOnly? day) => day?.Chinese() ?? "";
}
