using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

/// <summary>What LibreOffice prints, measured in points on the page. Fonts that aren't installed are replaced by Noto, whose characters are as wide.</summary>
public sealed class PrintedPageTests : IDisposable
{
    private const double Millimetre = 72 / 25.4;

    private readonly string folder = Directory.CreateTempSubdirectory("gongwen").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_full_page_has_22_lines_of_28_characters_and_its_number_at_the_outer_edge()
    {
        // No digits, no punctuation: every character is one 字 wide.
        var text = string.Concat(Enumerable.Repeat("织密夜间公共交通以末班车到站时间为基准开行接驳", 90));

        var pages = Print(new GongwenDocument { Title = "题", Blocks = [new GongwenParagraph(text)] });

        foreach (var (page, number) in pages.Select((page, i) => (page, i + 1)).Skip(1).SkipLast(1))
        {
            var lines = page.Where(line => line.Text.Length > 3).ToList();
            Assert.Equal(22, lines.Count);
            Assert.All(lines, line => Assert.Equal(28, line.Text.Length));
            // 版心: 28 mm from the left, 26 mm from the right, 37 mm from the top, 35 mm from the bottom, within half a millimetre.
            Assert.All(lines, line => Assert.InRange(line.Left / Millimetre, 27.5, 28.5));
            Assert.All(lines, line => Assert.InRange(210 - line.Right / Millimetre, 25.5, 26.5));
            Assert.True(lines[0].Top / Millimetre >= 37);
            Assert.True(297 - lines[^1].Bottom / Millimetre >= 35);

            var folio = Assert.Single(page, line => line.Text.Contains('—'));
            Assert.Equal($"—{number}—", folio.Text);
            Assert.Equal(number % 2 == 1, folio.Left > 300);
            // The dash, in the middle of its line, lies 7 mm below the 版心.
            Assert.InRange(297 - (folio.Top + folio.Bottom) / 2 / Millimetre, 27, 29);
        }

        Assert.True(pages.Count >= 4);
    }

    [Fact]
    public void Everything_that_was_written_is_printed()
    {
        var printed = string.Concat(Print(Sample.Everything).SelectMany(page => page).Select(line => line.Text));

        foreach (var words in new[] { "夜间公交服务行动计划的通知", "机关各处室：", "一、总体要求", "1.近期。到2020年。", "一要站高谋远。", "公交专用道成网", "附件：1.任务清单", "2019年12月6日" })
            Assert.Contains(words, printed);
    }

    [Fact]
    public void No_punctuation_is_lost_at_the_end_of_a_line()
    {
        // Each sentence is longer by a character, so that a full stop falls on every place of a line.
        var sentences = Enumerable.Range(1, 60).Select(i => string.Concat(Enumerable.Repeat("路", i)) + "分钟。2020年");

        var printed = Print(new GongwenDocument { Title = "题", Blocks = [new GongwenParagraph(string.Concat(sentences))] }).SelectMany(page => page).ToList();

        Assert.Equal(60, printed.Sum(line => line.Text.Count(c => c == '。')));
        Assert.All(printed, line => Assert.True(210 - line.Right / Millimetre >= 25.5, line.Text));
    }

    [Fact]
    public void A_table_longer_than_a_page_repeats_its_head_and_loses_no_row()
    {
        var rows = Enumerable.Range(1, 120).Select(i => new[] { $"{i}", $"第{i}行甲", string.Concat(Enumerable.Repeat("长", i == 60 ? 3000 : 10)) });

        var pages = Print(new GongwenDocument { Title = "题", Blocks = [new GongwenTable([new("序号"), new("事项", 2), new("说明", 2)], [.. rows])] });

        var printed = string.Concat(pages.SelectMany(page => page).Select(line => line.Text));
        Assert.All(Enumerable.Range(1, 120), i => Assert.Contains($"第{i}行甲", printed));
        Assert.Equal(120 * 10 - 10 + 3000, printed.Count(c => c == '长'));
        Assert.All(pages, page => Assert.Contains(page, line => line.Text.Contains("说明")));
    }

