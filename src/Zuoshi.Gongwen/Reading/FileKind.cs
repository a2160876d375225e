using System.Buffers.Binary;
using System.Text;
using Zuoshi.Gongwen.Reading.Docx;

namespace Zuoshi.Gongwen.Reading;

/// <summary>What the bytes are.</summary>
internal enum FileKind
{
    Text,
    Docx,
    Pdf,
    Word97,
    OpenDocument,
    Rtf,
}

/// <summary>Tells formats apart by their bytes; a name proves nothing.</summary>
internal static class FileKinds
{
    private const string SendInstead = "请上传 Word、PDF 或文本文件。";

    /// <summary>How PNG, JPEG, GIF and TIFF files begin.</summary>
    private static readonly byte[][] Pictures = [[0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "II*\0"u8], [.. "MM\0*"u8]];

    private static readonly string[] Markup = ["<!doctype html", "<html", "<?xml"];

    /// <exception cref="UnreadableDocumentException">The bytes are of a format that holds no running text.</exception>
    public static FileKind Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return OfZip(content);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OfCompound(bytes);

        // Viewers look for the mark in the first kilobyte, since some mail gateways put lines before it.
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.StartsWith("{\\rtf"u8)) return FileKind.Rtf;

        RefusePicture(bytes);
        RefuseMarkup(bytes);
        return FileKind.Text;
    }

    private static FileKind OfZip(ReadOnlyMemory<byte> content)
    {
        using var package = ZipPackage.Open(content);

        if (package.HasFolder("word/")) return FileKind.Docx;
        if (package.HasFolder("xl/")) throw Spreadsheet();
        if (package.HasFolder("ppt/")) throw Slides();
        if (package.Has("[Content_Types].xml")) throw DocxReader.NoBody();

        if (package.Has("OFD.xml")) throw new UnreadableDocumentException("这是 OFD 版式文件，读不出段落，请上传 Word 或 PDF 文件。");

        return package.Text("mimetype") switch
        {
            "application/vnd.oasis.opendocument.text" => Checked(package, FileKind.OpenDocument),
            "application/vnd.oasis.opendocument.spreadsheet" => throw Spreadsheet(),
            "application/vnd.oasis.opendocument.presentation" => throw Slides(),
            _ => throw new UnreadableDocumentException("这是压缩包，请解压后上传其中的文稿。"),
        };
    }

    // LibreOffice inflates every part by itself, without our limits, so they are all tried here first.
    private static FileKind Checked(ZipPackage package, FileKind kind)
    {
        package.InflateAll();
        return kind;
    }

    /// <summary>
    /// Office 97 files are compound files ([MS-CFB]): streams named in UTF-16 in directory entries of 128 bytes, which lie at
    /// multiples of 128 because sectors and the header do.
    /// </summary>
    private static FileKind OfCompound(ReadOnlySpan<byte> bytes)
    {
        if (Stream(bytes, "EncryptedPackage").Length > 0) throw Encrypted();

        var word = Stream(bytes, "WordDocument");
        if (word.Length > 0) return IsEncryptedWord(bytes, word) ? throw Encrypted() : FileKind.Word97;

        if (Stream(bytes, "Workbook").Length > 0 || Stream(bytes, "Book").Length > 0) throw Spreadsheet();
        if (Stream(bytes, "PowerPoint Document").Length > 0) throw Slides();
        throw new UnreadableDocumentException("认不出这个文件里的文稿，请用 Word 或 WPS 另存为 .docx 后再传。");
    }

    /// <summary>The directory entry of a stream, or nothing.</summary>
    private static ReadOnlySpan<byte> Stream(ReadOnlySpan<byte> bytes, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name + '\0');
        for (var at = 512; at + 128 <= bytes.Length; at += 128)
        {
            var entry = bytes.Slice(at, 128);
            if (entry.StartsWith(wanted) && BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) == wanted.Length) return entry;
        }

        return default;
    }

    /// <summary>Whether the FIB at the stream's start ([MS-DOC] 2.5.1) has its fEncrypted bit set.</summary>
    private static bool IsEncryptedWord(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> entry)
    {
        // Sectors are of 512 or 4,096 bytes.
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        var at = ((long)BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]) + 1) << (shift == 12 ? 12 : 9);
        if (at + 12 > bytes.Length) return false;

        var fib = bytes.Slice((int)at, 12);
        return BinaryPrimitives.ReadUInt16LittleEndian(fib) == 0xA5EC && (fib[11] & 1) != 0;
    }

    private static void RefusePicture(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Pictures)
        {
            if (bytes.StartsWith(signature))
                throw new UnreadableDocumentException("这是图片，读不出文字，请上传 Word 文件，或先做文字识别。");
        }
    }

    private static void RefuseMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(256, bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (Markup.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableDocumentException("这是网页或 XML 文件，请用 Word 或 WPS 打开后另存为 .docx 再传。");
    }

    private static UnreadableDocumentException Encrypted() => new("文件设了打开密码，请取消密码后再传。");

    private static UnreadableDocumentException Spreadsheet() => new($"这是电子表格，不是文稿。{SendInstead}");

    private static UnreadableDocumentException Slides() => new($"这是演示文稿，读不出段落。{SendInstead}");
}
