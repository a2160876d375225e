using static Zuoshi.Engines.Tests.Reading.Word;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class DocxTableTests
{
    [Fact]
    public void Rows_carry_their_table_their_number_and_their_cells()
    {
        var source = Read(P("任务表") + Table(2, Row(C("序号"), C("任务")), Row(C("1"), C("摸底"))) + P("又一表") + Table(2, Row(C("甲"), C("乙"))));

        Assert.Equal(["任务表", "序号\t任务", "1\t摸底", "又一表", "甲\t乙"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([null, (0, 0), (0, 1), null, (1, 0)], source.Paragraphs.Select(paragraph => paragraph.Row is { } row ? (row.Table, row.Index) : ((int, int)?)null));
        Assert.Equal(["1", "摸底"], source.Paragraphs[2].Row!.Cells);
    }

    [Fact]
    public void A_merged_cell_stands_in_every_row_and_column_it_covers()
    {
        const string Restart = "<w:vMerge w:val=\"restart\"/>";
        const string Continue = "<w:vMerge/>";
        var source = Read(Table(3,
            Row(C("分工表", "<w:gridSpan w:val=\"3\"/>")),
            Row(C("一", Restart), C("摸底"), C("甲局", Restart)),
            Row(C("", Continue), C("整改"), C("", Continue)),
            Row(C("二"), C("评估", "<w:gridSpan w:val=\"2\"/>"))));

        Assert.Equal(["分工表\t分工表\t分工表", "一\t摸底\t甲局", "一\t整改\t甲局", "二\t评估\t评估"], source.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_row_may_begin_behind_free_columns() => Assert.Equal(
        ["甲\t乙", "\t丙"],
        Lines(Table(2, Row(C("甲"), C("乙")), $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{C("丙")}</w:tr>")));

    [Fact]
    public void A_cells_paragraphs_breaks_and_tabs_stay_on_one_line() => Assert.Equal(
        ["市发改局 市财政局\t三 月"],
        Lines(Table(2, Row($"<w:tc>{P("市发改局")}{P("市财政局")}</w:tc>", "<w:tc><w:p><w:r><w:t>三</w:t><w:tab/><w:t>月</w:t></w:r></w:p></w:tc>"))));

    [Fact]
    public void Automatic_numbers_count_through_cells() => Assert.Equal(
        ["1 甲", "2 乙"],
        Lines(Table(2, Row($"<w:tc>{P("甲", Lists.In(1))}</w:tc>", C(""))  + Row($"<w:tc>{P("乙", Lists.In(1))}</w:tc>", C(""))), Lists.Of("decimal", "%1")).Select(line => line.TrimEnd()));

    [Fact]
    public void A_table_inside_a_cell_gives_its_text_to_the_cell() => Assert.Equal(
        ["外 内甲 内乙\t右"],
        Lines(Table(2, Row($"<w:tc>{P("外")}{Table(2, Row(C("内甲"), C("内乙")))}<w:p/></w:tc>", C("右")))));

    [Fact]
    public void A_table_of_one_column_only_arranges_paragraphs()
    {
        var source = Read(Table(1, Row($"<w:tc>{P("抄送：各局。")}{P("2024年3月1日印发")}{Table(2, Row(C("甲"), C("乙")))}</w:tc>")));

        Assert.Equal(["抄送：各局。", "2024年3月1日印发", "甲\t乙"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([false, false, true], source.Paragraphs.Select(paragraph => paragraph.Row is not null));
    }

    [Fact]
    public void Blank_rows_are_left_out_but_counted() =>
        Assert.Equal([0, 2], Read(Table(2, Row(C("甲"), C("")), Row(C(""), C(" ")), Row(C(""), C("乙")))).Paragraphs.Select(paragraph => paragraph.Row!.Index));

    [Fact]
    public void Deleted_rows_are_left_out() => Assert.Equal(
        ["甲\t乙"],
        Lines(Table(2, Row(C("甲"), C("乙")), "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p></w:tc></w:tr>")));

    [Fact]
    public void Rows_and_cells_inside_content_controls_are_read() => Assert.Equal(
        ["甲\t乙"],
        Lines(Table(2, $"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{C("甲")}<w:sdt><w:sdtContent>{C("乙")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>")));

    private static string Table(int columns, params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol/>", columns))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string C(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
