using static Zuoshi.Engines.Tests.Reading.Word;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class DocxNumberingTests
{
    [Theory]
    [InlineData("chineseCounting", 1, "一")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCounting", 101, "一〇一")]
    [InlineData("chineseCountingThousand", 11, "十一")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1010, "一千零一十")]
    [InlineData("chineseCountingThousand", 12_003, "一万二千零三")]
    [InlineData("chineseCountingThousand", 10_020, "一万零二十")]
    [InlineData("ideographDigital", 12, "一二")]
    [InlineData("ideographDigital", 20, "二〇")]
    [InlineData("japaneseCounting", 21, "二十一")]
    [InlineData("japaneseCounting", 111, "百十一")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircleChinese", 20, "⑳")]
    [InlineData("decimalEnclosedCircle", 21, "㉑")]
    [InlineData("decimalEnclosedCircle", 50, "㊿")]
    [InlineData("decimalEnclosedCircle", 51, "51")]
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 26, "Z")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("none", 5, "")]
    public void Numbers_are_written_in_Words_formats(string format, int number, string written)
    {
        var list = $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{number}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>{Lists.Num(1, 0)}";

        Assert.Equal([$"{written}、任务"], Lines(P("任务", Lists.In(1)), list));
    }

    [Fact]
    public void Inner_levels_start_over_behind_an_outer_one() => Assert.Equal(
        ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"],
        Lines(
            P("甲", Lists.In(1)) + P("乙", Lists.In(1, 1)) + P("丙", Lists.In(1, 2)) + P("丁", Lists.In(1, 2)) + P("戊", Lists.In(1, 1)) +
            P("己", Lists.In(1, 2)) + P("庚", Lists.In(1)) + P("辛", Lists.In(1, 1)),
            Lists.Of(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))));

    [Fact]
    public void A_number_may_carry_the_outer_numbers_and_stands_apart_when_it_ends_in_a_digit() => Assert.Equal(
        ["第一章 总则", "1.1 目的", "1.2 依据", "第二章 分工", "2.1 职责"],
        Lines(
            P("总则", Lists.In(1)) + P("目的", Lists.In(1, 1)) + P("依据", Lists.In(1, 1)) + P("分工", Lists.In(1)) + P("职责", Lists.In(1, 1)),
            $"<w:abstractNum w:abstractNumId=\"0\">{Lists.Level(0, "chineseCounting", "第%1章")}{Lists.Level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>{Lists.Num(1, 0)}"));

    [Fact]
    public void A_suffix_of_nothing_keeps_number_and_text_together() => Assert.Equal(
        ["第一条本办法"],
        Lines(P("本办法", Lists.In(1)), $"<w:abstractNum w:abstractNumId=\"0\">{Lists.Level(0, "chineseCounting", "第%1条", "<w:suff w:val=\"nothing\"/>")}</w:abstractNum>{Lists.Num(1, 0)}"));

    [Fact]
    public void A_level_that_never_restarts_counts_through() => Assert.Equal(
        ["第一章 甲", "第1条 乙", "第二章 丙", "第2条 丁"],
        Lines(
            P("甲", Lists.In(1)) + P("乙", Lists.In(1, 1)) + P("丙", Lists.In(1)) + P("丁", Lists.In(1, 1)),
            $"<w:abstractNum w:abstractNumId=\"0\">{Lists.Level(0, "chineseCounting", "第%1章")}{Lists.Level(1, "decimal", "第%2条", "<w:lvlRestart w:val=\"0\"/>")}</w:abstractNum>{Lists.Num(1, 0)}"));

    [Fact]
    public void Lists_of_one_abstract_list_count_on_unless_one_starts_over() => Assert.Equal(
        ["1.甲", "2.乙", "1.丙", "2.丁"],
        Lines(
            P("甲", Lists.In(1)) + P("乙", Lists.In(2)) + P("丙", Lists.In(3)) + P("丁", Lists.In(3)),
            Lists.Abstract(0, ("decimal", "%1.")) + Lists.Num(1, 0) + Lists.Num(2, 0) +
            Lists.Num(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")));

    [Fact]
    public void A_list_may_redefine_a_level() => Assert.Equal(
        ["(a)甲"],
        Lines(
            P("甲", Lists.In(1)),
            Lists.Abstract(0, ("decimal", "%1.")) + Lists.Num(1, 0, $"<w:lvlOverride w:ilvl=\"0\">{Lists.Level(0, "lowerLetter", "(%1)")}</w:lvlOverride>")));

    [Fact]
    public void Styles_number_their_paragraphs_and_hand_the_list_down()
    {
        var numbering = $"<w:abstractNum w:abstractNumId=\"0\">{Lists.Level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"a\"/>")}{Lists.Level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"b\"/>")}</w:abstractNum>{Lists.Num(7, 0)}";
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/></w:style>
            <w:style w:type="paragraph" w:styleId="d"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
            """;

        Assert.Equal(
            ["一、甲", "（一）乙", "（二）丙", "丁", "戊", "二、己"],
            Lines(
                P("甲", Style("a")) + P("乙", Style("b")) + P("丙", Style("c")) + P("丁", Style("d")) +
                P("戊", Style("a") + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>") + P("己", Style("a")),
                numbering, Styles));
    }

    [Fact]
    public void A_list_may_borrow_its_levels_from_a_numbering_style() => Assert.Equal(
        ["①甲", "②乙"],
        Lines(
            P("甲", Lists.In(2)) + P("乙", Lists.In(2)),
            $"<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"s\"/>{Lists.Level(0, "decimalEnclosedCircle", "%1")}</w:abstractNum>" +
            "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"s\"/></w:abstractNum>" + Lists.Num(1, 0) + Lists.Num(2, 1)));

    [Fact]
    public void Bullets_carry_no_number() =>
        Assert.Equal(["要点"], Lines(P("要点", Lists.In(1)), Lists.Of("bullet", "\uF0B7")));

    [Fact]
    public void An_empty_paragraph_counts_but_is_not_text() =>
        Assert.Equal(["1.甲", "3.乙"], Lines(P("甲", Lists.In(1)) + P("", Lists.In(1)) + P("乙", Lists.In(1)), Lists.Of("decimal", "%1.")));

    [Fact]
    public void Unknown_lists_and_styles_in_a_circle_number_nothing() => Assert.Equal(
        ["甲", "乙"],
        Lines(
            P("甲", Lists.In(9, 40)) + P("乙", Style("a")),
            Lists.Of("decimal", "%1."),
            """<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>"""));

    private static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";
}
