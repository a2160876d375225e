using System.Text.RegularExpressions;
using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>A paragraph of a file with what it was recognised as.</summary>
internal sealed record FileLine(CheckedLine Line, FileParagraph Paragraph, ParagraphFormat Format)
{
    /// <summary>In 版头: which element of it.</summary>
    public HeadPart? Part { get; init; }
}

/// <summary>
/// Recognises what each paragraph of a file is by its words and its place, and by its looks only where both leave it open: the looks are
/// what is to be checked.
/// </summary>
internal sealed partial class FileLines
{
    private const int LongestTitleLine = 60, LongestAddressees = 400, LongestNote = 30;

    private readonly List<FileLine> lines = [];
    private readonly Formats formats;
    private bool titled, addressed, dated, inAnnex, atAnnexTitle;
    private HeadPart? part;

    private FileLines(Formats formats) => this.formats = formats;

    public static List<FileLine> Of(OpenedFile file, Formats formats)
    {
        var reading = new FileLines(formats);
        foreach (var paragraph in FileParagraphs.Of(file)) reading.Add(paragraph);
        reading.Sign();
        reading.CloseImprint();
        return reading.lines;
    }

    private void Add(FileParagraph paragraph)
    {
        var format = formats.Of(paragraph.Element);
        part = null;
        var role = RoleOf(paragraph, format);
        if (role is PrintedRole.AnnexMark) inAnnex = true;
        var place = new Place(CheckedLine.NameOf(role), lines.Count + 1, CheckedLine.Beginning(paragraph.Text));
        lines.Add(new(new(role, paragraph.Text, place) { InAnnex = inAnnex && role is not PrintedRole.Imprint }, paragraph, format) { Part = part });
    }

    private PrintedRole RoleOf(FileParagraph paragraph, ParagraphFormat format)
    {
        var text = paragraph.Text.Trim();
        if ((dated || lines.Count == 0 || inAnnex || paragraph.InBox) && PlateWords.IsImprint(text)) return PrintedRole.Imprint;
        if ((!titled || paragraph.InBox) && InHead(text, paragraph) is { } head) return head;
        // What stands in a table above the title belongs to a head that is drawn by it.
        if (paragraph.InTable) return titled ? PrintedRole.Row : PrintedRole.Head;
        if (!titled) return AtTitle(text);
        if (!addressed && lines[^1].Line.Role is PrintedRole.Title or PrintedRole.DocumentNumber)
        {
            // A document that forwards another may have its number below the title.
            if (PlateWords.Head(text) is HeadPart.Number) return PrintedRole.DocumentNumber;
            if (text is [.., '：' or ':'] && text.Length <= LongestAddressees && !text.Contains('。') && Level(text) == 0)
            {
                addressed = true;
                return PrintedRole.Addressees;
            }

            if (lines[^1].Line.Role is PrintedRole.Title && lines[^1].Format.Alignment == "center" && format.Alignment == "center" && text.Length <= LongestTitleLine && text[^1] is not ('。' or '；') && Level(text) == 0)
                return PrintedRole.Title;
        }

        if (atAnnexTitle)
        {
            atAnnexTitle = false;
            return PrintedRole.AnnexTitle;
        }

        if (AnnexMark().IsMatch(text))
        {
            atAnnexTitle = true;
            return PrintedRole.AnnexMark;
        }

        // 金额单位：万元 between an annex's title and its table.
        if (inAnnex && lines[^1].Line.Role is PrintedRole.AnnexTitle && text.Length <= LongestNote && !text.Contains('。') && Level(text) == 0) return PrintedRole.Note;
        return InBody(text, format);
    }

    private PrintedRole? InHead(string text, FileParagraph paragraph)
    {
        part = PlateWords.Head(text);
        // What is red above the title is 发文机关标志, also where it is the bare name; what follows 签发人 are more names.
        part ??= formats.IsRed(paragraph) ? HeadPart.Mark : lines is [.., { Part: HeadPart.Signatories }] && Names().IsMatch(text) ? HeadPart.Signatories : null;
        return part switch { null => null, HeadPart.Number => PrintedRole.DocumentNumber, _ => PrintedRole.Head };
    }

    private PrintedRole AtTitle(string text)
    {
        // A text that begins with a heading or a sentence has no title; it isn't looked for further down.
        titled = true;
        return Level(text) > 0 || text[^1] is '。' or '；' ? PrintedRole.Text : PrintedRole.Title;
    }

    private PrintedRole InBody(string text, ParagraphFormat format)
    {
        if (NoteHead().IsMatch(text)) return PrintedRole.AttachmentNote;
        if (lines[^1].Line.Role is PrintedRole.AttachmentNote && NoteItem().IsMatch(text)) return PrintedRole.AttachmentNote;
        if (Date().IsMatch(text))
        {
            dated = true;
            return PrintedRole.Date;
        }

        if (dated && !inAnnex)
        {
            if (text is ['（' or '(', .., '）' or ')']) return PrintedRole.Note;
            // 印发 carries another document behind the date; what stands in the middle is its title.
            if (format.Alignment == "center")
            {
                inAnnex = true;
                return PrintedRole.AnnexTitle;
            }
        }

        return Level(text) > 0 ? PrintedRole.Heading : PrintedRole.Text;
    }

    /// <summary>The short line before a date is who signs.</summary>
    private void Sign()
    {
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].Line.Role is not PrintedRole.Date || lines[at - 1].Line is not { Role: PrintedRole.Text } line) continue;
            if (line.Text.Trim() is { Length: <= 40 } name && !"。；：，！？".Contains(name[^1]))
                lines[at - 1] = lines[at - 1] with { Line = line with { Role = PrintedRole.Issuer, Place = line.Place with { Part = CheckedLine.NameOf(PrintedRole.Issuer) } } };
        }
    }

    /// <summary>All of a table that holds 版记 is 版记.</summary>
    private void CloseImprint()
    {
        var tables = lines.Where(line => line.Line.Role is PrintedRole.Imprint).Select(Table).OfType<XElement>().ToHashSet();
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].Line is { Role: PrintedRole.Row } row && Table(lines[at]) is { } table && tables.Contains(table))
                lines[at] = lines[at] with { Line = row with { Role = PrintedRole.Imprint, InAnnex = false, Place = row.Place with { Part = CheckedLine.NameOf(PrintedRole.Imprint) } } };

        static XElement? Table(FileLine line) => line.Paragraph.Element.Ancestors(line.Paragraph.Element.Name.Namespace + "tbl").FirstOrDefault();
    }

    private static int Level(string text) => CheckedLine.LevelOf(Numbering.At(new Gongwen.Line(0, new(text)).Text, 0)?.Kind);

    [GeneratedRegex("^附件[ 　]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexMark();

    [GeneratedRegex(@"^\p{Lo}{2,6}(?:[ 　\t]{1,20}\p{Lo}{2,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("^附件[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteHead();

    [GeneratedRegex("^[0-9]{1,2}[.．、]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteItem();

    [GeneratedRegex("^(?:[12][0-9]{3}|[〇○零一二三四五六七八九]{4})[ 　]?年[ 　]?[0-9一二三四五六七八九十]{1,3}[ 　]?月[ 　]?[0-9一二三四五六七八九十]{1,3}[ 　]?日$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
