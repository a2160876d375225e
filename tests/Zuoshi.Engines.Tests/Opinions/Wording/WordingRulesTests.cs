using CsCheck;
using Zuoshi.Engines.Tests.Opinions.Similarity;
using Zuoshi.Opinions.Wording;

namespace Zuoshi.Engines.Tests.Opinions.Wording;

public sealed class WordingRulesTests
{
    [Fact]
    public void An_office_writes_kinds_and_words_of_its_own()
    {
        var rules = WordingRules.Parse("# 说明\n【官腔】说的是哪件事？\n高大上、接地气 抓手\r\n【虚词】\n要 有\n【着落】\n班车", out var faults)!;

        Assert.Empty(faults);
        Assert.Equal("说的是哪件事？", Assert.Single(EmptyTalk.In("要有抓手，要高大上，要接地气。", rules)).Question);
        Assert.Empty(EmptyTalk.In("要有班车，要高大上，要接地气。", rules));
    }

    [Theory]
    [InlineData("", "第1行", "还没有一类套话")]
    [InlineData("加强", "第1行：“加强”前面还没有写类别。请先写一行“【类别】问句”。", "")]
    [InlineData("\n【官腔】说哪件事\n抓手", "第2行：“官腔”后面要有一个问句", "【官腔】由谁做？")]
    [InlineData("【】谁？", "第1行：类别要写成", "")]
    [InlineData("【官腔", "第1行：类别要写成", "")]
    [InlineData("【官腔】谁？\n【官腔】谁？", "第2行：“官腔”写了两次", "")]
    [InlineData("【官腔】谁？\n一二三四五六七八九十一二三四五六七八九十一", "第2行：“一二三四五六七八九十一二…”太长", "")]
    public void A_fault_says_where_it_is_and_how_to_mend_it(string text, string says, string also)
    {
        Assert.Null(WordingRules.Parse(text, out var faults));

        var fault = Assert.Single(faults);
        Assert.Contains(also, fault.Message);
        Assert.True(fault.Message.StartsWith(says, StringComparison.Ordinal) || $"第{fault.Line}行" == says, fault.Message);
    }

    [Fact]
    public void The_built_in_rules_are_a_text_like_any_other()
    {
        Assert.NotNull(WordingRules.Parse(WordingRules.DefaultText, out _));
        Assert.NotNull(WordingRules.Parse(WordingRules.DefaultText.Replace("\n", "\r\n", StringComparison.Ordinal), out _));
        Assert.Null(WordingRules.Parse(new string('一', WordingRules.Longest + 1), out _));
    }

    [Fact]
    public void Any_text_is_rules_or_has_faults() => Gen.Select(FuzzTests.Texts, FuzzTests.Texts).Sample((one, other) =>
        Assert.Equal(WordingRules.Parse($"【{one}】{other}？\n{one}", out var faults) is null, faults.Count > 0), iter: 3000);
}
