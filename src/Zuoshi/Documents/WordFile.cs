using Zuoshi.Gongwen.Writing;
using Zuoshi.Gongwen.Writing.Changes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;

namespace Zuoshi.Documents;

/// <summary>An edition as a Word file in GB/T 9704 layout.</summary>
internal static class WordFile
{
    /// <summary>The file's bytes, with the mark of who took it away.</summary>
    public static byte[] Of(OfficialDocument document, Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(Marked(document, export), file);
        return file.ToArray();
    }

    /// <summary>An edition with what changed since an earlier one as tracked changes, to be accepted or refused in Word.</summary>
    public static byte[] OfChanges(OfficialDocument before, OfficialDocument document, Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.WriteChanges(Printed(before), Marked(document, export), new Revision(document.ByName, document.At), file);
        return file.ToArray();
    }

    /// <summary>An edition as it is printed.</summary>
    public static GongwenDocument Printed(OfficialDocument document) => new() { Title = document.Title, Blocks = [.. document.Paragraphs.Select(Block)] };

    /// <summary>The file's name.</summary>
    public static string NameOf(OfficialDocument document) => $"{document.Title}（第{document.Edition}版）.docx";

    /// <summary>The name of the file with changes.</summary>
    public static string NameOfChanges(OfficialDocument before, OfficialDocument document) => $"{document.Title}（第{before.Edition}版到第{document.Edition}版的修订）.docx";

    private static GongwenDocument Marked(OfficialDocument document, Export export) => Printed(document) with
    {
        Author = export.TakenBy, Subject = export.Mark,
        // GB/T 9704 has a place for state secrets' marks and none for work secrets': below the page number it is on every
        // sheet and leaves the text area as the standard wants it. Anything else goes without a mark on paper.
        FooterNote = document.Label is Sensitivity.WorkSecret ? export.Mark : null,
    };

    private static GongwenBlock Block(Paragraph paragraph) => paragraph.Level == 0
        ? new GongwenParagraph(paragraph.Text)
        : new GongwenHeading(paragraph.Level, paragraph.Heading, paragraph.Text.Length > 0 ? paragraph.Text : null);
}
