using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Platform.Secrecy;

/// <summary>
/// The words of an uploaded file wherever they stand: body, headers, footers, text boxes, cells, properties. It goes by the bytes,
/// never by the name, and reads on past what it can't make out: whether the file is any good is the page's business.
/// </summary>
internal static class FileWords
{
    private const int LargestPart = 32 * 1024 * 1024, MostParts = 500, LongestWords = 4_000_000;

    private static readonly SearchValues<string> Breaks = SearchValues.Create(["p", "tr", "row", "si", "c", "h", "br", "title", "subject", "keywords"], StringComparison.Ordinal);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LargestPart, CheckCharacters = false,
    };

    /// <summary>The file's texts, each with the lines it has there.</summary>
    public static IEnumerable<string> Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith("PK"u8)) return OfZip(content);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return OfCompound(content);
        return bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0 ? OfPdf(content) : OfPlain(content);
    }

    private static List<string> OfZip(ReadOnlyMemory<byte> content)
    {
        var texts = new List<string>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Take(MostParts))
                texts.Add(OfXml(entry));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            // The page says so; what could be read so far is looked at.
        }

        return texts;
    }

    // Without joining the runs of a line a mark in two fonts would be missed: 机密 in one run, ★ in the next.
    private static string OfXml(ZipArchiveEntry entry)
    {
        var words = new StringBuilder();
        try
        {
            using var part = entry.Open();
            using var reader = XmlReader.Create(part, Settings);
            while (words.Length < LongestWords && reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) words.Append(reader.Value);
                else if (reader.NodeType is XmlNodeType.EndElement && Breaks.Contains(reader.LocalName)) words.Append('\n');
            }
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
        }

        return words.ToString();
    }

    /// <summary>Office 97 files keep Chinese text as UTF-16, paragraphs ended by CR; an odd start is tried too.</summary>
    private static IEnumerable<string> OfCompound(ReadOnlyMemory<byte> content)
    {
        for (var start = 0; start < 2 && start < content.Length; start++)
            yield return Encoding.Unicode.GetString(content.Span[start..]);
    }

    private static string[] OfPdf(ReadOnlyMemory<byte> content)
    {
        try
        {
            return [string.Join('\n', DocumentReader.Read(content, "").Paragraphs.Select(paragraph => paragraph.Text))];
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }
    }

    private static string[] OfPlain(ReadOnlyMemory<byte> content) => [Encoding.UTF8.GetString(content.Span), Gb18030(content)];

    private static string Gb18030(ReadOnlyMemory<byte> content) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(content.Span);
}
