using System.Globalization;

namespace Zuoshi.Lists.Columns;

/// <summary>What a list is narrowed to by one of the campaign's own columns; it stands in the address like the rest.</summary>
/// <param name="Column">The column.</param>
/// <param name="Has">Words that it contains, or the choice that it is.</param>
/// <param name="From">The least number or the first day.</param>
/// <param name="To">The greatest number or the last day.</param>
public sealed record OwnFilter(OwnColumn Column, string Has, string From, string To)
{
    /// <summary>Its name in the address.</summary>
    public string Name => $"own-{Column.Id.ToString("N")[20..]}";

    /// <summary>Whether it narrows anything.</summary>
    public bool IsSet => Has.Length > 0 || From.Length > 0 || To.Length > 0;

    /// <summary>What an address says of these columns; what no column can hold is left out.</summary>
    public static IReadOnlyList<OwnFilter> Read(IQueryCollection query, IEnumerable<OwnColumn> columns) => [.. columns.Select(column => Read(query, new OwnFilter(column, "", "", "")))];

    /// <summary>The rows that fit.</summary>
    public IQueryable<WorkItem> Apply(IQueryable<WorkItem> items)
    {
        var (id, has, from, to) = (Column.Id, Has, From, To);
        if (Column.Type is ColumnType.Text && has.Length > 0) return items.Where(x => x.Own.Any(own => own.ColumnId == id && own.Text.Contains(has)));
        if (Column.Type is ColumnType.Choice && has.Length > 0) return items.Where(x => x.Own.Any(own => own.ColumnId == id && own.Text == has));
        if (Column.Type is ColumnType.Number)
        {
            if (OwnColumn.InTenThousandths(from) is { } least) items = items.Where(x => x.Own.Any(own => own.ColumnId == id && own.Number >= least));
            if (OwnColumn.InTenThousandths(to) is { } most) items = items.Where(x => x.Own.Any(own => own.ColumnId == id && own.Number <= most));
        }

        if (Column.Type is ColumnType.Date)
        {
            // Days are kept as 2027-06-30, whose order is that of the calendar.
            if (from.Length > 0) items = items.Where(x => x.Own.Any(own => own.ColumnId == id && string.Compare(own.Text, from) >= 0));
            if (to.Length > 0) items = items.Where(x => x.Own.Any(own => own.ColumnId == id && string.Compare(own.Text, to) <= 0));
        }

        return items;
    }

    private static OwnFilter Read(IQueryCollection query, OwnFilter empty) => empty with
    {
        Has = query[empty.Name].ToString().Trim(), From = Bound(query[$"{empty.Name}-from"].ToString(), empty.Column), To = Bound(query[$"{empty.Name}-to"].ToString(), empty.Column),
    };

    private static string Bound(string text, OwnColumn column) => column.Type switch
    {
        ColumnType.Number when OwnColumn.InTenThousandths(text) is not null => text,
        ColumnType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => text,
        _ => "",
    };
}
