using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

/// <summary>The same notice in every format gives the same paragraphs.</summary>
public sealed class RoundTripTests
{
    private const string Utf8Text = "Text (encoded):UTF8";

    [Theory]
    [InlineData("samples/notice-hangzhou-2019.txt")]
    [InlineData("samples/notice-state-council-2019-3.txt")]
    [InlineData("samples/outline-jiaotong-qiangguo.txt")]
    [InlineData("samples/roster-state-council-2018-74.txt")]
    public void A_notice_set_by_LibreOffice_reads_the_same_from_docx_and_pdf(string sample)
    {
        var text = File.ReadAllBytes(SharedSamples.Path(sample));
        var docx = Soffice.Convert(text, "txt", "docx", Utf8Text);
        var pdf = Soffice.Convert(docx, "docx", "pdf");

        Assert.Equal(Bare(text, SourceFormat.Text), Bare(docx, SourceFormat.Docx));
        Assert.Equal(Bare(text, SourceFormat.Text), Bare(pdf, SourceFormat.Pdf));
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("odt")]
    [InlineData("rtf")]
    public void A_notice_reads_the_same_from_what_LibreOffice_must_convert(string extension)
    {
        var text = File.ReadAllBytes(SharedSamples.Path("samples/notice-hangzhou-2019.txt"));
        var file = Soffice.Convert(Soffice.Convert(text, "txt", "docx", Utf8Text), "docx", extension);

        Assert.Equal(Bare(text, SourceFormat.Text), Bare(file, SourceFormat.Office));
    }

    [Fact]
    public void A_notice_reads_the_same_in_gb18030()
    {
        var text = File.ReadAllBytes(SharedSamples.Path("samples/notice-hangzhou-2019.txt"));
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Encoding.UTF8.GetString(text));

        Assert.Equal(DocumentReader.Read(text, "").Paragraphs, DocumentReader.Read(gb18030, "").Paragraphs);
    }

    /// <summary>As an office sets it (GB/T 9704): title of size 2 in the middle, text of size 3 indented and justified, page numbers.</summary>
    [Theory]
    [InlineData("samples/notice-hangzhou-2019.txt")]
    [InlineData("samples/outline-jiaotong-qiangguo.txt")]
    public void A_notice_set_as_offices_set_it_reads_the_same_from_pdf(string sample)
    {
        var paragraphs = DocumentReader.Read(File.ReadAllBytes(SharedSamples.Path(sample)), "").Paragraphs;
        var body = string.Concat(paragraphs.Select((paragraph, i) => Set(paragraph.Text.Trim(), isTitle: i < 2 && paragraph.Text.Length < 30)));
        var pdf = Soffice.Convert(Word.Docx(body), "docx", "pdf");

        // LibreOffice itself loses a comma here and there that it squeezes out at a justified line's end.
        Assert.Equal(paragraphs.Select(paragraph => WithoutCommas(Bare(paragraph.Text))), Bare(pdf, SourceFormat.Pdf).Select(WithoutCommas));
    }

    [Fact]
    public void An_encrypted_pdf_is_named_encrypted()
    {
        const string Target = """pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"geheim"}}""";
        var pdf = Soffice.Convert(Word.Docx(Word.P("正文")), "docx", Target);

        Assert.Contains("密码", Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(pdf, "")).Message);
    }

    [Fact]
    public void Lists_tables_and_headers_of_LibreOffice_itself_are_read()
    {
        // From .docx to .odt and back, so that LibreOffice writes numbering, merges and headers its own way.
        var body = Word.P("摸底", Lists.In(1)) + Word.P("登记", Lists.In(1, 1)) + Word.P("整改", Lists.In(1)) +
            "<w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>" +
            $"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{Word.P("甲局")}</w:tc><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{Word.P("任务一")}</w:tc></w:tr>" +
            $"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{Word.P("任务二")}</w:tc></w:tr></w:tbl>{Word.P("完")}";
        var docx = Word.Docx(body, Lists.Of(("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）")));

        string[] expected = ["一、摸底", "（一）登记", "二、整改", "甲局\t任务一", "甲局\t任务二", "完"];
        Assert.Equal(expected, DocumentReader.Read(docx, "").Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(expected, DocumentReader.Read(Soffice.Convert(docx, "docx", "odt"), "").Paragraphs.Select(paragraph => paragraph.Text));
    }

    private static string Set(string text, bool isTitle) => Word
        .P(text, isTitle ? """<w:spacing w:line="680" w:lineRule="exact"/><w:jc w:val="center"/>""" : """<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="both"/>""")
        .Replace("<w:rPr></w:rPr>", $"<w:rPr><w:rFonts w:ascii=\"Noto Serif CJK SC\" w:eastAsia=\"Noto Serif CJK SC\"/><w:sz w:val=\"{(isTitle ? 44 : 32)}\"/></w:rPr>");

    private static IEnumerable<string> Bare(byte[] file, SourceFormat format)
    {
        var source = DocumentReader.Read(file, "");
        Assert.Equal(format, source.Format);
        return source.Paragraphs.Select(paragraph => Bare(paragraph.Text));
    }

    private static string WithoutCommas(string text) => text.Replace("，", "").Replace("、", "");

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
