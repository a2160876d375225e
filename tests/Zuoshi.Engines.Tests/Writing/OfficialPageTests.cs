using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

/// <summary>
/// A whole official document measured on the sheets that LibreOffice prints, against the figures of GB/T 9704-2012; in millimetres. Fonts that
/// aren't installed are replaced by others as wide.
/// </summary>
public sealed class OfficialPageTests : IDisposable
{
    private const double Millimetre = 72 / 25.4, TextTop = 37, TextBottom = 297 - 35, TextLeft = 28, TextRight = 210 - 26, Line = 225 / 22.0, Character = 156 / 28.0;

    private readonly string folder = Directory.CreateTempSubdirectory("gongwen").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_full_page_has_22_lines_of_28_characters_between_the_margins()
    {
        var pages = PrintedPage.Of(Print(Sample.Official));

        var full = pages.Where(page => page.Count(line => line.Text.Length == 28) == 22).ToList();
        Assert.Equal(3, full.Count);
        foreach (var page in full)
        {
            var lines = page.Where(line => !line.Text.Contains('—')).ToList();
            Assert.Equal(22, lines.Count);
            Assert.All(lines, line => Assert.InRange(line.Left / Millimetre, TextLeft - 1, TextLeft + 1));
            Assert.All(lines, line => Assert.InRange(line.Right / Millimetre, TextRight - 1, TextRight + 0.5));
            // Word and LibreOffice put four fifths of a line's height above the foot of its characters, which stand a quarter of their size above the box's.
            var pitch = (lines[^1].Top - lines[0].Top) / 21 / Millimetre;
            Assert.InRange(22 * pitch, 224, 225);
            var foot = lines[0].Bottom / Millimetre - 16 * 0.27 / Millimetre;
            Assert.InRange(foot - 0.8 * pitch, TextTop - 1, TextTop + 1);
            Assert.InRange(foot + 0.2 * pitch + 21 * pitch, TextBottom - 1, TextBottom + 1);
        }
    }

    [Fact]
    public void Numbers_run_on_through_the_annexes_at_the_outer_edge_7_mm_below_the_text()
    {
        var pages = PrintedPage.Of(Print(Sample.Official));

        Assert.Equal(10, pages.Count);
        foreach (var (at, page) in pages.Index())
        {
            var folio = Assert.Single(page, line => line.Text.StartsWith('—'));
            Assert.Equal($"—{at + 1}—", folio.Text);
            if (page.Width > page.Height) continue;

            // The dash lies in the middle of its line.
            Assert.InRange((folio.Top + folio.Bottom) / 2 / Millimetre, TextBottom + 7 - 1, TextBottom + 7 + 1);
            if (at % 2 == 0) Assert.InRange(folio.Right / Millimetre, TextRight - Character - 1, TextRight - Character + 1);
            else Assert.InRange(folio.Left / Millimetre, TextLeft + Character - 1, TextLeft + Character + 1);
        }
    }

    [Fact]
    public void The_head_stands_where_the_standard_puts_it()
    {
        var ink = PrintedInk.Of(Print(Sample.Official), page: 1);

        // 份号, 密级 and 紧急程度 begin at the left of the first three lines.
        Assert.All(ink.Take(3), line => Assert.InRange(line.Left, TextLeft, TextLeft + 0.5));
        Assert.All(ink.Take(3).Index(), line => Assert.InRange(line.Item.Bottom, TextTop + line.Index * Line, TextTop + (line.Index + 1) * Line));
        var mark = ink[3];
        Assert.True(mark.IsRed);
        Assert.InRange(mark.Top, TextTop + 35 - 0.5, TextTop + 35 + 0.5);
        Assert.InRange((mark.Left + mark.Right) / 2, TextLeft + 78 - 0.5, TextLeft + 78 + 0.5);
        var number = ink[4];
        // Two blank lines; a line leaves three millimetres above its characters.
        Assert.InRange(number.Top - mark.Bottom, 2 * Line + 2, 2 * Line + 4);
        Assert.InRange((number.Left + number.Right) / 2, TextLeft + 78 - 1, TextLeft + 78 + 1);
        var rule = ink[5];
        Assert.True(rule is { IsRule: true, IsRed: true });
        Assert.InRange(rule.Top - number.Bottom, 3.5, 4.5);
        Assert.InRange(rule.Left, TextLeft - 0.2, TextLeft + 0.2);
        Assert.InRange(rule.Right, TextRight - 0.2, TextRight + 0.2);
        var title = ink[6];
        Assert.InRange(title.Top - rule.Bottom, 2 * Line + 1, 2 * Line + 3);
        Assert.DoesNotContain(ink.Skip(6), band => band.IsRed);
    }

