using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Engines.Tests.Opinions.Similarity;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("应该收费", "不应该收费", Contrast.Opposite)]
    [InlineData("不应该收费", "不应收费", Contrast.None)]
    [InlineData("不收费，要排队", "要收费，不排队", Contrast.Opposite)]
    [InlineData("不断加强巡查", "加强巡查", Contrast.None)]
    [InlineData("不同意合并", "同意合并", Contrast.Opposite)]
    [InlineData("不得不绕行", "绕行", Contrast.None)]
    [InlineData("能不能加一班车", "能加一班车吗", Contrast.None)]
    [InlineData("有没有人管", "有人管吗", Contrast.None)]
    [InlineData("无人机巡线", "巡线", Contrast.None)]
    [InlineData("无人管理", "有人管理", Contrast.Opposite)]
    [InlineData("特别是老人", "是老人", Contrast.None)]
    [InlineData("别占用盲道", "占用盲道", Contrast.Opposite)]
    [InlineData("非常拥堵", "拥堵", Contrast.None)]
    [InlineData("沒有停車位", "有停車位", Contrast.Opposite)]
    [InlineData("沒有停車位", "没有停车位", Contrast.None)]
    [InlineData("三萬輛車", "3万辆车", Contrast.None)]
    [InlineData("兩個月內完成", "三个月内完成", Contrast.Numbers)]
    [InlineData("增加班次", "减少班次", Contrast.Opposite)]
    [InlineData("三个月内完成", "3个月内完成", Contrast.None)]
    [InlineData("达到50%", "达到百分之五十", Contrast.None)]
    [InlineData("占五成左右", "占50%左右", Contrast.None)]
    [InlineData("投资1.2万元", "投资12000元", Contrast.None)]
    [InlineData("二〇二七年", "2027年", Contrast.None)]
    [InlineData("一千零五十人", "1,050人", Contrast.None)]
    [InlineData("三点五公里", "3.5公里", Contrast.None)]
    [InlineData("3、5号线", "35号线", Contrast.Numbers)]
    [InlineData("进一步优化", "优化", Contrast.None)]
    [InlineData("建一个车站", "建车站", Contrast.None)]
    [InlineData("每天一次", "每天两次", Contrast.Numbers)]
    [InlineData("每天一次", "每天1次", Contrast.None)]
    [InlineData("十分拥堵", "拥堵", Contrast.None)]
    [InlineData("十分钟一班", "五分钟一班", Contrast.Numbers)]
    [InlineData("老百姓出行", "群众出行", Contrast.None)]
    [InlineData("到2027年建成", "建成", Contrast.Numbers)]
    [InlineData("“十四五”期间", "“十五五”期间", Contrast.Numbers)]
    [InlineData("不收费，分三年完成", "收费，分五年完成", Contrast.Opposite | Contrast.Numbers)]
    public void Denials_opposites_and_numbers_set_texts_apart_and_their_dress_does_not(string one, string other, Contrast contrast)
    {
        Assert.Equal(contrast, Contrasts.Between(one, other));
        Assert.Equal(contrast, Contrasts.Between(other, one));
    }
}
