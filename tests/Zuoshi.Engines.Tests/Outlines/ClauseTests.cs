using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Outlines;

public sealed class ClauseTests
{
    static string[] Shape(Outline outline) => [.. outline.Clauses.Select(clause => $"{clause.Path} {clause.Kind} {clause.Marker}|{clause.Title}|{clause.Text}")];

    [Fact]
    public void A_heading_that_runs_in_is_parted_from_its_text() =>
        Assert.Equal(
            ["标题 Title |岚江市综合交通发展纲要|", "1 Chapter 一、|总体要求|", "1.1 Item （一）|指导思想|。以人为本。", "1.2 Item （二）|发展目标|：到2030年建成。"],
            Shape(OutlineTexts.Titled("一、总体要求", "（一）指导思想。以人为本。", "（二）发展目标：到2030年建成。")));

    [Theory]
    [InlineData("1.完成投资500亿元。", "")]
    [InlineData("1.2028年底前，完成隐患治理。其余逐年推进。", "")]
    [InlineData("1.各县（市、区）要压实责任。市局加强指导。", "")]
    [InlineData("1.加强领导", "加强领导")]
    [InlineData("1.完善治理体系，提升治理能力。深化改革。", "完善治理体系，提升治理能力")]
    [InlineData("1.坚持“先行。先试”原则。大胆探索。", "坚持“先行。先试”原则")]
    [InlineData("1.做好以下工作：一是清理台账。", "")]
    [InlineData("1.重点任务：", "重点任务：")]
    [InlineData("1.清理台账；", "")]
    [InlineData("第一条 为了加强养护，制定本办法。本办法自公布之日起施行。", "")]
    [InlineData("第一条（目的）为了加强养护，制定本办法。", "（目的）")]
    public void A_title_names_and_a_sentence_says(string paragraph, string title) => Assert.Equal(title, OutlineTexts.Titled(paragraph).Clauses[1].Title);

    [Fact]
    public void A_short_sentence_with_items_below_it_is_a_heading()
    {
        var item = OutlineTexts.Titled("（一）畅通路网。", "1.新建道路100公里。").Clauses[1];
        Assert.Equal(("畅通路网", "。", 0), (item.Title, item.Text, item.Sentences.Count));
    }

    [Fact]
    public void Further_paragraphs_belong_to_their_item_until_a_number_comes() =>
        Assert.Equal("甲。\n乙。\n丙。", OutlineTexts.Titled("一、总则", "（一）目标", "甲。", "　　乙。", "丙。", "（二）原则").At("一（一）").Text);

    [Fact]
    public void A_text_without_headings_becomes_paragraphs() =>
        Assert.Equal(["标题", "1", "2"], OutlineTexts.Titled("路通了，人就来了。", "车多了，货就走了。").Clauses.Select(clause => clause.Path));

    [Fact]
    public void Articles_are_counted_through_the_chapters()
    {
        var outline = OutlineTexts.Titled("第一章 总则", "第一条 甲。", "第二章 职责", "第二条 乙：", "（一）丙；", "（二）丁。");
        Assert.Equal(["标题", "1", "条1", "2", "条2", "条2.1", "条2.2"], outline.Clauses.Select(clause => clause.Path));
        Assert.Equal("纲要 第二条（二）", outline.At("第二条（二）").Citation);
        Assert.Equal([0, 1, 2, 1, 2, 3, 3], outline.Clauses.Select(clause => clause.Level));
    }

    [Fact]
    public void A_table_keeps_columns_and_rows_and_the_text_behind_it_goes_on()
    {
        var paragraphs = new List<SourceParagraph> { new("一、任务"), new("（一）甲。乙。"), new("表1 枢纽") };
        paragraphs.AddRange(OutlineTexts.Table(0, ["序号", "枢纽"], ["1", ""]));
        paragraphs.Add(new("丙。"));
        var outline = OutlineReader.Read(new SourceText(SourceFormat.Docx, paragraphs));

        var table = outline.At("表1");
        Assert.Equal((ClauseKind.Table, "表1", "枢纽", "序号\t枢纽\n1\t"), (table.Kind, table.Marker, table.Title, table.Text));
        Assert.Equal([["序号", "枢纽"], ["1", ""]], table.Rows);
        Assert.Equal("纲要 表1第2行", table.Sentences[1].Citation);
        Assert.Equal("丙。", outline.At("一（一）之二").Text);
    }

