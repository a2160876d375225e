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

    /// <summary>发文机关署名.</summary>
    public string? Issuer { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Whether a seal will be pressed over name and date, which leaves room for it: the date four characters from the right, the name above its middle.</summary>
    public bool Sealed { get; init; }

    /// <summary>附注 below the date, such as 此件公开发布; its parentheses are the writer's business.</summary>
    public string? Remark { get; init; }

    /// <summary>版头; none is set for a draft or a text that another carries.</summary>
    public GongwenHead? Head { get; init; }

    /// <summary>What the document issues (印发) or forwards (转发), behind its date and before the annexes: a text of its own that is no annex.</summary>
    public GongwenIssued? Issued { get; init; }

    /// <summary>版记 at the foot of the last page.</summary>
    public GongwenImprint? Imprint { get; init; }

    /// <summary>Who made the file, for its properties.</summary>
    public string? Author { get; init; }

    /// <summary>What is said of the whole in the file's properties, such as how far it may go.</summary>
    public string? Subject { get; init; }

    /// <summary>A line below the page number of every page; a document to be issued has none.</summary>
    public string? FooterNote { get; init; }
}
