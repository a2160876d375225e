using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Columns;

/// <summary>表样: the columns of a list in one campaign, where they are other than usual. A column is hidden and never taken away: rows have filled it in.</summary>
public sealed class ListLayout : Entity
{
    /// <summary>Most columns of the campaign's own.</summary>
    public const int MostOwn = 20;

    /// <summary>Longest title of a column or choice, in characters.</summary>
    public const int LongestTitle = 20;

    /// <summary>Most choices of a column.</summary>
    public const int MostChoices = 50;

    private readonly List<LayoutColumn> columns = [];

    private ListLayout()
    {
    }

    /// <summary>The usual columns, to be changed.</summary>
    public ListLayout(Guid campaignId, WorkItemKind kind)
    {
        (CampaignId, Kind) = (campaignId, kind);
        columns.AddRange(ListFields.Of(kind).Select((field, index) => new LayoutColumn(index + 1, field.Name)));
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Whose columns: tasks' or projects'.</summary>
    public WorkItemKind Kind { get; private set; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<LayoutColumn> Columns => columns;

    /// <summary>Adds a column of the campaign's own at the end.</summary>
    /// <exception cref="RuleBroken">There are too many, or its title or choices won't do.</exception>
    public void Add(string? title, ColumnType type, IReadOnlyList<string> choices)
    {
        if (columns.Count(column => column.IsOwn) >= MostOwn) throw new RuleBroken("lists.columns-many", $"自设的列最多{MostOwn}个，可以改用已有的列。");

        var column = new LayoutColumn(columns.Count + 1, "") { Type = type };
        column.Describe(new ColumnSetting(column.Id, column.Order, TitleOf(title, null), true, false, ChoicesOf(type, choices)));
        columns.Add(column);
        CheckTitles();
        Happened("lists.column-added", CampaignId);
    }

    /// <summary>Sets titles, order, what is shown and what is required. Columns that are not named keep what they have.</summary>
    /// <exception cref="RuleBroken">A title stands twice, or is too long or missing.</exception>
    public void Set(IReadOnlyList<ColumnSetting> settings)
    {
        var known = columns.ToDictionary(column => column.Id);
        var before = columns.ToDictionary(column => column.Id, column => column.Order);
        foreach (var setting in settings.Where(setting => known.ContainsKey(setting.Id)))
        {
            var column = known[setting.Id];
            var usual = ListFields.Of(Kind).FirstOrDefault(field => field.Name == column.Field);
            column.Describe(setting with
            {
                Title = TitleOf(setting.Title, usual?.Header),
                IsShown = setting.IsShown || column.IsFixed,
                IsRequired = setting.IsRequired && column.MayBeRequired,
                Choices = column.IsOwn ? ChoicesOf(column.Type, setting.Choices) : [],
            });
        }

        CheckTitles();
        // Whoever puts a column in the place of another means before it when it comes from behind, and behind it when it comes from before.
        var ordered = columns.OrderBy(column => column.Order).ThenBy(column => column.Order.CompareTo(before[column.Id])).ThenBy(column => before[column.Id]);
        foreach (var (index, column) in ordered.Index().ToList()) column.Order = index + 1;
        columns.Sort((one, other) => one.Order.CompareTo(other.Order));
        Happened("lists.columns-set", CampaignId);
    }

    private static string TitleOf(string? given, string? usual)
    {
        var title = PlainText.Of(given);
        if (title == usual) return "";
        if (title.Length == 0) return usual is null ? throw new RuleBroken("lists.column-title", "请写列名。") : "";
        if (title.Length > LongestTitle) throw new RuleBroken("lists.column-title", $"列名最多{LongestTitle}个字，“{title}”有{title.Length}个。");
        return title;
    }

    private static IReadOnlyList<string> ChoicesOf(ColumnType type, IReadOnlyList<string> given)
    {
        if (type is not ColumnType.Choice) return [];

        IReadOnlyList<string> choices = [.. given.Select(PlainText.Of).Where(choice => choice.Length > 0).Distinct()];
        if (choices.Count is < 2 or > MostChoices) throw new RuleBroken("lists.column-choices", $"选项要写2到{MostChoices}个，一行一个。");
        if (choices.FirstOrDefault(choice => choice.Length > LongestTitle) is { } longest) throw new RuleBroken("lists.column-choices", $"选项最多{LongestTitle}个字，“{longest}”有{longest.Length}个。");
        return choices;
    }

    // Tables that come back are read by their heads: two of one name could not be told apart.
    private void CheckTitles()
    {
        var usual = ListFields.Of(Kind).ToDictionary(field => field.Name, field => field.Header);
        if (columns.GroupBy(column => column.Title.Length > 0 ? column.Title : usual.GetValueOrDefault(column.Field, "")).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleBroken("lists.column-twice", $"“{twice.Key}”有两列，请改一个列名。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ListLayout>, IEntityTypeConfiguration<LayoutColumn>
    {
        public void Configure(EntityTypeBuilder<ListLayout> layout)
        {
            layout.ToTable("lists_layouts");
            layout.HasIndex(x => new { x.CampaignId, x.Kind }).IsUnique();
            layout.ReferencesCampaign(nameof(CampaignId));
            layout.HasMany(x => x.Columns).WithOne().HasForeignKey("LayoutId").IsRequired();
        }

        public void Configure(EntityTypeBuilder<LayoutColumn> column)
        {
            column.ToTable("lists_columns");
            column.Property(x => x.Field).HasMaxLength(30);
            column.Property(x => x.Title).HasMaxLength(LongestTitle);
            column.Ignore(x => x.IsOwn);
            column.Ignore(x => x.IsFixed);
            column.Ignore(x => x.MayBeRequired);
        }
    }
}

/// <summary>What is set for one column.</summary>
/// <param name="Id">The column.</param>
/// <param name="Place">Its place among the others; equal ones keep the order they had.</param>
/// <param name="Title">列名; empty for the usual one.</param>
/// <param name="IsShown">Whether it stands in the tables.</param>
/// <param name="IsRequired">Whether a row can't rise without it.</param>
/// <param name="Choices">What there is to choose from.</param>
public sealed record ColumnSetting(Guid Id, int Place, string Title, bool IsShown, bool IsRequired, IReadOnlyList<string> Choices);

/// <summary>One column of a list in a campaign.</summary>
public sealed class LayoutColumn
{
    // What these hold is never empty, or is asked for anyhow.
    private static readonly string[] AlwaysFilled = [ListField.Title, ListField.Lead, ListField.Nature, ListField.Sources, ListField.Label];

    private LayoutColumn()
    {
    }

    internal LayoutColumn(int order, string field) => (Order, Field) = (order, field);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>The usual column that it is; empty for one of the campaign's own.</summary>
    public string Field { get; private set; } = "";

    /// <summary>列名; empty for the usual one.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whether it stands in the tables.</summary>
    public bool IsShown { get; private set; } = true;

    /// <summary>Whether a row can't rise without it.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>What one of the campaign's own holds; it never changes, for rows hold it already.</summary>
    public ColumnType Type { get; internal init; } = ColumnType.Text;

    /// <summary>What there is to choose from, one a line.</summary>
    public string Choices { get; private set; } = "";

    /// <summary>Whether it is one of the campaign's own.</summary>
    public bool IsOwn => Field.Length == 0;

    /// <summary>Whether it can't be hidden: without name and lead unit a row is none.</summary>
    public bool IsFixed => Field is ListField.Title or ListField.Lead;

    /// <summary>Whether it can be required.</summary>
    public bool MayBeRequired => !AlwaysFilled.Contains(Field);

    internal void Describe(ColumnSetting setting) =>
        (Order, Title, IsShown, IsRequired, Choices) = (setting.Place, setting.Title, setting.IsShown, setting.IsRequired, string.Join('\n', setting.Choices));
}

/// <summary>A value in one of the campaign's own columns.</summary>
public sealed class OwnValue
{
    private OwnValue()
    {
    }

    internal OwnValue(Guid columnId) => ColumnId = columnId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The column.</summary>
    public Guid ColumnId { get; private set; }

    /// <summary>What it says: a day as 2027-06-30.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The same in ten-thousandths, where it is a number: for finding rows by it.</summary>
    [NotRecorded]
    public long? Number { get; private set; }

    internal void Say(string text) =>
        (Text, Number) = (text, OwnColumn.InTenThousandths(text));
}
