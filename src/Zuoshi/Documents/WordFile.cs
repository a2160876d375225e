using Zuoshi.Gongwen.Writing;
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
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = document.Title, Blocks = [.. document.Paragraphs.Select(Block)], Author = export.TakenBy, Subject = export.Mark,
                // GB/T 9704 has a place for state secrets' marks and none for work secrets': below the page number it is on every
                // sheet and leaves the text area as the standard wants it. Anything else goes without a mark on paper.
                FooterNote = document.Label is Sensitivity.WorkSecret ? export.Mark : null,
            },
            file);
        return file.ToArray();
    }

    /// <summary>The file's name.</summary>
    public static string NameOf(OfficialDocument document) => $"{document.Title}（第{document.Edition}版）.docx";

    private static GongwenBlock Block(Paragraph paragraph) => paragraph.Level == 0
        ? new GongwenParagraph(paragraph.Text)
        : new GongwenHeading(paragraph.Level, paragraph.Heading, paragraph.Text.Length > 0 ? paragraph.Text : null);
}
