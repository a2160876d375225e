using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Notice = "关于开展活动的通知\n各科室：\n　　请于三月底前完成。\n";

    private static readonly string[] NoticeLines = ["关于开展活动的通知", "各科室：", "　　请于三月底前完成。"];

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "gb18030", false }, { "gb18030", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_in_use_gives_the_same_paragraphs(string name, bool mark)
    {
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetBytes("\uFEFF") : [], .. encoding.GetBytes(Notice)];

        Assert.Equal(NoticeLines, Lines(bytes));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\f")]
    [InlineData("\v")]
    [InlineData("\u2028")]
    [InlineData("\r\n\r\n  \r\n")]
    public void Every_kind_of_line_end_parts_paragraphs(string end) => Assert.Equal(["甲", "乙"], Lines($"甲{end}乙{end}"));

    [Fact]
    public void Invisible_characters_go_and_fixed_spaces_become_plain() =>
        Assert.Equal(["  甲乙 丙\uFFFD𠮷"], Lines("\uFEFF\u00A0 甲\u200B\uFEFF乙\u00AD\u00A0丙\u0007\u202E\uD800𠮷 \n\u00A0\u200B\n"));

    [Fact]
    public void A_utf8_file_with_a_damaged_byte_shows_the_damage_instead_of_other_characters()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("交通运输局办公室通知", 20)));
        bytes[100] = 0xFF;

        Assert.Contains("交通运输局办公室通知", Assert.Single(Lines(bytes)));
        Assert.Contains("交通运输局办公室通", Assert.Single(Lines(bytes[..^1])));
    }

    [Fact]
    public void Runs_of_lines_with_two_tabs_or_more_are_a_table()
    {
        var source = DocumentReader.ReadText("任务分工表\n序号\t任务\t牵头单位\n1\t摸底\t甲局\n续行\t乙局\t丙局\t丁局\n附注\n甲局\t乙局\t丙局\n落款\n\t\t缩进的一段\n\t\t又一段\n");

        Assert.Equal([null, (0, 0), (0, 1), (0, 2), null, null, null, null, null], source.Paragraphs.Select(Place));
        Assert.Equal(["续行", "乙局", "丙局", "丁局"], source.Paragraphs[3].Row!.Cells);
        Assert.Equal("1\t摸底\t甲局", source.Paragraphs[2].Text);
    }

    [Fact]
    public void Rows_behind_a_blank_line_are_another_table() =>
        Assert.Equal([(0, 0), (0, 1), (1, 0), (1, 1)], DocumentReader.ReadText("a\tb\tc\nd\te\tf\n\ng\th\ti\nj\tk\tl").Paragraphs.Select(Place).OfType<(int, int)>());

    [Fact]
    public void Markdown_loses_its_marks_and_its_tables_become_rows()
    {
        const string Text = "# 实施方案\n\n**要求**：按时*报送*。\n- 第一项\n  * 第二项\n\n---\n\n| 任务 | 单位 |\n|:---|---:|\n| **摸底** | 甲局 |\n\n2 * 3 = 6 #1\n";
        var source = DocumentReader.Read(Encoding.UTF8.GetBytes(Text), "方案.MD");

        Assert.Equal(["实施方案", "要求：按时*报送*。", "第一项", "第二项", "任务\t单位", "摸底\t甲局", "2 * 3 = 6 #1"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([null, null, null, null, (0, 0), (0, 1), null], source.Paragraphs.Select(Place));
    }

    [Fact]
    public void Marks_are_kept_in_text_that_is_not_markdown() => Assert.Equal(["# 不是标题", "- **项**"], Lines("# 不是标题\n- **项**"));

    [Fact]
    public void A_csv_file_gives_rows_with_quotes_undone()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var source = DocumentReader.Read(gb18030.GetBytes("序号,任务\r\n1,\"摸底,\"\"全面\"\"\n排查\"\r\n,\r\n2,评估"), "表.csv");

        Assert.Equal(SourceFormat.Csv, source.Format);
        Assert.Equal([["序号", "任务"], ["1", "摸底,\"全面\" 排查"], ["2", "评估"]], source.Paragraphs.Select(paragraph => paragraph.Row!.Cells));
        Assert.Equal([0, 1, 3], source.Paragraphs.Select(paragraph => paragraph.Row!.Index));
    }

    [Fact]
    public void Rows_with_equal_numbers_of_commas_are_a_table_under_any_name()
    {
        Assert.Equal(SourceFormat.Csv, DocumentReader.ReadText("序号,任务,单位\n1,摸底,甲局\n2,评估,乙局").Format);
        Assert.Equal(SourceFormat.Text, DocumentReader.ReadText("一,二,三\n按时报送,不得拖延。\n特此通知。").Format);
    }

    [Fact]
    public void A_spreadsheets_unicode_text_has_tabs_under_the_name_csv() =>
        Assert.Equal(["1", "摸底"], DocumentReader.Read(Encoding.Unicode.GetBytes("\uFEFF序号\t任务\r\n1\t摸底\r\n"), "表.csv").Paragraphs[1].Row!.Cells);

    [Fact]
    public void A_quote_that_never_closes_is_said_with_its_row()
    {
        var broken = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("甲,乙\n1,\"开口\n2,丙"u8.ToArray(), "表.csv"));

        Assert.Contains("第 2 行", broken.Message);
    }

    [Fact]
    public void The_shared_table_of_tasks_gives_all_its_rows()
    {
        var source = DocumentReader.Read(File.ReadAllBytes(SharedSamples.Path("samples/task-table-guangzhou-2023.csv")), "task-table.csv");

        Assert.Equal(41, source.Paragraphs.Count);
        Assert.All(source.Paragraphs, paragraph => Assert.Equal(7, paragraph.Row!.Cells.Count));
    }

    [Fact]
    public void The_tables_behind_the_shared_plan_are_two()
    {
        var source = DocumentReader.Read(File.ReadAllBytes(SharedSamples.Path("samples/plan-guangzhou-2023.txt")), "plan.txt");
        var rows = source.Paragraphs.Select(paragraph => paragraph.Row).OfType<SourceRow>().ToList();

        Assert.Equal([(0, 20), (1, 40)], rows.CountBy(row => row.Table).Select(table => (table.Key, table.Value)));
        Assert.Equal(7, rows[20].Cells.Count);
        Assert.Equal("序号", rows[20].Cells[0]);
    }

    private static (int, int)? Place(SourceParagraph paragraph) => paragraph.Row is { } row ? (row.Table, row.Index) : null;

    private static string[] Lines(byte[] bytes) => [.. DocumentReader.Read(bytes, "文件.txt").Paragraphs.Select(paragraph => paragraph.Text)];

    private static string[] Lines(string text) => [.. DocumentReader.ReadText(text).Paragraphs.Select(paragraph => paragraph.Text)];
}
