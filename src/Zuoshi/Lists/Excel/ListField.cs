using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Excel;

/// <summary>One column of the task or project list: how it is headed, written into a table and read out of one.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Header">Its head in our own table.</param>
/// <param name="Width">Its width there.</param>
/// <param name="Write">What stands in its cell, given the names of units, themes and contributions by their keys.</param>
/// <param name="Read">The row with what a cell says; refuses what can't be read.</param>
internal sealed record ListField(
    string Name, string Header, double Width, Func<RowContent, Func<Guid, string>, CellValue> Write, Func<RowReader, RowContent, string, RowContent> Read)
{
    /// <summary>The names that the reading of tables asks for.</summary>
    public const string
        Title = "task", Content = "content", Lead = "lead", With = "with", Theme = "theme", Due = "deadline", Steps = "steps", Sources = "source", Label = "label",
        Start = "start", Nature = "nature", Target = "target", Category = "category", Scale = "scale", Years = "years", Investment = "investment", Remark = "remark", Kpi = "kpi", Funds = "funds", Permits = "permits", Acceptance = "acceptance", Horizon = "horizon", Deliverables = "deliverables",
        Code = "projectCode", Location = "location", ProjectOwner = "projectOwner";

    /// <summary>Other heads by which it goes, the likeliest first.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The head above it.</summary>
    public string? Group { get; init; }

    /// <summary>How to fill it in.</summary>
    public string? Note { get; init; }

    /// <summary>What its cells hold.</summary>
    public ColumnKind Kind { get; init; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Places behind the point.</summary>
    public int? Decimals { get; init; }

    /// <summary>Whether it is read of a new row alone; a row that is there changes it elsewhere.</summary>
    public bool OnlyWhenNew { get; init; }

    /// <summary>What stands in its cell, as a table that comes back is read.</summary>
    public string Text(RowContent row, Func<Guid, string> name) => CellWords.Plain(Write(row, name).ToString());

    /// <summary>It as our own table has it.</summary>
    public Column ToColumn() => new(Header, Width, Kind) { Group = Group, Note = Note, Choices = Choices, Decimals = Decimals };

    /// <summary>It as a table is searched for it; heads that somebody once said mean it come first.</summary>
    public HeaderField ToHeader(IEnumerable<string> known) => new(Name, [.. known, Header, .. Words]);
}

/// <summary>A cell's words without what programs add or drop on the way.</summary>
internal static class CellWords
{
    /// <summary>Line breaks as one character, no blanks at the ends of lines.</summary>
    public static string Plain(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();
}
