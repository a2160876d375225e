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
    public void Damaged_text() => Sample(Text, iterations: 5_000);

    [Fact]
    public void Damaged_packages() => Sample(Docx, iterations: 2_000);

    [Fact]
    public void Damaged_xml_in_sound_packages() => Gen.Select(Damage.Changes, Gen.OneOf("word/document.xml", "word/numbering.xml", "word/styles.xml", "_rels/.rels"))
        .Sample((changes, part) => Holds(Damage.Repack(Docx, part, bytes => Damage.Apply(bytes, changes))), iter: 1_500, threads: 2);

    [Fact]
    public void Damaged_pdf() => Sample(Pdf, iterations: 800);

    private static byte[][] Starts { get; } =
    [
        [], [.. "%PDF-1.7\n"u8], [.. "PK\x03\x04"u8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33],
    ];

    private static void Sample(byte[] bytes, int iterations) => Damage.Changes.Sample(changes => Holds(Damage.Apply(bytes, changes)), iter: iterations, threads: 2);

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