    [Theory]
    [InlineData("专栏1　2030年主要指标")]
    [InlineData("专栏1 2030年主要指标")]
    public void A_box_s_number_ends_where_a_year_begins(string caption)
    {
        var outline = OutlineTexts.Titled("一、任务", "（一）甲。", caption, "1.乙。", "（二）丁。");

        Assert.Equal(["标题", "1", "1.1", "专栏1", "1.2"], outline.Clauses.Select(clause => clause.Path));
        Assert.Equal("2030年主要指标", outline.At("专栏1").Title);
    }

    [Fact]
    public void A_box_keeps_its_own_numbers_and_ends_where_the_text_counts_on()
    {
        var outline = OutlineTexts.Titled("一、任务", "（一）甲。", "专栏1 工程", "1.乙。", "（1）丙。", "（二）丁。", "专栏2 项目", "戊。", "二、保障");
        Assert.Equal(["标题", "1", "1.1", "专栏1", "1.2", "专栏2", "2"], outline.Clauses.Select(clause => clause.Path));
        Assert.Equal("1.乙。\n（1）丙。", outline.At("专栏1").Text);
    }

    [Fact]
    public void A_framed_table_may_be_a_box()
    {
        var source = new SourceText(SourceFormat.Docx, [new("一、任务"), .. OutlineTexts.Table(0, ["专栏3 重点工程"], ["高速公路。"])]);
        var box = OutlineReader.Read(source).At("专栏3");
        Assert.Equal((ClauseKind.Box, "专栏3", "重点工程", "高速公路。"), (box.Kind, box.Marker, box.Title, box.Text));
    }

    [Fact]
    public void A_number_that_comes_twice_has_a_place_of_its_own()
    {
        var outline = OutlineTexts.Titled("一、甲", "一、乙", "（一）丙。");
        Assert.Equal(["标题", "1", "1~2", "1~2.1"], outline.Clauses.Select(clause => clause.Path));
        Assert.Equal("丙。", outline.At("一之二（一）").Text);
    }

    [Fact]
    public void An_id_stays_until_its_clause_changes()
    {
        var before = OutlineTexts.Titled("一、总则", "（一）甲。", "（二）乙。");
        var after = OutlineTexts.Titled("一、总则", "（一）改。", "（二）乙。");
        Assert.Equal(before.At("一（二）").Id, after.At("一（二）").Id);
        Assert.NotEqual(before.At("一（一）").Id, after.At("一（一）").Id);
        Assert.Same(before.At("一（一）"), before.Find(before.At("一（一）").Id));
    }

    [Theory]
    [InlineData("甲。乙！丙？", "甲。|乙！|丙？")]
    [InlineData("甲；乙；丙。", "甲；乙；丙。")]
    [InlineData("建成“一环。六射”路网。再建。", "建成“一环。六射”路网。|再建。")]
    [InlineData("市民说：“有车。”就好。", "市民说：“有车。”|就好。")]
    [InlineData("形成“先行先试。”的局面。", "形成“先行先试。”的局面。")]
    [InlineData("甲（含在建。）乙。", "甲（含在建。）乙。")]
    [InlineData("甲。（市交通局牵头）", "甲。（市交通局牵头）")]
    [InlineData("甲。（市交通局牵头）乙。", "甲。|（市交通局牵头）乙。")]
    [InlineData("甲“乙。丙。", "甲“乙。|丙。")]
    [InlineData("真的吗？！是的。", "真的吗？！|是的。")]
    [InlineData("见 a.cn/?b=1 的说明。", "见 a.cn/?b=1 的说明。")]
    [InlineData("《甲。乙》施行。　丙", "《甲。乙》施行。|丙")]
    public void Sentences_end_as_people_count_them(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', OutlineTexts.Titled("一、甲", text).Clauses[^1].Sentences.Select(sentence => sentence.Text)));
}
