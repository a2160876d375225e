using static Zuoshi.Engines.Tests.Reading.Word;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class DocxTextTests
{
    [Fact]
    public void Runs_of_a_paragraph_are_joined_and_blank_paragraphs_left_out() =>
        Assert.Equal(["关于开展活动的通知", "各科室："], Lines($"<w:p>{R("关于开展")}{R("活动的通知")}</w:p>{P("  ")}<w:p/>{P("各科室：  ")}"));

    [Fact]
    public void Leading_spaces_and_tabs_are_kept() =>
        Assert.Equal(["　　某局", "组长：\t张三"], Lines($"{P("　　某局")}<w:p>{R("组长：")}<w:r><w:tab/></w:r>{R("张三")}</w:p>"));

    [Fact]
    public void Soft_breaks_and_page_breaks_begin_new_paragraphs() =>
        Assert.Equal(["关于开展活动", "的通知", "附件"], Lines("""<w:p><w:r><w:t>关于开展活动</w:t><w:br/><w:t>的通知</w:t><w:br w:type="page"/><w:t>附件</w:t></w:r></w:p>"""));

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_the_person_is_told()
    {
        var source = Read(
            $"<w:p>{R("到")}<w:del><w:r><w:delText>三月</w:delText></w:r></w:del><w:ins>{R("五月")}</w:ins>{R("完成。")}</w:p>" +
            $"<w:p><w:moveFrom>{R("移走")}</w:moveFrom><w:moveTo>{R("移来")}</w:moveTo></w:p>");

        Assert.Equal(["到五月完成。", "移来"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Contains("修订", Assert.Single(source.Remarks));
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_the_next_paragraph() =>
        Assert.Equal(["前半后半", "另一段"], Lines($"{P("前半", "<w:rPr><w:del/></w:rPr>")}{P("后半")}{P("另一段")}"));

    [Fact]
    public void Earlier_properties_kept_by_a_tracked_change_do_not_number() =>
        Assert.Equal(["没有编号"], Lines(P("没有编号", """<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>"""), Lists.Of("decimal", "%1.")));

    [Fact]
    public void Field_results_are_text_and_field_codes_are_not() => Assert.Equal(
        ["共3页，见第2条。"],
        Lines($"<w:p>{R("共")}{Field("NUMPAGES", R("3"))}{R("页，见第")}<w:fldSimple w:instr=\"REF x\">{R("2")}</w:fldSimple>{R("条。")}</w:p>"));

    [Fact]
    public void A_field_inside_a_field_code_stays_unseen() =>
        Assert.Equal(["是"], Lines($"<w:p>{Mark("begin")}{Code("IF ")}{Field("PAGE", R("7"))}{Code(" = 7")}{Mark("separate")}{R("是")}{Mark("end")}</w:p>"));

    [Fact]
    public void A_table_of_contents_is_left_out() => Assert.Equal(
        ["目录", "一、总体要求"],
        Lines($"{P("目录")}<w:p>{Mark("begin")}{Code(" TOC \\o \"1-3\" ")}{Mark("separate")}{R("一、总体要求…1")}</w:p><w:p>{R("二、工作任务…3")}{Mark("end")}</w:p>{P("一、总体要求")}"));

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_document() =>
        Assert.Equal(["后文"], Lines($"<w:p>{Mark("begin")}{Code("PAGE")}</w:p>{P("后文")}"));

    [Fact]
    public void A_text_box_is_read_once_though_it_is_stored_twice()
    {
        var box = $"<w:txbxContent>{P("某某市人民政府文件")}</w:txbxContent>";
        var drawing = $"""
            <w:r><mc:AlternateContent>
              <mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>
              <mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r>
            """;

        Assert.Equal(["某某市人民政府文件", "某政〔2024〕1号"], Lines($"<w:p>{R("某政〔2024〕1号")}{drawing}</w:p>"));
        Assert.Equal(["正文。", "抄送", "某某市人民政府文件"], Lines($"{P("正文。")}<w:p>{R("抄送")}{drawing}</w:p>"));
    }

    [Fact]
    public void Old_drawings_and_word_art_are_read() => Assert.Equal(
        ["红头文件", "框内"],
        Lines($"<w:p><w:r><w:pict><v:shape><v:textpath string=\"红头文件\"/></v:shape></w:pict></w:r><w:r><w:pict><v:textbox><w:txbxContent>{P("框内")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"));

    [Fact]
    public void Content_controls_links_smart_tags_and_ruby_give_their_text() => Assert.Equal(
        ["甲乙丙丁戊x"],
        Lines($"""
            <w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>{R("甲")}</w:hyperlink><w:smartTag>{R("乙")}</w:smartTag><w:sdt><w:sdtContent>{R("丙")}</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>{R("ding")}</w:rt><w:rubyBase>{R("丁")}</w:rubyBase></w:ruby></w:r><w:customXml>{R("戊")}</w:customXml><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>
            """));

    [Fact]
    public void Hidden_text_comments_and_notes_are_left_out()
    {
        var source = Read($"<w:p>{R("看得见")}{R("看不见", "<w:vanish/>")}{R("的", "<w:vanish w:val=\"0\"/>")}<w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");

        Assert.Equal("看得见的", Assert.Single(source.Paragraphs).Text);
        Assert.Contains("1 处脚注", Assert.Single(source.Remarks));
    }

    [Fact]
    public void Special_characters_become_plain_ones() => Assert.Equal(
        ["7-8 月☑①—"],
        Lines("""<w:p><w:r><w:t>7</w:t><w:noBreakHyphen/><w:t>8&#160;月</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2460"/><w:t>&#8203;—</w:t></w:r></w:p>"""));

    private static string Field(string code, string result) => $"{Mark("begin")}{Code(code)}{Mark("separate")}{result}{Mark("end")}";

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Code(string code) => $"<w:r><w:instrText>{code}</w:instrText></w:r>";
}