    [Theory]
    [InlineData("王某")]
    [InlineData("王某", "欧阳某某", "李某某")]
    public void In_a_document_that_goes_upward_the_number_stands_left_level_with_the_last_of_those_who_sign(params string[] signatories)
    {
        var pdf = Print(Sample.Official with { Head = new("岚江市交通运输局文件") { Number = "岚交发〔2026〕12号", Signatories = signatories } });

        var ink = PrintedInk.Of(pdf, page: 1);
        var words = PrintedPage.Of(pdf)[0];
        var rule = ink.First(band => band.IsRule);
        Assert.InRange(ink[0].Top, TextTop + 35 - 0.5, TextTop + 35 + 0.5);
        Assert.Equal((TextLeft, TextRight), (Math.Round(rule.Left, 0), Math.Round(rule.Right, 0)));
        var number = words.Single(line => line.Text.StartsWith("岚交发"));
        Assert.InRange(number.Left / Millimetre, TextLeft + Character - 0.5, TextLeft + Character + 0.5);
        Assert.InRange(words.Where(line => line.Top < number.Bottom && !line.Text.EndsWith("文件")).Max(line => line.Right) / Millimetre, TextRight - Character - 1, TextRight - Character + 1);
        var last = words.Single(line => line.Text.EndsWith(signatories[^1]));
        Assert.Equal(number.Top, last.Top, 0.5);
    }

    [Fact]
    public void The_imprints_last_line_lies_on_the_lower_edge_of_the_text_of_the_last_page()
    {
        var pdf = Print(Sample.Official);

        var ink = PrintedInk.Of(pdf, page: 10);
        var rules = ink.Where(band => band.IsRule).ToList();
        Assert.Equal(3, rules.Count);
        Assert.All(rules, rule => Assert.InRange(rule.Left, TextLeft - 0.2, TextLeft + 0.2));
        Assert.All(rules, rule => Assert.InRange(rule.Right, TextRight - 0.2, TextRight + 0.2));
        Assert.InRange(rules[^1].Bottom, TextBottom - 0.3, TextBottom + 0.3);
        // A dot is 0.085 mm.
        Assert.InRange(rules[0].Height, 0.25, 0.45);
        Assert.InRange(rules[2].Height, 0.25, 0.45);
        Assert.InRange(rules[1].Height, 0.15, 0.34);

        var words = PrintedPage.Of(pdf)[9].Where(line => line.Top / Millimetre > rules[0].Top && line.Top / Millimetre < TextBottom).ToList();
        // One character of 4号 in from either side, further lines behind 抄送：.
        const double small = 14 / Millimetre;
        Assert.InRange(words[0].Left / Millimetre, TextLeft + small - 0.5, TextLeft + small + 0.5);
        Assert.InRange(words[1].Left / Millimetre, TextLeft + 4 * small - 0.5, TextLeft + 4 * small + 0.5);
        Assert.InRange(words.Max(line => line.Right) / Millimetre, TextRight - small - 1, TextRight - small + 0.5);
        Assert.Equal("2026年11月27日印发", words.MaxBy(line => line.Right)!.Text[^"2026年11月27日印发".Length..]);
        Assert.Equal("岚江市交通运输局办公室", words.Single(line => line.Text.StartsWith("岚江")).Text[.."岚江市交通运输局办公室".Length]);
    }

