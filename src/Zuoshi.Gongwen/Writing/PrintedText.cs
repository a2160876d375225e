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

    /// <summary>In an annex: its place among the annex's blocks; otherwise 0.</summary>
    public int Block { get; init; }

    /// <summary>Whether it stands behind the text: in an annex, or in what the document issues.</summary>
    public bool InAnnex { get; init; }

    /// <summary>Whether it stands in what the document issues; <see cref="Of"/> then is its place among the blocks of that.</summary>
    public bool InIssued { get; init; }

    /// <summary>A heading's level, 1 to 4; otherwise 0.</summary>
    public int Level { get; init; }
}

/// <summary>The words of a document paragraph by paragraph, as <see cref="GongwenWriter"/> prints them.</summary>
public static class PrintedText
{
    /// <summary>Everything in order: 版头, the text from the title to 附注, what is issued, the annexes, 版记; what is blank is left out.</summary>
    public static IReadOnlyList<PrintedParagraph> Of(GongwenDocument document)
    {
        var addressees = Wording.Line(document.Addressees).TrimEnd('：', ':');
        var names = BodyLayout.Names(document.AttachmentNotes);
        List<PrintedParagraph> all =
        [
            .. HeadLayout.Words(document.Head),
            new(PrintedRole.Title, Wording.Line(document.Title)),
            new(PrintedRole.Addressees, addressees.Length > 0 ? addressees + "：" : ""),
            .. Blocks(document.Blocks).Select(one => one.Printed with { Of = one.Block }),
            .. names.Select((name, of) => new PrintedParagraph(PrintedRole.AttachmentNote, BodyLayout.NoteHead(of, names.Count) + name) { Of = of }),
            new(PrintedRole.Issuer, Wording.Line(document.Issuer)),
            new(PrintedRole.Date, document.IssuedOn is { } day ? SignatureLayout.Date(day) : ""),
            new(PrintedRole.Note, SignatureLayout.Remark(document.Remark)),
            .. document.Issued is { } issued ? Issued(issued) : [],
            .. document.Annexes.SelectMany((annex, of) => Annex(annex, AnnexLayout.Mark(of, document.Annexes.Count)).Select(paragraph => paragraph with { Of = of, InAnnex = true })),
            .. ImprintLayout.Words(document.Imprint),
        ];
        return [.. all.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text))];
    }

    private static IEnumerable<PrintedParagraph> Issued(GongwenIssued issued) =>
        Blocks(issued.Blocks).Select(one => one.Printed with { Of = one.Block }).Prepend(new(PrintedRole.AnnexTitle, Wording.Line(issued.Title)))
            .Select(paragraph => paragraph with { InAnnex = true, InIssued = true });

    private static IEnumerable<PrintedParagraph> Annex(GongwenAnnex annex, string mark) =>
    [
        new(PrintedRole.AnnexMark, mark), new(PrintedRole.AnnexTitle, Wording.Line(annex.Title)), new(PrintedRole.Note, Wording.Line(annex.Note)),
        .. Blocks(annex.Blocks).Select(one => one.Printed with { Block = one.Block }),
    ];

    private static IEnumerable<(int Block, PrintedParagraph Printed)> Blocks(IReadOnlyList<GongwenBlock> blocks)
    {
        var numbers = new HeadingNumbers();
        return blocks.SelectMany((block, at) => Block(block, numbers).Select((paragraph, line) => (at, paragraph with { Line = line })));
    }

    private static IEnumerable<PrintedParagraph> Block(GongwenBlock block, HeadingNumbers numbers) => block switch
    {
        GongwenHeading heading => Lines(BodyLayout.HeadingText(heading, numbers), heading.RunIn)
            .Select((line, at) => at == 0 ? new PrintedParagraph(PrintedRole.Heading, line) { Level = heading.Level } : new PrintedParagraph(PrintedRole.Text, line)),
        GongwenParagraph paragraph => Lines(Wording.Line(paragraph.Lead), paragraph.Text).Select(line => new PrintedParagraph(PrintedRole.Text, line)),
        GongwenTable table => Rows(table),
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}", nameof(block)),
    };

    private static IEnumerable<PrintedParagraph> Rows(GongwenTable table) => table.Rows.Prepend([.. table.Columns.Select(column => column.Header)])
        .Select(row => new PrintedParagraph(PrintedRole.Row, string.Join('\t', table.Columns.Select((_, at) => at < row.Count ? string.Join(' ', Wording.Lines(row[at])) : ""))));

    private static IEnumerable<string> Lines(string opening, string? text) => Wording.Lines(text).DefaultIfEmpty("").Select((line, at) => at == 0 ? opening + line : line);
}
