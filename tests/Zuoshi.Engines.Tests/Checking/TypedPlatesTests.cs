using Zuoshi.Engines.Tests.Reading;
using Zuoshi.Gongwen.Checking;

namespace Zuoshi.Engines.Tests.Checking;

/// <summary>版头 and 版记 as people make them: blank lines typed, lines drawn, borders of a table, text boxes.</summary>
public sealed class TypedPlatesTests
{
    private const string Mark = """<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="E60012"/></w:rPr><w:t>岚江市交通运输局</w:t></w:r></w:p>""";

    private const string Blank = "<w:p/>";

    private const string RedLine = """<w:pBdr><w:bottom w:val="single" w:sz="18" w:color="FF0000"/></w:pBdr>""";

    private const string Drawn = "<w:p><w:r><w:pict/></w:r></w:p>";

    private static readonly string Text = Word.P("关于夜间公交的通知", "<w:jc w:val=\"center\"/>") + Blank + Word.P("各区交通运输局：") + Word.P("请认真执行。", "<w:ind w:firstLine=\"640\"/>")
        + Word.P("岚江市交通运输局", "<w:ind w:left=\"5000\"/>") + Word.P("2026年12月6日", "<w:ind w:left=\"5000\"/>");

    private static readonly string Number = Word.P("岚交发〔2026〕12号", $"{RedLine}<w:jc w:val=\"center\"/>");

    [Fact]
    public void Typed_blank_lines_and_a_bordered_number_are_a_head() => Assert.Empty(Around(Mark + Blank + Blank + Number + Blank + Blank + Text));

    [Fact]
    public void A_red_line_that_is_drawn_is_taken_as_it_is() => Assert.Empty(Around(Mark + Number.Replace(RedLine, "") + Drawn + Blank + Text));

    [Fact]
    public void A_head_in_a_table_or_a_box_is_not_held_to_its_place_in_the_text()
    {
        Assert.Empty(Around($"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{Mark}{Word.P("岚江市公安局")}</w:tc></w:tr></w:tbl>{Text}"));
        Assert.Empty(Around(Box(Mark.Replace("交通运输局", "交通运输局文件") + Number.Replace(RedLine, "")) + Text));
    }

    [Fact]
    public void Too_few_blank_lines_below_the_red_line_are_told_in_lines()
    {
        var departure = Assert.Single(GongwenChecker.Check(Word.Docx(Mark + Blank + Blank + Number + Text)).Departures, departure => departure.Code == "title-gap");

        Assert.Equal("标题上面空了0行", departure.Wrong);
    }

    [Fact]
    public void A_title_below_those_who_sign_is_a_title() =>
        Assert.Empty(Around(Mark + Word.P("岚交发〔2026〕12号　签发人：王某", $"{RedLine}<w:ind w:firstLine=\"316\"/>") + Blank + Blank + Text));

    [Fact]
    public void An_imprint_may_be_a_table_or_bordered_paragraphs()
    {
        Assert.Empty(Around(Text + Table("8", "6", 8844)));
        Assert.Equal(["imprint-lines"], Around(Text + Table("8", "8", 8844)));
        Assert.Equal(["imprint-lines-width"], Around(Text + Table("8", "6", 8000)));
        Assert.Empty(Around(Text + Ruled("　", "8", "6")));
        Assert.Equal(["imprint-indent"], Around(Text + Ruled("", "8", "6")));
        Assert.Equal(["imprint-lines"], Around(Text + Ruled("　", "4", "6")));
        Assert.Equal(["imprint-lines-missing"], Around(Text + Word.P("　抄送：市委办公室。") + Word.P("　局办公室　2026年12月7日印发")));
        Assert.Empty(Around(Text + Drawn + Word.P("　抄送：市委办公室。") + Word.P("　局办公室　2026年12月7日印发")));
    }

    [Fact]
    public void An_imprint_in_a_box_on_the_first_page_of_a_document_without_annexes_is_at_its_place() => Assert.Empty(Around(Text + Box(Ruled("　", "8", "6"))));

    /// <summary>What is found that concerns 版头, 版记 and blank lines.</summary>
    private static IEnumerable<string> Around(string body) =>
        GongwenChecker.Check(Word.Docx(body)).Departures.Select(departure => departure.Code)
            .Where(code => new[] { "head-", "mark-", "number-p", "imprint-o", "imprint-p", "imprint-i", "imprint-l", "copies-" }.Any(code.StartsWith) || code.EndsWith("-gap") || code.StartsWith("addressees-m")).Distinct();

    private static string Ruled(string indent, string thick, string thin) =>
        Rule(thick) + Word.P($"{indent}抄送：市委办公室。") + Rule(thin) + Word.P($"{indent}局办公室　　2026年12月7日印发") + Rule("8");

    private static string Rule(string size) => $"""<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="{size}"/></w:pBdr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>""";

    private static string Table(string thick, string thin, int width) => $"""
        <w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="{thick}"/><w:bottom w:val="single" w:sz="{thick}"/><w:insideH w:val="single" w:sz="{thin}"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>
        <w:tr><w:tc>{Word.P("　抄送：市委办公室。")}</w:tc></w:tr><w:tr><w:tc>{Word.P("　局办公室　　2026年12月7日印发")}</w:tc></w:tr></w:tbl>
        """;

    private static string Box(string content) => $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
}
