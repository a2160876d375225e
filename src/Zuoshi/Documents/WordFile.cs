using Zuoshi.Gongwen.Writing;
using Zuoshi.Gongwen.Writing.Changes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;

namespace Zuoshi.Documents;

/// <summary>An edition as a Word file in GB/T 9704 layout.</summary>
internal static class WordFile
{
    /// <summary>An edition with what changed since an earlier one as tracked changes, to be accepted or refused in Word.</summary>
    public static byte[] OfChanges(ReadDocument before, ReadDocument read, Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.WriteChanges(Printed(before), Marked(Printed(read), read.Document, export), new Revision(read.Document.ByName, read.Document.At), file);
        return file.ToArray();
    }

    /// <summary>The paragraphs that are printed: those that say something.</summary>
    public static IEnumerable<ReadParagraph> Written(ReadDocument read) => read.Paragraphs.Where(paragraph => !paragraph.Paragraph.IsToWrite);

    /// <summary>An edition as it is printed; block by block its written paragraphs.</summary>
    public static GongwenDocument Printed(ReadDocument read) => new() { Title = read.Document.Title, Blocks = [.. Written(read).Select(Block)] };

    /// <summary>A document's bytes.</summary>
    public static byte[] Bytes(GongwenDocument document)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(document, file);
        return file.ToArray();
    }

    /// <summary>The file's name without its ending.</summary>
    public static string NameOf(OfficialDocument document) => $"{document.Title}（第{document.Draft}稿）";

    /// <summary>The name of the file with changes.</summary>
    public static string NameOfChanges(OfficialDocument before, OfficialDocument document) => $"{document.Title}（第{before.Draft}稿到第{document.Draft}稿的修订）.docx";

    /// <summary>A document with the mark of who takes it away.</summary>
    public static GongwenDocument Marked(GongwenDocument printed, OfficialDocument document, Export export) => printed with
    {
        Author = export.TakenBy, Subject = export.Mark,
        // GB/T 9704 has a place for state secrets' marks and none for work secrets': below the page number it is on every
        // sheet and leaves the text area as the standard wants it. Anything else goes without a mark on paper.
        FooterNote = document.Label is Sensitivity.WorkSecret ? export.Mark : null,
    };

    private static GongwenBlock Block(ReadParagraph paragraph) => paragraph switch
    {
        { Paragraph.IsTable: true } => Table(paragraph),
        { Paragraph.Level: 0 } => new GongwenParagraph(paragraph.Said.Text),
        _ => new GongwenHeading(paragraph.Paragraph.Level, paragraph.Said.Heading, paragraph.Said.Text.Length > 0 ? paragraph.Said.Text : null),
    };

    private static GongwenTable Table(ReadParagraph paragraph)
    {
        var lines = paragraph.Lines;
        // A column is as wide as what it says on the whole, between four and twenty characters.
        var columns = lines[0].Select((head, at) => new GongwenColumn(head, Math.Clamp(lines.Average(line => at < line.Count ? line[at].Length : 0), 4, 20), at == 0));
        return new GongwenTable([.. columns], [.. lines.Skip(1)]);
    }
}
