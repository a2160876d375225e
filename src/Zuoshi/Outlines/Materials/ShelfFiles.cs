using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform.Files;

namespace Zuoshi.Outlines.Materials;

/// <summary>Which files the shelf takes, and their words.</summary>
public static class ShelfFiles
{
    /// <summary>Why a file is not taken, in words for people; null when it is.</summary>
    public static string? Refusal(ReadOnlySpan<byte> content, string name) => FileKinds.Refusal(content, name, "请压缩或拆分后再传，视频可以放网址。");

    /// <summary>
    /// The file's words, paragraphs parted by \n; empty when it has none that can be read. It takes seconds with the worst of
    /// files: call it where that holds up nobody else.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">It should be plain text and isn't.</exception>
    public static string TextOf(ReadOnlyMemory<byte> content, string name)
    {
        if (!FileKinds.IsDocument(name)) return "";

        try
        {
            return string.Join('\n', DocumentReader.Read(content, name).Paragraphs.Select(paragraph => paragraph.Text));
        }
        catch (UnreadableDocumentException) when (!FileKinds.IsPlain(name))
        {
            // A scanned page or a file under a password is still worth keeping: people open it themselves.
            return "";
        }
    }
}
