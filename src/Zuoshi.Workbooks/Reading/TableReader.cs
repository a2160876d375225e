using System.Text;

namespace Zuoshi.Workbooks.Reading;

/// <summary>Reads tables from what an office sends around: .xlsx, .xls, .csv, and text copied out of a table or written with bars.</summary>
public static class TableReader
{
    /// <summary>Largest file taken, in bytes (20 MiB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Most rows taken from one table, empty ones not counted.</summary>
    public const int MostRows = 200_000;

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads a file; its bytes tell the format, not its name.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, used in messages; may be empty.</param>
    /// <returns>The tables that hold anything, in the order of their sheets; hidden sheets are left out. At least one.</returns>
    /// <exception cref="UnreadableTableException">
    /// The file is empty, too large, encrypted, damaged, carries macros, unpacks to too much, has too many rows, or is no table.
    /// </exception>
    public static IReadOnlyList<Table> Read(ReadOnlyMemory<byte> content, string fileName)
    {
        var name = fileName.Length > 0 ? $"“{fileName}”" : "文件";
        if (content.Length == 0) throw new UnreadableTableException($"{name}是空的，请检查后重新上传。");
        if (content.Length > LargestFile) throw new UnreadableTableException($"{name}超过 20 MB，请拆成几个文件再上传。");

        var start = content.Span;
        var tables =
            start.StartsWith(Zip) ? ExcelFile.ReadPackage(content, name)
            : start.StartsWith(CompoundFile) ? ExcelFile.ReadBinary(content, name)
            : start.StartsWith("%PDF"u8) ? throw new UnreadableTableException($"{name}是 PDF，不是表格，请上传 Excel 或 CSV 文件。")
            : [DelimitedText.Read(Decode(start, name), name)];

        IReadOnlyList<Table> filled = [.. tables.Where(table => table.Rows.Count > 0)];
        return filled.Count > 0 ? filled : throw new UnreadableTableException($"{name}里没有内容，请检查后重新上传。");
    }

    /// <summary>Reads text that somebody pasted: cells copied out of Excel, WPS or Word, comma-separated text, or a Markdown table.</summary>
    /// <exception cref="UnreadableTableException">It is empty, too long or shows no columns.</exception>
    public static Table ReadPasted(string text)
    {
        if (text.Length > LargestFile) throw new UnreadableTableException("粘贴的内容太长，请改为上传文件。");
        return DelimitedText.Read(text, "粘贴的内容");
    }

    /// <summary>UTF-8 or UTF-16 by their marks, else UTF-8 where the bytes allow it, else GB18030, which Chinese Excel writes.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        // No text holds a zero; a picture, a program and most else do.
        if (bytes.Contains((byte)0)) throw NoTable(name);

        foreach (var encoding in (Encoding[])[new UTF8Encoding(false, throwOnInvalidBytes: true), Gb18030])
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // The next one, then.
            }
        }

        throw NoTable(name);
    }

    private static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static UnreadableTableException NoTable(string name) =>
        new($"{name}不是能识别的表格，请上传 Excel（.xlsx、.xls）或 CSV 文件。");
}
