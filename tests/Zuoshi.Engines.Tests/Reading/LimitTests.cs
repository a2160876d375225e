using System.IO.Compression;
using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class LimitTests
{
    private const string Start = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";
    private const string End = "</w:body></w:document>";

    [Fact]
    public void A_file_over_twenty_megabytes_is_refused() =>
        Refused(new byte[DocumentReader.LargestFile + 1], "20 MB");

    [Fact]
    public void A_text_over_two_million_characters_is_refused()
    {
        Refused(Encoding.UTF8.GetBytes(new string('字', DocumentReader.LongestText + 1)), "200 万字");
        Refused(Word.Docx(Word.P(new string('字', DocumentReader.LongestText + 1))), "200 万字");
    }

    [Fact]
    public void A_part_that_inflates_out_of_all_proportion_is_refused()
    {
        // 200 MB of spaces between paragraphs: no text at all, 200 kB of zip.
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            part.Write(Encoding.UTF8.GetBytes(Start));
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 200; i++) part.Write(spaces);
            part.Write(Encoding.UTF8.GetBytes(Word.P("正文") + End));
        }

        Refused(stream.ToArray(), "大得不正常");
    }

    [Fact]
    public void A_part_too_large_is_refused_whether_or_not_its_header_says_so()
    {
        var bytes = FormatTests.Zip(("word/document.xml", Start + new string(' ', 70 << 20) + Word.P("正文") + End));
        Refused(bytes, "大得不正常");

        // The inflated size in the central directory, 24 bytes behind its mark.
        var directory = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 1_000);
        Refused(bytes, "损坏");
    }

    [Fact]
    public void A_package_of_thousands_of_parts_is_refused() =>
        Refused(FormatTests.Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"word/{i}.xml", "x"))]), "大得不正常");

    [Fact]
    public void A_merged_cell_cannot_multiply_its_text_without_end()
    {
        var cell = $"<w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val=\"30000\"/></w:tcPr><w:p/></w:tc>";
        var rows = $"<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"30000\"/></w:tcPr>{Word.P(new string('字', 1_000))}</w:tc></w:tr>" +
            string.Concat(Enumerable.Repeat($"<w:tr>{cell}</w:tr>", 5_000));

        Refused(Word.Docx($"<w:tbl>{rows}</w:tbl>"), "200 万字");
    }

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>")]
    [InlineData("<w:sdt><w:sdtContent>")]
    [InlineData("<w:p><w:r><w:txbxContent>")]
    [InlineData("<w:ins>")]
    [InlineData("<w:sectPr>")]
    [InlineData("<w:del>")]
    public void Endless_nesting_is_refused(string opening) =>
        Refused(FormatTests.Zip(("word/document.xml", Start + string.Concat(Enumerable.Repeat(opening, 50_000)))), "嵌套");

    [Theory]
    [InlineData("word/document.xml", "<w:p><w:r><w:t>")]
    [InlineData("word/document.xml", "<w:p><w:pPr>")]
    [InlineData("word/styles.xml", "")]
    [InlineData("word/numbering.xml", "<w:abstractNum><w:lvl>")]
    [InlineData("_rels/.rels", "")]
    public void Endless_nesting_is_refused_in_what_is_passed_over_as_well(string part, string before)
    {
        var root = part switch { "word/styles.xml" => "w:styles", "word/numbering.xml" => "w:numbering", "_rels/.rels" => "Relationships", _ => "w:body" };
        var nested = $"<{root} xmlns:w=\"w\">{before}{string.Concat(Enumerable.Repeat("<x>", 50_000))}";
        (string, string)[] parts = part == "word/document.xml" ? [(part, nested)] : [(part, nested), ("word/document.xml", Start + Word.P("正文") + End)];

        Refused(FormatTests.Zip(parts), "嵌套");
    }

    [Theory]
    [InlineData("""<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>""")]
    [InlineData("""<!DOCTYPE w [<!ENTITY a "字字字字"><!ENTITY b "&a;&a;&a;">]>""")]
    public void Document_types_and_entities_are_refused(string type) =>
        Refused(FormatTests.Zip(("word/document.xml", $"{type}{Start}<w:p><w:r><w:t>&a;</w:t></w:r></w:p>{End}")), "损坏");

    [Fact]
    public void A_pdf_stream_that_inflates_without_end_is_refused() =>
        Refused(Pdf.Of(Pdf.Stream(new string(' ', 40 << 20))), "大得不正常");

    [Fact]
    public void Forms_that_draw_forms_tenfold_are_refused()
    {
        var forms = Enumerable.Range(0, 9).Select(i => Pdf.Form(string.Concat(Enumerable.Repeat($"/X{i + 1} Do ", 10)), $"/XObject<</X{i + 1} {i + 7} 0 R>>"));

        Refused(Pdf.Of(Pdf.Stream("/X0 Do"), "/XObject<</X0 6 0 R>>", [.. forms, Pdf.Form("0 0 m", "")]), "大得不正常");
    }

    [Fact]
    public void Forms_that_draw_each_other_end()
    {
        var source = DocumentReader.Read(
            Pdf.Of(Pdf.Stream("/A Do BT /F1 12 Tf 72 700 Td (text) Tj ET"), "/XObject<</A 6 0 R>>", [Pdf.Form("/B Do", "/XObject<</B 7 0 R>>"), Pdf.Form("/A Do", "/XObject<</A 6 0 R>>")]), "");

        Assert.Equal("text", Assert.Single(source.Paragraphs).Text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    public void A_pdf_of_endless_nesting_is_refused(string opening) =>
        Refused(Pdf.Of(Pdf.Stream(string.Concat(Enumerable.Repeat(opening, 100_000)))), "PDF");

    [Fact]
    public void Work_grows_with_the_text_and_not_with_its_square()
    {
        // A quadratic reader would need hours for these.
        Assert.NotEmpty(DocumentReader.ReadText(string.Concat(Enumerable.Repeat("字，\n", 400_000))).Paragraphs);
        Assert.NotEmpty(DocumentReader.ReadText(string.Concat(Enumerable.Repeat("为做好整理工作，进一步提高归档质量，方便各单位查阅利用，经研究\n", 50_000))).Paragraphs);
        Assert.NotEmpty(DocumentReader.ReadText(new string('\t', 1_900_000) + "x").Paragraphs);
        Assert.NotEmpty(DocumentReader.Read(Encoding.UTF8.GetBytes("|a|\n|" + new string('-', 1_000_000) + "x\n" + string.Concat(Enumerable.Repeat("**a", 200_000))), "x.md").Paragraphs);
    }

    private static void Refused(byte[] bytes, string word) =>
        Assert.Contains(word, Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "文件")).Message);
}
