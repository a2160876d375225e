using Zuoshi.Engines.Tests.Writing;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Checking;

public sealed class LintTests
{
    [Fact]
    public void A_clean_document_has_nothing_to_say() => Assert.Empty(Lint.Of(Planted.Clean));

    [Fact]
    public void What_is_said_of_a_document_is_said_of_the_file_written_from_it()
    {
        var document = Planted.Clean with
        {
            Addressees = null,
            AttachmentNotes = ["任务清单"],
            Blocks =
            [
                .. Planted.Clean.Blocks, new GongwenHeading(1, "工作要求"), new GongwenHeading(4, "加强领导"), new GongwenParagraph("请于2027年03月01日前,报送贯彻落实情况。"), new GongwenParagraph("按照岚交发(2026)5号办理。"),
            ],
        };

        var lint = Lint.Of(document, annexes: []);

        Assert.Equal(["addressees-missing", "annex-missing", "date-zero", "demand", "half-width", "level-skip", "year-brackets"], lint.Select(departure => departure.Code).Order());
        Assert.Equal(lint.Select(departure => (departure.Code, departure.Wrong)).Order(), GongwenChecker.Check(Sample.Write(document)).Departures.Select(departure => (departure.Code, departure.Wrong)).Order());
    }

    [Fact]
    public void A_place_leads_to_the_block()
    {
        var document = Planted.Clean with { Blocks = [.. Planted.Clean.Blocks, new GongwenParagraph("各单位要出台配套措施。")] };

        var place = Assert.Single(Assert.Single(Lint.Of(document)).Places);

        Assert.Equal((document.Blocks.Count - 1, PrintedRole.Text), (place.Printed!.Of, place.Printed.Role));
    }

    [Theory]
    [InlineData("里程4.5公里，比例3:2，见GB/T 9704-2012 (E)，网址http://example.invalid/a?b=1。")]
    [InlineData("不得要求基层制定配套文件，不再报送贯彻落实情况。")]
    [InlineData("2026年10月20日至2027年1月2日，每月10日前汇总。")]
    [InlineData("按《关于某事的通知》（国发〔2019〕3号）办理。")]
    [InlineData("公交车（含10辆电车）到位。")]
    public void Lawful_text_is_left_alone(string text) => Assert.Empty(Lint.Of(Planted.Clean with { Blocks = [new GongwenParagraph(text)] }).Select(departure => departure.Wrong));

    [Theory]
    [InlineData("夜间公交(GDP)增长", "half-width")]
    [InlineData("他说\"准点\"到达。", "half-width")]
    [InlineData("补齐断点.优化信号。", "half-width")]
    [InlineData("自2026年03月1日起。", "date-zero")]
    [InlineData("依据岚政发【2020】3号。", "year-brackets")]
    [InlineData("各区要研究制定本地区配套实施方案。", "demand")]
    [InlineData("请将贯彻落实情况于年底前报送我局。", "demand")]
    public void What_is_at_fault_is_named(string text, string code) => Assert.Equal(code, Assert.Single(Lint.Of(Planted.Clean with { Blocks = [new GongwenParagraph(text)] })).Code);

    [Fact]
    public void Two_levels_alone_may_be_numbered_with_figures() =>
        Assert.Empty(Lint.Of(Planted.Clean with { Blocks = [new GongwenHeading(1, "目标"), new GongwenHeading(3, "近期", "完成。"), new GongwenHeading(3, "远期", "完成。")] }));

    [Fact]
    public void A_plan_needs_no_addressees_and_may_be_shorter_than_a_notice()
    {
        var plan = Planted.Clean with { Title = "岚江市夜间公交服务行动计划", Addressees = null, Blocks = [new GongwenParagraph(new string('长', 4500))] };

        Assert.Equal("text-long", Assert.Single(Lint.Of(plan)).Code);
        Assert.Empty(Lint.Of(plan with { Title = "岚江市交通运输局关于夜间公交服务的意见", Addressees = "各区交通运输局" }));
    }
}
