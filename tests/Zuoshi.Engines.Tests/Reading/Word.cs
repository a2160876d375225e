using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

/// <summary>Packs WordprocessingML into a .docx by the Open XML SDK, and reads it back.</summary>
internal static class Word
{
    private const string Names =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """;

    /// <summary>The page of GB/T 9704: A4, 156 mm wide text.</summary>
    private const string Page = """<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>""";

    public static byte[] Docx(string body, string numbering = "", string styles = "")
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{body}{Page}</w:body>");
            if (numbering.Length > 0) Feed(main.AddNewPart<NumberingDefinitionsPart>(), "numbering", numbering);
            if (styles.Length > 0) Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles", styles);
        }

        return stream.ToArray();
    }

    public static SourceText Read(string body, string numbering = "", string styles = "") =>
        DocumentReader.Read(Docx(body, numbering, styles), "文件.docx");

    public static string[] Lines(string body, string numbering = "", string styles = "") =>
        [.. Read(body, numbering, styles).Paragraphs.Select(paragraph => paragraph.Text)];

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"""<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    private static void Feed(OpenXmlPart part, string root, string content)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes($"<w:{root} {Names}>{content}</w:{root}>"));
        part.FeedData(xml);
    }
}
