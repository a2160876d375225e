using Zuoshi.Gongwen.Outlines;

namespace Zuoshi.Engines.Tests.Outlines;

public sealed class CitationTests
{
    [Theory]
    [InlineData("纲要二（一）第3句", "2.1", 3)]
    [InlineData("纲要 二（一）第三句", "2.1", 3)]
    [InlineData("《纲要》二(一)", "2.1", null)]
    [InlineData("二（一）", "2.1", null)]
    [InlineData("2.1.3", "2.1", 3)]
    [InlineData("2.1", "2.1", null)]
    [InlineData("四（一）4", "4.1", 4)]
    [InlineData("四（一）4句", "4.1", 4)]
    [InlineData("十一（二）第12句", "11.2", 12)]
    [InlineData("２．１．３", "2.1", 3)]
    [InlineData("二、（一）", "2.1", null)]
    [InlineData("十一", "11", null)]
    [InlineData("二第1句", "2", 1)]
    [InlineData("2.0.1", "2", 1)]
    [InlineData("前言", "0", null)]
    [InlineData("前言第1句", "0", 1)]
    [InlineData("0.1", "0", 1)]
    [InlineData("0.0.1", "0", 1)]
    [InlineData("二（一）3.第2句", "2.1-3", 2)]
    [InlineData("二（一）3.（2）", "2.1-3-2", null)]
    [InlineData("2.1-3.2", "2.1-3", 2)]
    [InlineData("2.1.3.4", "2.1-3", 4)]
    [InlineData("第三条", "条3", null)]
    [InlineData("第三条（二）第1句", "条3.2", 1)]
    [InlineData("第二章第三条", "条3", null)]
    [InlineData("第二章第一节", "2.1", null)]
    [InlineData("表1第2行", "表1", 2)]
    [InlineData("表1.2", "表1", 2)]
    [InlineData("专栏2", "专栏2", null)]
    [InlineData("附件1一（二）", "附件1.1-2", null)]
    [InlineData("二（一）之二第3句", "2.1~2", 3)]
    [InlineData("第2段第1句", "2", 1)]
    public void What_people_type_is_understood(string typed, string path, int? sentence) => Assert.Equal(new Citation(path, sentence), Citation.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("纲要")]
    [InlineData("第3句")]
    [InlineData("二（一）第0句")]
    [InlineData("前言（一）")]
    [InlineData("表1.2.3")]
    [InlineData("交通")]
    [InlineData("二（一）第3句话")]
    public void What_is_no_place_is_none(string typed) => Assert.Null(Citation.Parse(typed));

    [Theory]
    [InlineData("二（一）第3句", "2.1.3")]
    [InlineData("二（一）", "2.1")]
    [InlineData("二第1句", "2.0.1")]
    [InlineData("前言第2句", "0.0.2")]
    [InlineData("表1第2行", "表1.2")]
    [InlineData("第三条第2句", "条3.0.2")]
    public void A_stamp_is_short(string typed, string stamp) => Assert.Equal(stamp, Citation.Parse(typed)!.Value.Stamp);

    [Fact]
    public void A_place_that_the_outline_has_not_is_not_found()
    {
        var outline = OutlineTexts.Titled("一、总则", "（一）范围。适用于本市。");
        Assert.NotNull(outline.At(Citation.Parse("一（一）第1句")!.Value));
        Assert.Null(outline.At(Citation.Parse("一（一）第2句")!.Value));
        Assert.Null(outline.At(Citation.Parse("二（一）")!.Value));
    }
}
