namespace Zuoshi.Gongwen.Writing;

/// <summary>An annex (附件) on pages of its own: its mark (附件1), its title, its text, set as the document's own text is.</summary>
/// <param name="Title">附件标题, as 附件说明 names it.</param>
/// <param name="Blocks">Its text, in order; headings are counted afresh.</param>
public sealed record GongwenAnnex(string Title, IReadOnlyList<GongwenBlock> Blocks)
{
    /// <summary>An annex that is one table on turned pages.</summary>
    /// <param name="title">附件标题, as 附件说明 names it.</param>
    /// <param name="table">The table, set smaller than one within the text.</param>
    /// <param name="note">A line between title and table, such as 金额单位：万元.</param>
    public GongwenAnnex(string title, GongwenTable table, string? note = null) : this(title, [table]) => (Landscape, Note) = (true, note);

    /// <summary>Whether its pages lie across, as wide tables want them; a table on them is set smaller.</summary>
    public bool Landscape { get; init; }

    /// <summary>A line between title and text, such as 金额单位：万元.</summary>
    public string? Note { get; init; }

    /// <summary>Its first table; an annex without one has none to ask for.</summary>
    public GongwenTable Table => Blocks.OfType<GongwenTable>().First();
}

/// <summary>What a document issues or forwards: it begins on a new page and bears no 附件 above its title.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its text, in order; headings are counted afresh.</param>
public sealed record GongwenIssued(string Title, IReadOnlyList<GongwenBlock> Blocks);
