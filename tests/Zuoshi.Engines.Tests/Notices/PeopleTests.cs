namespace Zuoshi.Engines.Tests.Notices;

public sealed class PeopleTests
{
    static string[] Roles(params string[] paragraphs) => [.. NoticeTexts.Issued(paragraphs).Roles.Select(each => $"{each.Body}/{each.Role}/{each.Holder}/{each.Post}")];

    [Fact]
    public void Names_and_posts_are_told_apart() =>
        Assert.Equal(
            ["领导小组/组长/钱望舒/局党组书记、局长", "领导小组/副组长/孙牧/副局长", "领导小组/副组长/周晚晴/总工程师", "领导小组/成员/各处室主要负责人/"],
            Roles("成立活动领导小组，由局党组书记、局长钱望舒任组长，副局长孙牧、总工程师周晚晴任副组长，各处室主要负责人为成员。"));

    [Fact]
    public void A_role_may_be_held_by_a_post() =>
        Assert.Equal(["领导小组/组长/分管副市长/", "领导小组办公室/主任/吴桐/市教育局副局长"], Roles("领导小组组长由分管副市长担任。", "领导小组办公室设在市教育局，办公室主任由市教育局副局长吴桐兼任。"));

    [Fact]
    public void An_office_keeps_its_full_name() =>
        Assert.Equal(["活动办公室/主任/郑重/", "活动办公室/副主任/冯远/", "活动办公室/副主任/卫平安/"], Roles("领导小组下设活动办公室（简称活动办），郑重任活动办主任，冯远、卫平安任副主任。"));

    [Fact]
    public void A_roster_reads_spaces_as_brackets() =>
        Assert.Equal(
            ["领导小组/组长/韩松/副市长", "领导小组/副组长/欧阳海/市教育局局长", "领导小组/副组长/李想/市财政局局长", "领导小组/成员/何田/市公安局副局长"],
            Roles("现将领导小组名单公布如下：", "组　长：韩　松　　副市长", "副组长：欧阳海　　市教育局局长", "　　　　李　想　　市财政局局长", "成　员：何　田　　市公安局副局长"));

    [Fact]
    public void A_roster_may_be_one_sentence() =>
        Assert.Equal(["/组长/张三/", "/副组长/李四/", "/副组长/王五/市教育局局长"], Roles("组长：张三；副组长：李四、王五（市教育局局长）。"));

    [Theory]
    [InlineData("各部门要完成好各项任务，成员单位要密切配合。")]
    [InlineData("办公室主任会议研究决定了有关事项。")]
    [InlineData("建立信用体系，成为行业标杆。")]
    public void Other_sentences_name_nobody(string sentence) => Assert.Empty(NoticeTexts.Issued(sentence).Roles);
}
