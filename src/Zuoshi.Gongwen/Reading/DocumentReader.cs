using Zuoshi.Gongwen.Reading.Docx;
using Zuoshi.Gongwen.Reading.Office;
using Zuoshi.Gongwen.Reading.Pdf;
using Zuoshi.Gongwen.Reading.Plain;

namespace Zuoshi.Gongwen.Reading;

/// <summary>Turns a file that an office sends around into paragraphs.</summary>
public static class DocumentReader
{
    /// <summary>Largest file taken, in bytes (20 MiB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Longest text taken, in UTF-16 units: some two thousand pages.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, used in messages and as a last hint to the format; may be empty.</param>
    /// <exception cref="UnreadableDocumentException">The file is empty, too large, encrypted, damaged or of no known format.</exception>
    /// <remarks>
    /// Takes up to some ten seconds for the worst of files, and up to thirty where LibreOffice has to convert: call it where that holds up
    /// nobody else.
    /// </remarks>
    public static SourceText Read(ReadOnlyMemory<byte> content, string fileName)
    {
        if (content.IsEmpty) throw new UnreadableDocumentException("文件是空的，请检查后重新上传。");
        if (content.Length > LargestFile) throw TooLarge(content.Length);

        return FileKinds.Of(content) switch
        {
            FileKind.Docx => DocxReader.Read(content, SourceFormat.Docx),
            FileKind.Pdf => PdfReader.Read(content),
            FileKind.Word97 => Convert(content, "doc"),
            FileKind.OpenDocument => Convert(content, "odt"),
            FileKind.Rtf => Convert(content, "rtf"),
            _ => PlainReader.Read(Encodings.Decode(content.Span), fileName),
        };
    }

    /// <summary>Reads text that somebody pasted.</summary>
    /// <exception cref="UnreadableDocumentException">There is nothing but white space in it, or it is too long.</exception>
    public static SourceText ReadText(string text) => PlainReader.Read(text, fileName: "");

    internal static UnreadableDocumentException TooLarge(int length) =>
        new($"文件有 {length / (double)(1 << 20):0.0} MB，超过 {LargestFile >> 20} MB 的上限，请删去图片或拆分后再传。");

    private static SourceText Convert(ReadOnlyMemory<byte> content, string extension) =>
        DocxReader.Read(LibreOffice.ToRead().ToDocx(content, extension), SourceFormat.Office);
}
