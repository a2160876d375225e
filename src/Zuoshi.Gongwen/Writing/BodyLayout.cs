using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Sets the words of a document into paragraphs and tables.</summary>
internal sealed class BodyLayout
{
    private readonly HeadingNumbers numbers = new();

    /// <summary>Everything from the title to the date, in order.</summary>
    public IEnumerable<OpenXmlElement> Compose(GongwenDocument document)
    {
        yield return Title(document.Title, TitleLines.Portrait);

        var addressees = Wording.Line(document.Addressees).TrimEnd('：', ':');
        if (addressees.Length > 0) yield return Styled(Stylesheet.Flush, addressees + "：");

        GongwenBlock? last = null;
        foreach (var block in document.Blocks)
        {
            // Word would draw two tables that touch as one.
            if (block is GongwenTable && last is GongwenTable) yield return Styled(Stylesheet.Text, "");
            foreach (var element in Compose(block)) yield return element;
            last = block;
        }

        var end = AttachmentNotes(document.AttachmentNotes).Concat(Signature(document)).ToList();
        // A document that ended in a table would be damaged to Word; a line of 1 pt doesn't open another page.
        if (end.Count == 0 && last is GongwenTable) end.Add(Thin());
        foreach (var element in end) yield return element;
    }

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

    private IEnumerable<OpenXmlElement> Compose(GongwenBlock block) => block switch
    {
        GongwenHeading heading => Heading(heading),
        GongwenParagraph paragraph => Paragraphs(paragraph.Lead, Stylesheet.Lead, paragraph.Text),
        GongwenTable table => [RuledTable.Compose(table, TableLook.Text)],
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
            Indent(paragraph, nameStart, hanging: Wording.Halves(head));
            yield return paragraph;
        }
    }

    /// <summary>The attachments' names as they are printed.</summary>
    public static List<string> Names(IReadOnlyList<string> notes) =>
        [.. notes.Select(note => Wording.Line(note).TrimEnd('。', '；', '，', '、', '.', ';', ',')).Where(name => name.Length > 0)];

    /// <summary>What stands before a name: 附件： before the first, a number where there are several.</summary>
    public static string NoteHead(int at, int count) => (at == 0 ? "附件：" : "") + NoteNumber(at, count);

    private static string NoteNumber(int at, int count) => count > 1 ? $"{at + 1}." : "";

    /// <summary>成文日期: Arabic digits, no leading zeros (7.3.5.4).</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>
    /// Unsealed: one blank line below the text, the name ends two characters from the right, and the date's first character stands
    /// two to the right of the name's; a date longer than the name ends two characters from the right instead (7.3.5.2).
    /// </summary>
    /// <remarks>
    /// Both are placed from the left: placed from the right, the date's beginning would depend on how wide the font draws its digits.
    /// </remarks>
    private static IEnumerable<Paragraph> Signature(GongwenDocument document)
    {
        const int line = 2 * Layout.CharactersALine;
        var issuer = Wording.Line(document.Issuer);
        var date = document.IssuedOn is { } day ? Date(day) : "";
        var dateLonger = Wording.Halves(date) > Wording.Halves(issuer);
        var issuerStart = Math.Max(0, line - 4 - (dateLonger ? Wording.Halves(date) + 4 : Wording.Halves(issuer)));

        if (issuer.Length > 0)
        {
            var paragraph = Styled(Stylesheet.Signature, issuer);
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            BlankLineAbove(paragraph);
            Indent(paragraph, issuerStart);
            yield return paragraph;
        }

        if (date.Length > 0)
        {
            var paragraph = Styled(Stylesheet.Signature, date);
            if (issuer.Length == 0) BlankLineAbove(paragraph);
            // It may reach into the margin, so that a font with wide digits doesn't break it.
            Indent(paragraph, issuerStart + 4, right: -8);
            yield return paragraph;
        }
    }

    internal static void BlankLineAbove(Paragraph paragraph) =>
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{Layout.Line}" };

    /// <summary>
    /// Indents in halves of a character, written in twips: what Word makes of w:leftChars hangs on its idea of a character's width, a
    /// quarter of a point over ours, and over nineteen characters that shows.
    /// </summary>
    private static void Indent(Paragraph paragraph, int left, int hanging = 0, int right = 0)
    {
        var indent = new Indentation { Left = $"{Layout.Halves(left)}", Right = $"{Layout.Halves(right)}" };
        if (hanging > 0) indent.Hanging = $"{Layout.Halves(hanging)}";
        paragraph.ParagraphProperties!.Indentation = indent;
    }

    internal static Paragraph Styled(string style, string text) =>
        text.Length == 0 ? new Paragraph(Style(style)) : new Paragraph(Style(style), new Run(Words(text)));

    private static ParagraphProperties Style(string style) => new() { ParagraphStyleId = new ParagraphStyleId { Val = style } };

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
