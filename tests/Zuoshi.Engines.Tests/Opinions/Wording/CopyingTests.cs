using CsCheck;
using Zuoshi.Engines.Tests.Opinions.Similarity;
using Zuoshi.Opinions.Wording;

namespace Zuoshi.Engines.Tests.Opinions.Wording;

public sealed class CopyingTests
{
    private const string Clause = "到2035年，基本建成交通强国。现代化综合交通体系基本形成，人民满意度明显提高，支撑国家现代化建设能力显著增强；拥有发达的快速网、完善的干线网、广泛的基础网。";

    private static readonly Copying Sources = new([new("纲要", Clause), new("言12", "建议在学府路小学门口加装人行横道信号灯，早晚高峰由交警值守。")]);

    [Theory]
    [InlineData("我认为现代化综合交通体系基本形成、人民满意度明显提高很重要", "现代化综合交通体系基本形成、人民满意度明显提高")]
    [InlineData("要让现代化的综合交通体系基本形成，使人民满意度明显提高。", "综合交通体系基本形成，使人民满意度明显提高")]
    [InlineData("同意！学府路小学门口加装人行横道信号灯", "学府路小学门口加装人行横道信号灯")]
    [InlineData("到2035年，基本建成交通强国。而后我们在学府路小学门口加装人行横道信号灯", "到2035年，基本建成交通强国", "在学府路小学门口加装人行横道信号灯")]
    [InlineData("我認為現代化綜合交通體系基本形成、人民滿意度明顯提高", "現代化綜合交通體系基本形成、人民滿意度明顯提高")]
    [InlineData("基本建成交通强国是目标。")]
    [InlineData("支撑国家现代化和建设能力")]
    [InlineData("请把路灯修好。")]
    [InlineData("")]
    public void Passages_of_a_source_are_marked_and_short_ones_are_not(string text, params string[] marked) =>
        Assert.Equal(marked, Sources.In(text).Select(copied => text.Substring(copied.Start, copied.Length)));

    [Fact]
    public void It_says_which_source_and_where()
    {
        var copied = Assert.Single(Sources.In("大家都说，拥有发达的快速网，完善的干线网，广泛的基础网"));

        Assert.Equal(("纲要", "拥有发达的快速网、完善的干线网、广泛的基础网"), (copied.Source, Clause.Substring(copied.SourceStart, copied.SourceLength)));
    }

    [Fact]
    public void Titles_are_nobodys_words()
    {
        var sources = new Copying([new("通知", "关于印发《交通强国建设纲要大讨论活动实施方案》的通知")]);

        Assert.Empty(sources.In("学习《交通强国建设纲要大讨论活动实施方案》的通知有感"));
        Assert.Single(sources.In("学习交通强国建设纲要大讨论活动实施方案的通知有感"));
    }

    [Fact]
    public void Any_text_ends_in_ranges_that_hold_in_both() => Gen.Select(FuzzTests.Texts, FuzzTests.Texts, FuzzTests.Texts).Sample((one, other, between) =>
    {
        const string shared = "支撑国家现代化建设能力显著增强𠀀";
        CopySource[] sources = [new("甲", one + shared + other), new("乙", other)];
        var text = between + shared + one;
        var end = 0;
        foreach (var copied in new Copying(sources).In(text))
        {
            var source = sources.Single(each => each.Key == copied.Source).Text;
            Assert.True(copied.Start >= end && copied.Length >= Copying.Fewest && copied.Start + copied.Length <= text.Length);
            Assert.True(copied.SourceStart >= 0 && copied.SourceLength > 0 && copied.SourceStart + copied.SourceLength <= source.Length);
            end = copied.Start + copied.Length;
        }
    }, iter: 3000);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_million_characters_end_whatever_they_are(bool titles)
    {
        var text = titles ? string.Concat(Enumerable.Repeat("《建》", 350_000)) : new string('建', 1 << 20);

        var copied = new Copying([new("甲", text), new("乙", text)]).In(text);

        Assert.Equal(titles ? 0 : 1, copied.Count);
    }
}
