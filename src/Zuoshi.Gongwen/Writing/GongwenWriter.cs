using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Gongwen.Writing.Changes;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Lays an official document out after GB/T 9704-2012 and writes it as .docx.</summary>
public static class GongwenWriter
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MainContent = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Zip knows no earlier day.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Writes the document. The same document gives the same bytes: nothing in the file tells when or where it was made.
    /// </summary>
    /// <param name="document">What to write. Characters that XML forbids are left out.</param>
    /// <param name="stream">Where to; written once, from its present position, and left open.</param>
    /// <exception cref="ArgumentException">A heading's level isn't 1 to 4, or a table has no columns, a column without width, or a row longer than its head.</exception>
    public static void Write(GongwenDocument document, Stream stream) => Write(document, BodyPages.Of(document), stream);

    /// <summary>Writes the annexes of a document alone, to be put behind a text that lies elsewhere; their pages are counted from 1.</summary>
    /// <param name="document">Whose annexes, at least one.</param>
    /// <param name="stream">Where to; written once, from its present position, and left open.</param>
    /// <exception cref="ArgumentException">There is no annex, or a table is as <see cref="Write(GongwenDocument, Stream)"/> refuses it.</exception>
    public static void WriteAnnexes(GongwenDocument document, Stream stream)
    {
        if (document.Annexes.Count == 0) throw new ArgumentException("The document has no annexes", nameof(document));
        Write(document, BodyPages.Of(document.Annexes), stream);
    }

    /// <summary>
    /// Writes two versions as one file with tracked changes: accepting all of them leaves the new version as <see cref="Write(GongwenDocument, Stream)"/>
    /// sets it, refusing all the old one. Words that stayed are not touched; a paragraph that moved is struck out here and
    /// added there; a table of the same columns is compared row by row, any other is replaced as a whole. Annexes are left out.
    /// </summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version; 版头, 版记, page numbers, footers and the file's properties are its own.</param>
    /// <param name="revision">Who made the changes, and when.</param>
    /// <param name="stream">Where to; written once, from its present position, and left open.</param>
    /// <exception cref="ArgumentException">As for <see cref="Write(GongwenDocument, Stream)"/>, of either version.</exception>
    public static void WriteChanges(GongwenDocument before, GongwenDocument after, Revision revision, Stream stream)
    {
        var body = new Body(HeadLayout.Compose(after.Head));
        body.Append(new ChangedBody(revision).Compose(BodyPages.Text(before), BodyPages.Text(after)));
        if (after.Imprint is { } imprint) body.Append(ImprintLayout.Compose(imprint));
        body.Append(Page.Portrait());
        Write(after, body, stream);
    }

    private static void Write(GongwenDocument document, Body body, Stream stream)
    {
        using var package = new MemoryStream();
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
            AddParts(file, document, body);

        using var stamped = Restamp(package);
        stamped.CopyTo(stream);
    }

    private static void AddParts(WordprocessingDocument file, GongwenDocument document, Body body)
    {
        // Every relation is named here; the library would name them at random.
        var main = file.AddNewPart<MainDocumentPart>(MainContent, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Stylesheet.Styles();
        main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Stylesheet.Settings();
        main.AddNewPart<FontTablePart>("rId3").Fonts = Stylesheet.Fonts();
        main.AddNewPart<FooterPart>(Page.OddFooter).Footer = PageNumber.Portrait("right", document.FooterNote);
        main.AddNewPart<FooterPart>(Page.EvenFooter).Footer = PageNumber.Portrait("left", document.FooterNote);
        if (document.Annexes.Any(annex => annex.Landscape))
        {
            main.AddNewPart<FooterPart>(Page.OddLandscapeFooter).Footer = PageNumber.Landscape("right", document.FooterNote);
            main.AddNewPart<FooterPart>(Page.EvenLandscapeFooter).Footer = PageNumber.Landscape("left", document.FooterNote);
        }

        main.Document = new Document(body);

        using var properties = XmlWriter.Create(file.AddNewPart<CoreFilePropertiesPart>("rId2").GetStream());
        properties.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        foreach (var (name, value) in new[] { ("title", document.Title), ("subject", document.Subject), ("creator", document.Author) })
            if (value is not null) properties.WriteElementString("dc", name, "http://purl.org/dc/elements/1.1/", Wording.Line(value));
    }

    /// <summary>The same archive, its entries in order and without the time of day.</summary>
    private static MemoryStream Restamp(MemoryStream package)
    {
        var stamped = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read))
        using (var to = new ZipArchive(stamped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        stamped.Position = 0;
        return stamped;
    }
}
