using System.Globalization;

namespace Zuoshi.Workbooks.Writing;

/// <summary>A workbook of official tables: the sheets, then 字典 with the lists to choose from, then 填表说明.</summary>
public sealed record Workbook
{
    /// <summary>The tables, at least one; names differ, have at most 31 characters and none of <c>[ ] : * ? / \</c>.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }

    /// <summary>Paragraphs of 填表说明; below them stand the columns' notes. Without either there is no such sheet.</summary>
    public IReadOnlyList<string> Instructions { get; init; } = [];

    /// <summary>Who made it, for the file's properties.</summary>
    public string? Author { get; init; }

    /// <summary>What is said of the whole in the file's properties, such as how far it may go.</summary>
    public string? Subject { get; init; }
}

/// <summary>One table on A4 landscape: title, unit-and-date line, head of one or two rows, rows.</summary>
public sealed record Sheet
{
    /// <summary>The tab's name.</summary>
    public required string Name { get; init; }

    /// <summary>The title above the table.</summary>
    public required string Title { get; init; }

    /// <summary>The line below the title: 填报单位, 日期, 单位：万元.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The columns from left to right, at least one.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];
}

/// <summary>What a column holds; it decides the alignment, the format and what Excel lets people type.</summary>
public enum ColumnKind
{
    /// <summary>Words, wrapped.</summary>
    Text,

    /// <summary>A number; Excel warns of anything else.</summary>
    Number,

    /// <summary>A day; Excel warns of anything else.</summary>
    Date,

    /// <summary>One of <see cref="Column.Choices"/>; Excel refuses anything else.</summary>
    Choice,
}

/// <summary>One column.</summary>
/// <param name="Header">Its head.</param>
/// <param name="Width">Its width in Latin characters, two for each Chinese one.</param>
/// <param name="Kind">What it holds.</param>
public sealed record Column(string Header, double Width = 12, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>The head that spans this column and its neighbours of the same group.</summary>
    public string? Group { get; init; }

    /// <summary>What can be chosen in a column of <see cref="ColumnKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Places behind the point for amounts of money, which are also set right; null for numbers such as 序号.</summary>
    public int? Decimals { get; init; }

    /// <summary>How to fill it in, for 填表说明.</summary>
    public string? Note { get; init; }
}

/// <summary>One row.</summary>
/// <param name="Cells">One value for each column; what is missing at the end stays empty.</param>
/// <param name="Key">The record shown, or null for a row that is no record.</param>
public sealed record Row(IReadOnlyList<CellValue> Cells, RowKey? Key = null);

/// <summary>A text, a number, a day or nothing.</summary>
public readonly record struct CellValue
{
    private CellValue(string? text, decimal? number, DateOnly? day) => (Text, Number, Day) = (text, number, day);

    internal string? Text { get; }

    internal decimal? Number { get; }

    internal DateOnly? Day { get; }

    /// <summary>A text; it stays a text whatever it begins with, so that no formula can be smuggled in.</summary>
    public static implicit operator CellValue(string? text) => new(text, null, null);

    /// <summary>A number.</summary>
    public static implicit operator CellValue(decimal? number) => new(null, number, null);

    /// <summary>A whole number.</summary>
    public static implicit operator CellValue(int number) => new(null, number, null);

    /// <summary>A day.</summary>
    public static implicit operator CellValue(DateOnly? day) => new(null, null, day);

    /// <summary>The value as <see cref="Reading.TableReader"/> reads it back.</summary>
    public override string ToString() =>
        Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Number?.ToString("0.############", CultureInfo.InvariantCulture) ?? Text?.Trim() ?? "";
}
