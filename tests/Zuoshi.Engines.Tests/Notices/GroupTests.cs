using Zuoshi.Gongwen;

namespace Zuoshi.Engines.Tests.Notices;

public sealed class GroupTests
{
    [Fact]
    public void A_named_group_has_the_items_below_it()
    {
        var notice = NoticeTexts.Issued("四问：", "1.甲在哪里？", "2.乙怎么办?", "3.丙是什么？", "两看：1.看现场；2.看台账。");
        Assert.Equal([("四问", 4, 3), ("两看", 2, 2)], notice.Prompts.Select(each => (each.Group, each.Declared, each.Items.Count)));
        Assert.Equal("看台账", notice.Prompts[1].Items[1].Value);
        Assert.Single(notice.Findings, each => each.Code == FindingCodes.CountMismatch);
    }

    [Fact]
    public void Items_may_be_told_off_in_a_sentence() =>
        Assert.Equal(
            ["领导带头学", "支部集中学", "党员自主学"],
            Assert.Single(NoticeTexts.Issued("（一）抓好“三个学”。一是领导带头学；二是支部集中学；三是党员自主学。").Prompts).Items.Select(each => each.Value));

    [Theory]
    [InlineData("围绕三个主题开展讨论：1.甲方面：围绕子开展讨论。2.乙方面，围绕丑开展讨论。3.丙方面，深入挖掘寅。")]
    [InlineData("重点围绕以下三个方面展开大讨论：（1）甲方面：子。（2）乙方面：丑。（3）丙方面：寅。")]
    [InlineData("分三个专题学习研讨：一是甲；二是乙；三是丙。")]
    public void Topics_of_discussion_are_themes(string paragraph)
    {
        var notice = NoticeTexts.Issued(paragraph);
        Assert.Equal(["甲", "乙", "丙"], notice.Themes.Select(each => each.Name));
        Assert.Empty(notice.Prompts);
    }

    [Fact]
    public void A_theme_behind_debris_keeps_its_place()
    {
        var notice = NoticeTexts.Issued("围绕两个主题开展讨论：", "1.甲方面：子。", "[bookmark: _GoBack]2.乙方面：丑。");
        Assert.Equal(["甲", "乙"], notice.Themes.Select(each => each.Name));
        var debris = Assert.Single(notice.Findings, each => each.Code == FindingCodes.Debris);
        Assert.Equal((4, 0, 19), (debris.Spans[0].Paragraph, debris.Spans[0].Start, debris.Spans[0].Length));
    }

    [Theory]
    [InlineData("分三个阶段推进工作。")]
    [InlineData("坚持三年行动：1.甲；2.乙；3.丙。")]
    [InlineData("提出以下三点要求：1.甲；2.乙；3.丙。")]
    public void A_mere_count_is_no_group(string paragraph) => Assert.Empty(NoticeTexts.Issued(paragraph).Prompts);
}