    [Theory]
    // Title and blank line take two of the page's 22, the imprint a little more than one.
    [InlineData(10, 1)]
    [InlineData(18, 1)]
    [InlineData(19, 2)]
    [InlineData(20, 2)]
    public void The_imprint_never_covers_the_text(int lines, int pages)
    {
        var pdf = Print(new() { Title = "题", Blocks = [.. Enumerable.Repeat(new GongwenParagraph("一行正文。"), lines)], Imprint = new("办公室", new(2026, 11, 27)) });

        var printed = PrintedPage.Of(pdf);
        Assert.Equal(pages, printed.Count);
        var rule = PrintedInk.Of(pdf, pages).First(band => band.IsRule);
        Assert.Equal(lines, printed[0].Count(line => line.Text == "一行正文。"));
        Assert.All(printed[^1].Where(line => line.Text == "一行正文。"), line => Assert.True(line.Bottom / Millimetre < rule.Top));
        Assert.Contains(printed[^1], line => line.Text.Contains("2026年11月27日印发"));
    }

    [Fact]
    public void Behind_turned_pages_the_imprint_has_an_upright_one_of_its_own()
    {
        var pdf = Print(Sample.WithAnnexes(2) with { Imprint = new("办公室", new(2026, 11, 27)) });

        var pages = PrintedPage.Of(pdf);
        Assert.Equal([false, true, true, false], pages.Select(page => page.Width > page.Height));
        Assert.Equal(2, PrintedInk.Of(pdf, 4).Count(band => band.IsRule));
        Assert.InRange(PrintedInk.Of(pdf, 4).Last(band => band.IsRule).Bottom, TextBottom - 0.3, TextBottom + 0.3);
    }

    [Fact]
    public void A_sealed_date_ends_four_characters_from_the_right_under_the_middle_of_the_name()
    {
        var page = PrintedPage.Of(Print(Sample.Official))[1];

        var (name, date) = (page.Single(line => line.Text == "岚江市交通运输局"), page.Single(line => line.Text == "2026年11月26日"));
        // Seven characters wide by the standard's count; LibreOffice sets digits apart from 年 and 月 whatever the file says, so that it prints it wider.
        Assert.InRange(date.Left / Millimetre, TextRight - 11 * Character - 0.5, TextRight - 11 * Character + 0.5);
        Assert.InRange((name.Left + name.Right) / 2 / Millimetre, TextRight - 7.5 * Character - 0.5, TextRight - 7.5 * Character + 0.5);
        // Text stands on the same page; two blank lines are left for the seal.
        Assert.Equal("请结合实际认真执行。", page[0].Text);
        Assert.InRange((name.Top - page.Single(line => line.Text.StartsWith("2.")).Top) / Millimetre / Line, 2.9, 3.1);
        Assert.Equal("（此件公开发布）", page.First(line => line.Top > date.Top).Text);
    }

    [Fact]
    public void What_is_issued_begins_a_page_without_a_mark_and_an_annex_of_text_stands_upright()
    {
        var pages = PrintedPage.Of(Print(Sample.Official));

        // The title's first line is the third of the page.
        Assert.Equal("夜间公交服务提升三年行动计划", pages[2][0].Text);
        Assert.InRange((pages[2][0].Top + pages[2][0].Bottom) / 2 / Millimetre, TextTop + 2 * Line, TextTop + 3 * Line);
        Assert.Equal(["附件2", "夜间公交服务规范", "一、运营"], pages[9].Take(3).Select(line => line.Text));
        Assert.InRange((pages[9][1].Top + pages[9][1].Bottom) / 2 / Millimetre, TextTop + 2 * Line, TextTop + 3 * Line);
    }

    [Fact]
    public void Missing_fonts_are_replaced_by_their_kin()
    {
        var fonts = OtherPrograms.Run("pdffonts", Print(Sample.Official)).Split('\n').Skip(2).Where(line => line.Length > 0).Select(line => line.Split(' ')[0]).ToList();

        Assert.True(fonts.Count >= 2);
        Assert.DoesNotContain(fonts, font => font.Contains("DejaVu") || font.Contains("Liberation"));
    }

    private string Print(GongwenDocument document)
    {
        Assert.SkipUnless(PdfCopy.IsAvailable, "LibreOffice (soffice) is not installed");

        var docx = Sample.Write(document);
        File.WriteAllBytes(Path.Combine(folder, "document.docx"), docx);
        var pdf = Path.Combine(folder, "document.pdf");
        File.WriteAllBytes(pdf, PdfCopy.Of(docx));
        return pdf;
    }
}