    [Fact]
    public void An_annex_lies_across_with_its_mark_and_title_above_and_its_head_on_every_page()
    {
        var pages = Print(Sample.WithAnnexes(30));

        Assert.True(pages.Count >= 4);
        Assert.Equal((595, 842), (pages[0].Width, pages[0].Height));
        Assert.All(pages.Skip(1), page => Assert.Equal((842, 595), (page.Width, page.Height)));
        foreach (var (page, number) in pages.Select((page, i) => (page, i + 1)).Skip(1))
        {
            // 版心 turned: 28 mm above, 26 mm below, 35 mm at the left, where the number lies outside it, 37 mm at the right.
            var table = page.Where(line => !line.Text.Contains('—')).ToList();
            Assert.All(table, line => Assert.True(line.Left / Millimetre >= 34.5 && 297 - line.Right / Millimetre >= 36.5 && line.Top / Millimetre >= 27 && 210 - line.Bottom / Millimetre >= 25.5, line.Text));
            Assert.Contains(table, line => line.Text == "主要内容（工作举措）");

            // Turned back, the number is 7 mm below the 版心, a character in from the right on odd pages, from the left on even ones.
            var folio = Assert.Single(page, line => line.Text.Contains('—'));
            Assert.Equal($"—{number}—", folio.Text);
            Assert.InRange((folio.Left + folio.Right) / 2 / Millimetre, 27, 29);
            var outer = number % 2 == 1 ? 210 - folio.Bottom / Millimetre - 26 : folio.Top / Millimetre - 28;
            Assert.InRange(outer, 4.5, 7);
        }

        var first = pages[1].Where(line => !line.Text.Contains('—')).ToList();
        Assert.Equal(["附件1", "任务清单"], first.Take(2).Select(line => line.Text));
        // The third line of the page, in the middle of it.
        Assert.InRange((first[1].Top - first[0].Top) * 20 / 579, 1.7, 2.2);
        Assert.InRange((first[1].Left + first[1].Right) / 2 / Millimetre, 35 + 112.5 - 1, 35 + 112.5 + 1);
        Assert.Equal(["附件2", "项目清单"], pages[^1].Where(line => !line.Text.Contains('—')).Take(2).Select(line => line.Text));
        Assert.All(Enumerable.Range(1, 30), i => Assert.Contains(pages, page => page.Any(line => line.Text == $"第{i}项夜间接驳")));
    }

    [Fact]
    public void Annexes_alone_are_read_by_other_programs_as_turned_sections()
    {
        var path = Path.Combine(folder, "annexes.docx");
        using (var stream = File.Create(path)) GongwenWriter.WriteAnnexes(Sample.WithAnnexes(3), stream);

        var read = OtherPrograms.Python("docx", """
            import docx, sys
            d = docx.Document(sys.argv[1])
            print([(int(s.orientation), round(s.page_width.mm), int(s.start_type)) for s in d.sections])
            print([p.text for p in d.paragraphs if p.text], [len(t.rows) for t in d.tables])
            print(sum(c.width for c in d.tables[0].rows[1].cells) == d.sections[0].page_width - d.sections[0].left_margin - d.sections[0].right_margin)
            """, path);

        Assert.Equal(
            [
                "[(1, 297, 2), (1, 297, 2)]",
                "['附件1', '任务清单', '金额单位：万元', '附件2', '项目清单'] [4, 2]", "True",
            ],
            read.Split('\n'));
    }

    [Fact]
    public void Other_programs_open_it()
    {
        var path = Path.Combine(folder, "a.docx");
        File.WriteAllBytes(path, Sample.Write(Sample.Everything));

        var read = OtherPrograms.Python("docx",
            "import docx,sys; d=docx.Document(sys.argv[1]); print(d.core_properties.title, d.paragraphs[4].style.name, d.tables[0].cell(1,2).text)", path);

        Assert.Equal("某某市交通运输局关于印发夜间公交服务行动计划的通知 Heading 1 市公交集团", read);
    }

    private List<PrintedPage> Print(GongwenDocument document) => PrintedPage.Of(OtherPrograms.ToPdf(Sample.Write(document), ".docx", folder));
}
