using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

/// <summary>Layout with hand-set lines; Courier (0.6 of its height wide) stands in for Chinese type, which the round trips bring.</summary>
public sealed class PdfTests
{
    private const string First = "offices send their lists by the end of the month and keep a copy";
    private const string Full = "all offices send their lists by the end of the month and keep a cop";

    [Fact]
    public void Full_lines_go_on_and_an_indented_line_begins_a_paragraph()
    {
        var lines = Lines(Pdf.Pages([Head(760, "A Notice of the Office"), Indented(720, First), Line(700, Full), Line(680, "for themselves."), Indented(660, First), Line(640, "Thank you.")]));

        Assert.Equal(["A Notice of the Office", $"{First} {Full} for themselves.", $"{First} Thank you."], lines);
    }

    [Fact]
    public void A_paragraph_goes_on_over_a_pages_end_past_numbers_and_running_heads()
    {
        // Lines differ from page to page, or they would be running heads themselves.
        static string On(int page, int line) => $"{"the old new big".Split(' ')[page - 1]} {line} {Full[6..]}";
        static (int, int, int, string)[] Page(int number) =>
        [
            (72, 780, 9, "Internal paper"), number == 1 ? Indented(700, First) : Line(700, On(number, 1)),
            Line(680, On(number, 2)), Line(660, On(number, 3)), (290, 40, 9, $"- {number} -"),
        ];

        var paragraph = Assert.Single(Lines(Pdf.Pages([.. Enumerable.Range(1, 4).Select(Page)])));

        Assert.Equal(string.Join(' ', Enumerable.Range(0, 12).Select(i => i == 0 ? First : On(i / 3 + 1, i % 3 + 1))), paragraph);
    }

    [Fact]
    public void Larger_gaps_keep_lines_apart_and_wide_spaces_become_tabs() => Assert.Equal(
        [Full, $"{Full} x", "Office\t2024"],
        Lines(Pdf.Pages([Line(700, Full), Line(640, Full), Line(620, "x"), Line(600, "Office"), (300, 600, 10, "2024")])));

    [Fact]
    public void Type_drawn_twice_for_boldness_is_read_once() =>
        Assert.Equal(["Bold title"], Lines(Pdf.Pages([(72, 700, 16, "Bold title"), (72, 700, 16, "Bold title")])));

    [Theory]
    [InlineData("UniGB-UCS2-H", "utf-16BE")]
    [InlineData("GBK-EUC-H", "gb18030")]
    public void Chinese_type_that_names_its_characters_by_an_old_code_is_read(string map, string code)
    {
        var encoding = code == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(code)! : Encoding.GetEncoding(code);
        var shown = Convert.ToHexString(encoding.GetBytes("各科室：请按时报送。"));
        var pdf = Pdf.OfFont(
            Pdf.Stream($"BT /C 16 Tf 72 700 Td <{shown}> Tj ET"),
            $"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{map}/DescendantFonts[7 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 8 0 R>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/Ascent 880/Descent -120/ItalicAngle 0/CapHeight 880/StemV 93>>");

        Assert.Equal(["各科室：请按时报送。"], Lines(pdf));
    }

    [Fact]
    public void A_page_set_sideways_is_read_along_its_lines() =>
        Assert.Equal(["first line second line"], Lines(Pdf.Of(Pdf.Stream("BT /F1 12 Tf 0 1 -1 0 100 100 Tm (first line) Tj ET BT /F1 12 Tf 0 1 -1 0 160 100 Tm (second line) Tj ET"))));

    [Fact]
    public void A_watermark_askew_is_not_text() =>
        Assert.Equal(["plain text"], Lines(Pdf.Of(Pdf.Stream("BT /F1 12 Tf 72 700 Td (plain text) Tj ET BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET"))));

    [Fact]
    public void A_scan_is_named_a_scan()
    {
        var scan = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(Pdf.Of(Pdf.Stream("q 600 0 0 800 0 0 cm /Im Do Q"), "/XObject<</Im 6 0 R>>", Picture), "扫描.pdf"));

        Assert.Contains("扫描件", scan.Message);
        Assert.Contains("文字识别", scan.Message);
    }

    [Fact]
    public void A_page_that_is_a_picture_among_others_is_told()
    {
        var source = DocumentReader.Read(Pdf.PagesOf(["BT /F1 12 Tf 72 700 Td (text) Tj ET", "q 600 0 0 800 0 0 cm /Im Do Q"], Picture), "");

        Assert.Equal("第 2 页是图片，没有读入文字。", Assert.Single(source.Remarks));
    }

    private static string Picture => "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream";

    private static (int, int, int, string) Line(int y, string text) => (72, y, 10, text);

    private static (int, int, int, string) Indented(int y, string text) => (90, y, 10, text);

    private static (int, int, int, string) Head(int y, string text) => (200, y, 16, text);

    private static string[] Lines(byte[] pdf) => [.. DocumentReader.Read(pdf, "文件.pdf").Paragraphs.Select(paragraph => paragraph.Text)];
}
