namespace Zuoshi.Gongwen.Writing;

/// <summary>What a printed paragraph of an official document is.</summary>
public enum PrintedRole
{
    /// <summary>标题.</summary>
    Title,

    /// <summary>主送机关.</summary>
    Addressees,

    /// <summary>A numbered heading, with the text that runs in behind it.</summary>
    Heading,

    /// <summary>An ordinary paragraph.</summary>
    Text,

    /// <summary>A table's row, its cells joined by tabs.</summary>
    Row,

    /// <summary>附件说明, one name.</summary>
    AttachmentNote,

    /// <summary>发文机关署名.</summary>
    Issuer,

    /// <summary>成文日期.</summary>
    Date,

    /// <summary>版头: 份号, 密级, 紧急程度, 发文机关标志, 签发人.</summary>
    Head,

    /// <summary>发文字号.</summary>
    DocumentNumber,

    /// <summary>附注.</summary>
    Note,

    /// <summary>附件 and its number, on the first line of its own page.</summary>
    AnnexMark,

    /// <summary>An annex's own title.</summary>
    AnnexTitle,

    /// <summary>版记: 抄送, 印发机关和印发日期.</summary>
    Imprint,
}

/// <summary>One paragraph as it stands on paper.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">All its words, the number before them.</param>
public sealed record PrintedParagraph(PrintedRole Role, string Text)
{
    /// <summary>The piece of the document it was made from: its place among the blocks, the attachments' names or the annexes; otherwise 0.</summary>
    public int Of { get; init; }

    /// <summary>Its place among the paragraphs or rows made from that piece, a table's head being row 0.</summary>
    public int Line { get; init; }

    /// <summary>Whether it stands in an annex.</summary>
    public bool InAnnex { get; init; }

    /// <summary>A heading's level, 1 to 4; otherwise 0.</summary>
    public int Level { get; init; }
}

/// <summary>The words of a document paragraph by paragraph, as <see cref="GongwenWriter"/> prints them.</summary>
public static class PrintedText
{
    /// <summary>Everything from the title to the date, then the annexes, in order; what is blank is left out.</summary>
    public static IReadOnlyList<PrintedParagraph> Of(GongwenDocument document)
    {
        var numbers = new HeadingNumbers();
        var addressees = Wording.Line(document.Addressees).TrimEnd('：', ':');
        var names = BodyLayout.Names(document.AttachmentNotes);
        List<PrintedParagraph> all =
        [
            new(PrintedRole.Title, Wording.Line(document.Title)),
            new(PrintedRole.Addressees, addressees.Length > 0 ? addressees + "：" : ""),
            .. document.Blocks.SelectMany((block, of) => Block(block, numbers).Select((paragraph, line) => paragraph with { Of = of, Line = line })),
            .. names.Select((name, of) => new PrintedParagraph(PrintedRole.AttachmentNote, BodyLayout.NoteHead(of, names.Count) + name) { Of = of }),
            new(PrintedRole.Issuer, Wording.Line(document.Issuer)),
            new(PrintedRole.Date, document.IssuedOn is { } day ? BodyLayout.Date(day) : ""),
            .. document.Annexes.SelectMany((annex, of) => Annex(annex, document.Annexes.Count > 1 ? $"附件{of + 1}" : "附件").Select(paragraph => paragraph with { Of = of, InAnnex = true })),
        ];
        return [.. all.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text))];
    }

    private static IEnumerable<PrintedParagraph> Block(GongwenBlock block, HeadingNumbers numbers) => block switch
    {
        GongwenHeading heading => Lines(BodyLayout.HeadingText(heading, numbers), heading.RunIn)
            .Select((line, at) => at == 0 ? new PrintedParagraph(PrintedRole.Heading, line) { Level = heading.Level } : new PrintedParagraph(PrintedRole.Text, line)),
        GongwenParagraph paragraph => Lines(Wording.Line(paragraph.Lead), paragraph.Text).Select(line => new PrintedParagraph(PrintedRole.Text, line)),
        GongwenTable table => Rows(table),
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}", nameof(block)),
    };

    private static IEnumerable<PrintedParagraph> Annex(GongwenAnnex annex, string mark) =>
    [
        new(PrintedRole.AnnexMark, mark), new(PrintedRole.AnnexTitle, Wording.Line(annex.Title)), new(PrintedRole.Note, Wording.Line(annex.Note)),
        .. Rows(annex.Table).Select((row, line) => row with { Line = line }),
    ];

    private static IEnumerable<PrintedParagraph> Rows(GongwenTable table) => table.Rows.Prepend([.. table.Columns.Select(column => column.Header)])
        .Select(row => new PrintedParagraph(PrintedRole.Row, string.Join('\t', table.Columns.Select((_, at) => at < row.Count ? string.Join(' ', Wording.Lines(row[at])) : ""))));

    private static IEnumerable<string> Lines(string opening, string? text) => Wording.Lines(text).DefaultIfEmpty("").Select((line, at) => at == 0 ? opening + line : line);
}
