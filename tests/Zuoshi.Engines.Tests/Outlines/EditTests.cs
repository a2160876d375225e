using Zuoshi.Gongwen.Outlines;

namespace Zuoshi.Engines.Tests.Outlines;

public sealed class EditTests
{
    static readonly Outline Before = OutlineTexts.Titled("前面的话。", "一、总体要求", "（一）甲。乙。丙。", "（二）丁 戊。己。", "二、任务");

    static string Refusal(Func<Outline> edit) => Assert.Throws<EditRefused>(edit).Message;

    [Fact]
    public void A_title_is_taken_from_the_text()
    {
        var after = Before.Retitle(Before.At("一（二）").Id, "丁戊");
        Assert.Equal(("丁戊", "。己。", 1), (after.At("一（二）").Title, after.At("一（二）").Text, after.At("一（二）").Sentences.Count));

        var none = after.Retitle(after.At("一（二）").Id, "");
        Assert.Equal(("", "丁 戊。己。", 2), (none.At("一（二）").Title, none.At("一（二）").Text, none.At("一（二）").Sentences.Count));
    }

    [Fact]
    public void A_title_in_other_words_is_refused() =>
        Assert.Equal("标题只能取本条原文开头的字，请照原文填写。", Refusal(() => Before.Retitle(Before.At("一（二）").Id, "丁己")));

    [Fact]
    public void A_clause_joins_the_one_before_it()
    {
        var after = Before.Join(Before.At("一（二）").Id);
        Assert.Equal("。乙。丙。\n（二）丁 戊。己。", after.At("一（一）").Text);
        Assert.Null(after.At(Citation.Parse("一（二）")!.Value));
        Assert.Equal(Before.At("二").Id, after.At("二").Id);
    }

    [Fact]
    public void The_first_clause_has_none_to_join() => Assert.Equal("这是第一条，前面没有可以并入的条。", Refusal(() => Before.Join(Before.Clauses[0].Id)));

    [Fact]
    public void A_text_is_split_and_joined_again()
    {
        var item = Before.At("一（一）");
        var split = Before.Split(item.Id, item.Text.IndexOf('丙'));
        Assert.Equal(("。乙。", "丙。"), (split.At("一（一）").Text, split.At("一（一）之二").Text));
        Assert.Equal(Before.At("一（二）").Id, split.At("一（二）").Id);

        var again = split.Join(split.At("一（一）之二").Id);
        Assert.Equal(Before.Clauses.Select(clause => clause.Id), again.Clauses.Select(clause => clause.Id));
    }

    [Fact]
    public void A_number_at_the_split_opens_its_own_clause()
    {
        var outline = OutlineTexts.Titled("一、甲", "（一）乙。丙。（二）丁。戊。", "二、己");
        var item = outline.At("一（一）");
        var after = outline.Split(item.Id, item.Text.IndexOf('（'));
        Assert.Equal(("（二）", "丁", "。戊。", 2), (after.At("一（二）").Marker, after.At("一（二）").Title, after.At("一（二）").Text, after.At("一（二）").Level));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_split_has_text_on_both_sides(int at) =>
        Assert.Equal("拆分的位置要在本条文字中间，请重新选择。", Refusal(() => Before.Split(Before.At("一（一）").Id, at)));

    [Fact]
    public void A_clause_is_dropped()
    {
        var after = Before.Drop(Before.At("前言").Id);
        Assert.Equal(["标题", "1", "1.1", "1.2", "2"], after.Clauses.Select(clause => clause.Path));
        Assert.Equal(Before.At("一（一）").Id, after.At("一（一）").Id);
        Assert.Null(after.Drop(after.At("标题").Id).Title);
    }

    [Fact]
    public void A_heading_is_not_dropped_over_its_items() =>
        Assert.Equal("下面还有2条，请先处理下面的各条，再删这一条。", Refusal(() => Before.Drop(Before.At("一").Id)));

    [Fact]
    public void A_table_is_neither_split_nor_joined_to_a_text()
    {
        var outline = OutlineReader.Read(new(Zuoshi.Gongwen.Reading.SourceFormat.Docx, [new("一、甲"), new("乙。"), .. OutlineTexts.Table(0, ["丙", "丁"], ["戊", "己"])]));
        Assert.Equal("表格不能拆开。", Refusal(() => outline.Split(outline.At("表1").Id, 2)));
        Assert.Equal("表格和文字不能并成一条。", Refusal(() => outline.Join(outline.At("表1").Id)));
        Assert.Equal("表格没有单独的标题，改不了。", Refusal(() => outline.Retitle(outline.At("表1").Id, "丙")));
    }

    [Fact]
    public void A_clause_that_has_gone_is_said_to_have_gone() => Assert.StartsWith("没有找到这一条", Refusal(() => Before.Drop("9.9_00000000")), StringComparison.Ordinal);
}
