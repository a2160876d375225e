namespace Zuoshi.Gongwen.Writing;

/// <summary>A piece of the text: <see cref="GongwenHeading"/>, <see cref="GongwenParagraph"/> or <see cref="GongwenTable"/>.</summary>
public abstract record GongwenBlock;

/// <summary>
/// A numbered heading; the writer counts: 一、 then （一） then 1. then （1）, each afresh under its parent. One that has a number of its
/// own, because it is quoted from another document, keeps that and isn't counted.
/// </summary>
/// <param name="Level">1 to 4. A level may be left out (一、 then 1.).</param>
/// <param name="Text">The heading without its number.</param>
/// <param name="RunIn">Text that follows in the same paragraph (织密夜间公交。以地铁末班车…); the heading is closed with 。 when it isn't closed yet.</param>
public sealed record GongwenHeading(int Level, string Text, string? RunIn = null) : GongwenBlock
{
    /// <summary>The number as the other document prints it, with the mark behind it; empty for none. Null lets the writer count.</summary>
    public string? Number { get; init; }
}

/// <summary>An ordinary paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Lead">An unnumbered lead sentence in bold before them (一要站高谋远。).</param>
public sealed record GongwenParagraph(string Text, string? Lead = null) : GongwenBlock;

/// <summary>A table over the full width of the text; its head is repeated on every page.</summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Rows">The rows; a short row is filled up with empty cells, a long one is refused.</param>
public sealed record GongwenTable(IReadOnlyList<GongwenColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : GongwenBlock;

/// <summary>One column of a table.</summary>
/// <param name="Header">What stands at its head.</param>
/// <param name="Width">Its share of the table's width, relative to the other columns.</param>
/// <param name="Centred">Whether its cells are centred, as numbers, dates and short names are.</param>
public sealed record GongwenColumn(string Header, double Width = 1, bool Centred = false);
