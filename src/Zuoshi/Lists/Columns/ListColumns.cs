using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Columns;

/// <summary>The columns of both lists as a campaign has them.</summary>
public sealed record CampaignColumns(ListColumns Tasks, ListColumns Projects)
{
    /// <summary>The usual ones.</summary>
    public static CampaignColumns Usual { get; } = Of([]);

    /// <summary>Those of a campaign.</summary>
    /// <param name="layouts">What it has changed, with the columns.</param>
    public static CampaignColumns Of(IReadOnlyList<ListLayout> layouts) => new(
        new ListColumns(WorkItemKind.Task, layouts.FirstOrDefault(layout => layout.Kind is WorkItemKind.Task)),
        new ListColumns(WorkItemKind.Project, layouts.FirstOrDefault(layout => layout.Kind is WorkItemKind.Project)));

    /// <summary>Those of one list.</summary>
    public ListColumns Of(WorkItemKind kind) => kind is WorkItemKind.Task ? Tasks : Projects;

    /// <summary>The titles of the campaign's own columns by their keys.</summary>
    public IEnumerable<KeyValuePair<Guid, string>> Names => Tasks.Own.Concat(Projects.Own).Select(own => KeyValuePair.Create(own.Id, own.Title));
}

/// <summary>The columns of a list as a campaign has them: titled, ordered, shown and required.</summary>
public sealed class ListColumns
{
    private readonly List<(ListField Field, bool IsShown, bool IsRequired)> columns = [];
    private readonly Dictionary<string, string> titles = [];

    /// <summary>The usual columns, changed as a campaign wants them.</summary>
    /// <param name="kind">Tasks or projects.</param>
    /// <param name="layout">What the campaign has changed; null when nothing.</param>
    public ListColumns(WorkItemKind kind, ListLayout? layout)
    {
        var usual = ListFields.Of(kind).ToDictionary(field => field.Name);
        var own = new List<OwnColumn>();
        foreach (var column in layout?.Columns.OrderBy(column => column.Order) ?? Enumerable.Empty<LayoutColumn>())
        {
            if (column.IsOwn)
            {
                own.Add(new OwnColumn(column.Id, column.Title, column.Type, column.Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries), column.IsShown, column.IsRequired));
                columns.Add((FieldOf(own[^1]), column.IsShown, column.IsRequired));
            }
            else if (usual.Remove(column.Field, out var field))
            {
                if (column.Title.Length > 0)
                {
                    titles[field.Name] = column.Title;
                    field = field with { Header = column.Title, Words = [field.Header, .. field.Words] };
                }

                columns.Add((field, column.IsShown, column.IsRequired));
            }
        }

        // Those that came after the campaign had set its columns; it may have one of its own already that is headed so, and a table has each head once.
        var heads = columns.Select(column => column.Field.Header).ToHashSet();
        columns.AddRange(ListFields.Of(kind).Where(field => usual.ContainsKey(field.Name) && !heads.Contains(field.Header)).Select(field => (field, true, false)));
        Own = own;
    }

    /// <summary>The campaign's own columns in order, hidden ones too.</summary>
    public IReadOnlyList<OwnColumn> Own { get; }

    /// <summary>The campaign's own columns that stand in the tables.</summary>
    public IEnumerable<OwnColumn> OwnShown => Own.Where(own => own.IsShown);

    /// <summary>Whether anything is required beyond the usual.</summary>
    public bool RequiresAny => columns.Exists(column => column.IsRequired);

    /// <summary>Every column in order.</summary>
    internal IReadOnlyList<ListField> All => [.. columns.Select(column => column.Field)];

    /// <summary>The columns that stand in the tables, in order.</summary>
    internal IReadOnlyList<ListField> Shown => [.. columns.Where(column => column.IsShown).Select(column => column.Field)];

    /// <summary>The title of a usual column where it was given another one; else what the page calls it.</summary>
    public string Title(string field, string usual) => titles.GetValueOrDefault(field, usual);

    /// <summary>Whether a usual column stands in the tables.</summary>
    public bool Shows(string field) => columns.Exists(column => column.Field.Name == field && column.IsShown);

    /// <summary>The titles of what is required and missing in a row.</summary>
    public IReadOnlyList<string> Missing(RowContent row) =>
        [.. columns.Where(column => column.IsRequired && column.Field.Text(row, _ => "有").Length == 0).Select(column => column.Field.Header)];

    private static ListField FieldOf(OwnColumn own) => new(
        $"own:{own.Id:N}", own.Title, own.Type is ColumnType.Text ? 16 : 11,
        (row, _) => own.Cell(row.Own.Of(own.Id)), (_, row, text) => row with { Own = row.Own.With(own.Id, own.Read(text)) })
    {
        Kind = own.Type switch { ColumnType.Number => ColumnKind.Number, ColumnType.Date => ColumnKind.Date, ColumnType.Choice => ColumnKind.Choice, _ => default },
        Choices = own.Choices,
    };
}

/// <summary>What a row says in one of the campaign's own columns.</summary>
public sealed record OwnText(Guid ColumnId, string Text);

/// <summary>Values in the campaign's own columns, by column.</summary>
public static class OwnTexts
{
    /// <summary>What stands in a column; empty where nothing does.</summary>
    public static string Of(this IEnumerable<OwnText> own, Guid columnId) => own.FirstOrDefault(value => value.ColumnId == columnId)?.Text ?? "";

    /// <summary>The values with another one in a column.</summary>
    public static IReadOnlyList<OwnText> With(this IEnumerable<OwnText> own, Guid columnId, string text) =>
        [.. own.Where(value => value.ColumnId != columnId), new OwnText(columnId, text)];
}
