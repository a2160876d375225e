namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// An official document (公文) to be laid out by <see cref="GongwenWriter"/>. It carries words only: numbers, indents, blank lines
/// and full stops that the format asks for are the writer's business. A line break inside a paragraph's text begins a new paragraph.
/// </summary>
public sealed record GongwenDocument
{
    /// <summary>标题. A line break in it is kept, so that the author can shape a long title; what is still too long for a line is broken evenly.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关 without the closing colon, such as 各区、县（市）交通运输局，局属各单位.</summary>
    public string? Addressees { get; init; }

    /// <summary>正文, in order.</summary>
    public IReadOnlyList<GongwenBlock> Blocks { get; init; } = [];

    /// <summary>附件说明: the attachments' names, in order, without numbers.</summary>
    public IReadOnlyList<string> AttachmentNotes { get; init; } = [];

    /// <summary>附件 printed behind the text, in order; the writer numbers them.</summary>
    public IReadOnlyList<GongwenAnnex> Annexes { get; init; } = [];

    /// <summary>发文机关署名, set for a document that is not sealed.</summary>
    public string? Issuer { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Who made the file, for its properties.</summary>
    public string? Author { get; init; }

    /// <summary>What is said of the whole in the file's properties, such as how far it may go.</summary>
    public string? Subject { get; init; }

    /// <summary>A line below the page number of every page; a document to be issued has none.</summary>
    public string? FooterNote { get; init; }
}

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

/// <summary>An annex that is one table on landscape A4: its mark (附件1), its title, the table.</summary>
/// <param name="Title">附件标题, as 附件说明 names it.</param>
/// <param name="Table">The table, set smaller than one within the text.</param>
/// <param name="Note">A line between title and table, such as 金额单位：万元.</param>
public sealed record GongwenAnnex(string Title, GongwenTable Table, string? Note = null);

/// <summary>One column of a table.</summary>
/// <param name="Header">What stands at its head.</param>
/// <param name="Width">Its share of the table's width, relative to the other columns.</param>
/// <param name="Centred">Whether its cells are centred, as numbers, dates and short names are.</param>
public sealed record GongwenColumn(string Header, double Width = 1, bool Centred = false);
