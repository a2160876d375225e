using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Platform.Files;

/// <summary>
/// Which files people may hand in: by ending, and by the bytes with which such a file begins, so that what is handed on is what
/// its name says. Whatever could run, in a browser or on a desk, stands in no line of the table.
/// </summary>
public static class FileKinds
{
    private delegate bool Beginning(ReadOnlySpan<byte> content);

    private sealed record Kind(string[] Endings, bool IsDocument, Beginning IsBegunBy);

    private static readonly Kind[] Table =
    [
        new([".txt", ".md", ".csv"], IsDocument: true, _ => true),
        new([".docx", ".odt"], IsDocument: true, IsZip),
        new([".doc", ".wps"], IsDocument: true, IsCompound),
        new([".rtf"], IsDocument: true, content => content.StartsWith("{\\rtf"u8)),
        // Viewers look for the mark in the first kilobyte, since some mail gateways put lines before it.
        new([".pdf"], IsDocument: true, content => content[..Math.Min(1024, content.Length)].IndexOf("%PDF-"u8) >= 0),
        new([".xlsx", ".pptx", ".ods", ".odp", ".ofd"], IsDocument: false, IsZip),
        new([".xls", ".ppt", ".et", ".dps"], IsDocument: false, IsCompound),
        new([".png"], IsDocument: false, content => content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])),
        new([".jpg", ".jpeg"], IsDocument: false, content => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        new([".mp3"], IsDocument: false, content => content.StartsWith("ID3"u8) || content.Length > 1 && content[0] == 0xFF && (content[1] & 0xE0) == 0xE0),
        // ISO/IEC 14496-12: a box's length, then its type.
        new([".mp4", ".m4a"], IsDocument: false, content => content.Length > 8 && content[4..].StartsWith("ftyp"u8)),
    ];

    /// <summary>What may be chosen in the browser.</summary>
    public static readonly string Accepted = string.Join(',', Table.SelectMany(kind => kind.Endings));

    /// <summary>Why a file is not taken, in words for people; null when it is.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="whenTooLarge">What to do with one that is too large.</param>
    public static string? Refusal(ReadOnlySpan<byte> content, string name, string whenTooLarge = "请压缩或拆分后再传。")
    {
        if (content.IsEmpty) return "文件是空的，请检查后重新上传。";
        if (content.Length > DocumentReader.LargestFile)
            return $"文件有 {content.Length / (double)(1 << 20):0.0} 兆，超过 {DocumentReader.LargestFile >> 20} 兆。{whenTooLarge}";
        if (KindOf(name) is not { } kind) return "不收这种文件。可以放 Word、PDF、文本、表格、演示文稿、OFD、图片、音频和视频。";

        return kind.IsBegunBy(content) ? null : $"文件的内容和后缀“{Path.GetExtension(name)}”对不上，可能改过名。请用原来的软件打开，另存后再传。";
    }

    /// <summary>Whether a file of this name has words that can be read.</summary>
    public static bool IsDocument(string name) => KindOf(name) is { IsDocument: true };

    /// <summary>Whether a file of this name is plain text.</summary>
    public static bool IsPlain(string name) => KindOf(name) is { } kind && kind.Endings.Contains(".txt");

    private static Kind? KindOf(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return Array.Find(Table, kind => kind.Endings.Contains(ending));
    }

    private static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8);

    private static bool IsCompound(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
}
