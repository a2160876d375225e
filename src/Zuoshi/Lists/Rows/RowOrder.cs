using System.Linq.Expressions;
using Zuoshi.Lists.Columns;

namespace Zuoshi.Lists.Rows;

/// <summary>What rows stand in order of.</summary>
public enum RowSort
{
    /// <summary>编号.</summary>
    Number,

    /// <summary>完成时限, those without one last.</summary>
    Due,

    /// <summary>The last made first.</summary>
    Newest,

    /// <summary>总投资, the largest first.</summary>
    Investment,
}

/// <summary>What rows are put together by.</summary>
public enum RowGroup
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>主题.</summary>
    Theme,

    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>时序.</summary>
    Horizon,

    /// <summary>上报进度.</summary>
    Level,
}

/// <summary>The order of rows, asked of the database.</summary>
internal static class RowOrder
{
    public static string Name(this RowSort sort) => sort switch
    {
        RowSort.Due => "完成时限", RowSort.Newest => "新增的在前", RowSort.Investment => "总投资", _ => "编号",
    };

    public static string Name(this RowGroup group) => group switch
    {
        RowGroup.Theme => "主题", RowGroup.Lead => "牵头单位", RowGroup.Horizon => "时序", RowGroup.Level => "上报进度", _ => "不分组",
    };

    /// <summary>The rows in order: by group, then as asked, then by number.</summary>
    /// <param name="items">The rows.</param>
    /// <param name="group">What they are put together by.</param>
    /// <param name="sort">The order within.</param>
    /// <param name="order">The keys of themes or units in official order; needed for these groups alone.</param>
    /// <param name="own">The campaign's own column by which they are ordered instead, if any.</param>
    public static IQueryable<WorkItem> InOrder(this IQueryable<WorkItem> items, RowGroup group, RowSort sort, IReadOnlyList<Guid?> order, OwnColumn? own = null)
    {
        var grouped = group switch
        {
            RowGroup.Theme => items.OrderBy(PlaceIn(order, x => x.ThemeId)),
            RowGroup.Lead => items.OrderBy(PlaceIn(order, x => x.LeadUnitId)),
            RowGroup.Horizon => items.OrderBy(x => x.Horizon == null).ThenBy(x => x.Horizon),
            RowGroup.Level => items.OrderBy(x => x.Level),
            _ => items.OrderBy(x => 0),
        };
        var sorted = own is not null ? ByOwn(grouped, own) : sort switch
        {
            RowSort.Due => grouped.ThenBy(x => x.Due == null).ThenBy(x => x.Due),
            RowSort.Newest => grouped.ThenByDescending(x => x.MadeAt),
            RowSort.Investment => grouped.ThenByDescending(x => x.TotalInvestmentFen ?? 0),
            _ => grouped,
        };
        return sorted.ThenBy(x => x.Number);
    }

    /// <summary>Numbers the largest first, days the earliest, choices as they are offered, texts by their words; rows without one come last.</summary>
    private static IOrderedQueryable<WorkItem> ByOwn(IOrderedQueryable<WorkItem> items, OwnColumn column)
    {
        var id = column.Id;
        return column.Type switch
        {
            ColumnType.Number => items.ThenBy(x => !x.Own.Any(own => own.ColumnId == id && own.Number != null))
                .ThenByDescending(x => x.Own.Where(own => own.ColumnId == id).Select(own => own.Number).FirstOrDefault()),
            ColumnType.Choice => items.ThenBy(x => !x.Own.Any(own => own.ColumnId == id))
                .ThenBy(PlaceIn<string?>(column.Choices, x => x.Own.Where(own => own.ColumnId == id).Select(own => own.Text).FirstOrDefault())),
            _ => items.ThenBy(x => !x.Own.Any(own => own.ColumnId == id))
                .ThenBy(x => x.Own.Where(own => own.ColumnId == id).Select(own => own.Text).FirstOrDefault()),
        };
    }

    /// <summary>The place of a key in an order; what isn't in it comes last. The order lives in memory, so it goes along as cases.</summary>
    private static Expression<Func<WorkItem, int>> PlaceIn<T>(IReadOnlyList<T> order, Expression<Func<WorkItem, T>> key)
    {
        Expression place = Expression.Constant(order.Count);
        for (var i = order.Count - 1; i >= 0; i--)
            place = Expression.Condition(Expression.Equal(key.Body, Expression.Constant(order[i], typeof(T))), Expression.Constant(i), place);
        return Expression.Lambda<Func<WorkItem, int>>(place, key.Parameters);
    }
}
