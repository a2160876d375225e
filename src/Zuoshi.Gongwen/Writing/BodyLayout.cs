using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Sets the words of a document into paragraphs and tables.</summary>
internal sealed class BodyLayout
{
    private readonly HeadingNumbers numbers = new();

    /// <summary>Everything from the title to 附注, in order.</summary>
    public IReadOnlyList<OpenXmlElement> Compose(GongwenDocument document)
    {
        var title = Title(document.Title, TitleLines.Portrait);
        // Two blank lines below the red line (7.3.1).
        if (document.Head is not null) title.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{2 * Layout.Line}", After = $"{Layout.Line}" };
        List<OpenXmlElement> all = [title];

        var addressees = Wording.Line(document.Addressees).TrimEnd('：', ':');
        if (addressees.Length > 0) all.Add(Styled(Stylesheet.Flush, addressees + "："));

        var opening = all.Count;
        all.AddRange(Compose(document.Blocks, TableLook.Text));
        var signature = SignatureLayout.Compose(document).ToList();
        List<Paragraph> notes = [.. AttachmentNotes(document.AttachmentNotes)];
        // The first paragraph stays on the first page, where the text must begin.
        if (signature.Count > 0) KeepTogether(all.Count > opening + 1 ? all[^1] as Paragraph : null, notes);
        all.AddRange(notes);
        all.AddRange(signature);
        return ClosedByParagraph(all);
    }

    /// <summary>Pieces of text in order.</summary>
    public IEnumerable<OpenXmlElement> Compose(IReadOnlyList<GongwenBlock> blocks, TableLook look)
    {
        GongwenBlock? last = null;
        foreach (var block in blocks)
        {
            // Word would draw two tables that touch as one.
            if (block is GongwenTable && last is GongwenTable) yield return Styled(Stylesheet.Text, "");
            foreach (var element in Compose(block, look)) yield return element;
            last = block;
        }
    }

    /// <summary>What ended in a table would be damaged to Word; a line of 1 pt doesn't open another page.</summary>
    public static IReadOnlyList<OpenXmlElement> ClosedByParagraph(IReadOnlyList<OpenXmlElement> elements) => elements is [.., Table] ? [.. elements, Thin()] : elements;

    /// <summary>A line of 1 pt.</summary>
    internal static Paragraph Thin() => new(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    /// <summary>The title, broken into lines none of which is wider than so many halves of a character.</summary>
    internal static Paragraph Title(string title, int widest)
    {
        var run = new Run();
        foreach (var line in TitleLines.Of(title, widest))
        {
            if (run.HasChildren) run.Append(new Break());
            run.Append(Words(line));
        }

        return new Paragraph(Style(Stylesheet.Title), run);
    }

    private IEnumerable<OpenXmlElement> Compose(GongwenBlock block, TableLook look) => block switch
    {
        GongwenHeading heading => Heading(heading),
        GongwenParagraph paragraph => Paragraphs(paragraph.Lead, Stylesheet.Lead, paragraph.Text),
        GongwenTable table => [RuledTable.Compose(table, look)],
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}", nameof(block)),
    };

    private IEnumerable<Paragraph> Heading(GongwenHeading heading)
    {
        var text = HeadingText(heading, numbers);
        return Wording.Lines(heading.RunIn).Any()
            ? Paragraphs(text, Stylesheet.HeadingLead(heading.Level), heading.RunIn)
            : [Styled(Stylesheet.Heading(heading.Level), text)];
    }

    /// <summary>The heading with its number, closed where text runs in behind it.</summary>
    public static string HeadingText(GongwenHeading heading, HeadingNumbers numbers)
    {
        var text = heading.Number is { } own ? Wording.Line(own + heading.Text) : numbers.Next(heading.Level) + Wording.Line(heading.Text);
        return Wording.Lines(heading.RunIn).Any() && text is not [.., '。' or '！' or '？' or '：' or '；'] ? text + '。' : text;
    }

    /// <summary>One paragraph for each line of the text; the lead opens the first.</summary>
    private static IEnumerable<Paragraph> Paragraphs(string? lead, string leadStyle, string? text)
    {
        var opening = Wording.Line(lead);
        var lines = Wording.Lines(text).DefaultIfEmpty("");
        foreach (var line in lines)
        {
            var paragraph = Styled(Stylesheet.Text, line);
            if (opening.Length > 0)
                paragraph.InsertAfter(new Run(new RunProperties(new RunStyle { Val = leadStyle }), Words(opening)), paragraph.ParagraphProperties);
            else if (line.Length == 0) yield break;
            opening = "";
            yield return paragraph;
        }
    }

    /// <summary>
    /// One blank line below the text, two characters in; further lines of a name begin under its first character; nothing behind a
    /// name (7.3.4).
    /// </summary>
    private static IEnumerable<Paragraph> AttachmentNotes(IReadOnlyList<string> notes)
    {
        var names = Names(notes);
        for (var i = 0; i < names.Count; i++)
        {
            var head = NoteHead(i, names.Count);
            var nameStart = 4 + Wording.Halves("附件：") + Wording.Halves(NoteNumber(i, names.Count));
            var paragraph = Styled(Stylesheet.AttachmentNote, head + names[i]);
            if (i == 0) BlankLineAbove(paragraph);
            Indent(paragraph, Layout.Halves(nameStart), hanging: Layout.Halves(Wording.Halves(head)));
            yield return paragraph;
        }
    }

    /// <summary>The attachments' names as they are printed.</summary>
    public static List<string> Names(IReadOnlyList<string> notes) =>
        [.. notes.Select(note => Wording.Line(note).TrimEnd('。', '；', '，', '、', '.', ';', ',')).Where(name => name.Length > 0)];

    /// <summary>What stands before a name: 附件： before the first, a number where there are several.</summary>
    public static string NoteHead(int at, int count) => (at == 0 ? "附件：" : "") + NoteNumber(at, count);

    private static string NoteNumber(int at, int count) => count > 1 ? $"{at + 1}." : "";

    /// <summary>
    /// A page must not hold name and date alone, so that the end of the text stays with them (7.3.5.5). A longer paragraph doesn't: LibreOffice
    /// would move the whole of it.
    /// </summary>
    private static void KeepTogether(Paragraph? text, IEnumerable<Paragraph> notes)
    {
        const int longest = 6 * 2 * Layout.CharactersALine;
        var kept = text is not null && Wording.Halves(text.InnerText) <= longest ? notes.Prepend(text) : notes;
        foreach (var paragraph in kept) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
    }

    internal static void BlankLineAbove(Paragraph paragraph) =>
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{Layout.Line}" };

    /// <summary>
    /// Indents in twips: what Word makes of w:leftChars hangs on its idea of a character's width, a quarter of a point over ours, and
    /// over nineteen characters that shows.
    /// </summary>
    internal static void Indent(Paragraph paragraph, int left, int hanging = 0, int right = 0)
    {
        var indent = new Indentation { Left = $"{left}", Right = $"{right}" };
        if (hanging > 0) indent.Hanging = $"{hanging}";
        paragraph.ParagraphProperties!.Indentation = indent;
    }

    internal static Paragraph Styled(string style, string text) =>
        text.Length == 0 ? new Paragraph(Style(style)) : new Paragraph(Style(style), new Run(Words(text)));

    internal static ParagraphProperties Style(string style) => new() { ParagraphStyleId = new ParagraphStyleId { Val = style } };

    internal static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
