using System.IO.Compression;
using System.Text;
using CsCheck;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

/// <summary>Whatever the bytes are, they end in paragraphs or in a sentence for the person.</summary>
public sealed class FuzzTests
{
    private static readonly byte[] Docx = Word.Docx(
        Word.P("一", Lists.In(1)) + "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:ins>" + Word.R("甲") + "</w:ins></w:p></w:tc></w:tr></w:tbl>" +
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
        Lists.Of(("chineseCounting", "%1、"), ("decimal", "%2.")),
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style>");

    private static readonly byte[] Pdf = Reading.Pdf.Pages([(72, 700, 12, "first line of text"), (72, 680, 12, "second line")], [(72, 700, 12, "next page")]);

    private static readonly byte[] Text = Encoding.UTF8.GetBytes("关于整理案卷的通知\n各科室：\n序号\t任务\t单位\n1\t摸底\t甲局\n# 标题\n|a|b|\n|--|--|\n甲,\"乙\",丙\n");

    [Fact]
    public void Random_bytes() => Gen.Select(Gen.Byte.Array[0, 300], Gen.OneOf(Starts)).Sample((bytes, start) => Holds([.. start, .. bytes]), iter: 5_000, threads: 2);

    [Fact]
    public void Damaged_text() => Damage(Text, iterations: 5_000);

    [Fact]
    public void Damaged_packages() => Damage(Docx, iterations: 2_000);

    [Fact]
    public void Damaged_xml_in_sound_packages() => Gen.Select(Changes, Gen.OneOf("word/document.xml", "word/numbering.xml", "word/styles.xml", "_rels/.rels"))
        .Sample((changes, part) => Holds(Repack(part, bytes => Apply(bytes, changes))), iter: 1_500, threads: 2);

    [Fact]
    public void Damaged_pdf() => Damage(Pdf, iterations: 800);

    private static byte[][] Starts { get; } =
    [
        [], [.. "%PDF-1.7\n"u8], [.. "PK\x03\x04"u8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33],
    ];

    /// <summary>Places as fractions of the file, with what happens there.</summary>
    private static Gen<(double At, double From, int Length, int Kind, byte Value)[]> Changes { get; } =
        Gen.Select(Gen.Double[0, 0.9999], Gen.Double[0, 0.9999], Gen.Int[1, 60], Gen.Int[0, 4], Gen.Byte).Array[1, 8];

    private static void Damage(byte[] bytes, int iterations) => Changes.Sample(changes => Holds(Apply(bytes, changes)), iter: iterations, threads: 2);

    private static byte[] Apply(byte[] bytes, (double At, double From, int Length, int Kind, byte Value)[] changes)
    {
        foreach (var (place, source, wanted, kind, value) in changes)
        {
            if (bytes.Length == 0) break;
            var at = (int)(place * bytes.Length);
            var from = (int)(source * bytes.Length);
            var length = Math.Min(wanted, bytes.Length - Math.Max(at, from));
            bytes = kind switch
            {
                0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], .. bytes[(at + length)..]],
                2 => [.. bytes[..at], .. bytes[from..(from + length)], .. bytes[at..]],
                3 => [.. bytes[..at], .. bytes[from..(from + length)], .. bytes[(at + length)..]],
                _ => wanted == 1 ? bytes[..at] : bytes,
            };
        }

        return bytes;
    }

    private static byte[] Repack(string name, Func<byte[], byte[]> change)
    {
        using var result = new MemoryStream();
        using var source = new ZipArchive(new MemoryStream(Docx));
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var part = entry.Open()) part.CopyTo(content);
                using var written = target.CreateEntry(entry.FullName).Open();
                written.Write(entry.FullName == name ? change(content.ToArray()) : content.ToArray());
            }
        }

        return result.ToArray();
    }

    /// <summary>Paragraphs as promised, or the one exception that is promised.</summary>
    private static void Holds(byte[] bytes)
    {
        // Compound files and OpenDocument would each start LibreOffice; its own tests show what damage does there.
        foreach (var name in (string[])["x.txt", "x.md", "x.csv"])
        {
            try
            {
                var source = DocumentReader.Read(bytes, name);
                foreach (var paragraph in source.Paragraphs)
                {
                    if (string.IsNullOrWhiteSpace(paragraph.Text) || paragraph.Text.AsSpan().IndexOfAny('\n', '\r', '\0') >= 0) throw new InvalidOperationException($"Not a paragraph: {paragraph.Text}");
                    if (paragraph.Row is { } row && paragraph.Text != string.Join('\t', row.Cells)) throw new InvalidOperationException("Cells differ from the row's text");
                }
            }
            catch (UnreadableDocumentException refusal)
            {
                if (!refusal.Message.EndsWith('。')) throw new InvalidOperationException($"Not a sentence: {refusal.Message}");
            }
        }
    }
}
