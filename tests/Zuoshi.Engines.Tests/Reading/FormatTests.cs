using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class FormatTests
{
    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "空文件", [], "空" },
        { "空白文本", "  \r\n\t \u3000"u8.ToArray(), "没有文字" },
        { "只有一半的压缩包", Word.Docx(Word.P("正文"))[..400], "损坏" },
        { "没有正文的文稿", Zip(("[Content_Types].xml", "<Types/>"), ("word/styles.xml", "<x/>")), "缺少正文" },
        { "没有正文部分", Zip(("[Content_Types].xml", "<Types/>")), "缺少正文" },
        { "正文不是 XML", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "正文")), "损坏" },
        { "空文稿", Word.Docx(""), "没有文字" },
        { "表格", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")), "电子表格" },
        { "幻灯片", Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<x/>")), "演示文稿" },
        { "ODF 表格", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "电子表格" },
        { "版式文件", Zip(("OFD.xml", "<x/>")), "OFD" },
        { "压缩包", Zip(("文件.txt", "正文")), "压缩包" },
        { "加密的 docx", Compound("EncryptedPackage"), "密码" },
        { "加密的 doc", Compound("WordDocument", encrypted: true), "密码" },
        { "旧表格", Compound("Workbook"), "电子表格" },
        { "旧幻灯片", Compound("PowerPoint Document"), "演示文稿" },
        { "别的复合文件", Compound("Contents"), "另存为 .docx" },
        { "图片 PNG", [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 1], "图片" },
        { "图片 JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "图片" },
        { "程序", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "格式" },
        { "控制字符", [.. Enumerable.Repeat((byte)1, 50), .. "abc"u8], "格式" },
        { "乱码", [0x81, 0x20, 0xFF, 0xFF, 0x80, 0x80, 0xFF], "编码" },
        { "网页", "<!DOCTYPE html><html><body>正文</body></html>"u8.ToArray(), "网页" },
        { "XML", "<?xml version=\"1.0\"?><a/>"u8.ToArray(), "网页" },
        { "坏 PDF", "%PDF-1.7\n不是 PDF"u8.ToArray(), "PDF" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_holds_no_running_text_is_refused_in_one_plain_sentence(string name, byte[] bytes, string word)
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(bytes, name));

        Assert.Contains(word, refusal.Message);
        Assert.EndsWith("。", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.InRange(refusal.Message.Length, 5, 60);
    }

    [Fact]
    public void Content_counts_and_not_the_name()
    {
        Assert.Equal(SourceFormat.Docx, DocumentReader.Read(Word.Docx(Word.P("正文")), "文件.txt").Format);
        Assert.Equal(SourceFormat.Text, DocumentReader.Read("正文"u8.ToArray(), "文件.docx").Format);
    }

    [Fact]
    public void The_main_part_is_found_by_its_relationship()
    {
        const string Rels = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>""";
        const string Strict = """<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>严格格式</w:t></w:r></w:p></w:body></w:document>""";

        var source = DocumentReader.Read(Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Rels), ("word/document2.xml", Strict)), "");

        Assert.Equal("严格格式", Assert.Single(source.Paragraphs).Text);
    }

    internal static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A compound file of one header, one directory sector and one stream sector ([MS-CFB]).</summary>
    private static byte[] Compound(string stream, bool encrypted = false)
    {
        var bytes = new byte[512 * 3];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(30), 9);

        var entry = bytes.AsSpan(512 + 128, 128);
        var name = Encoding.Unicode.GetBytes(stream + "\0");
        name.CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], 1);

        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(1024), 0xA5EC);
        if (encrypted) bytes[1024 + 11] = 1;
        return bytes;
    }
}
