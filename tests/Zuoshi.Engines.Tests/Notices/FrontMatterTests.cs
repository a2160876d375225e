namespace Zuoshi.Engines.Tests.Notices;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("各区、县（市）交通运输局，各直属单位、局机关各处室：", "各区、县（市）交通运输局|各直属单位|局机关各处室")]
    [InlineData("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", "各省、自治区、直辖市人民政府|国务院各部委|各直属机构")]
    [InlineData("各镇政府，区政府各委、办、局，各区属机构：", "各镇政府|区政府各委、办、局|各区属机构")]
    [InlineData("各区卫生健康局、财政局，市医保中心：", "各区卫生健康局、财政局|市医保中心")]
    [InlineData("市教育局、市财政局、团市委：", "市教育局|市财政局|团市委")]
    [InlineData("机关各科室、下属各单位:", "机关各科室|下属各单位")]
    public void Addressees_are_parted_at_the_outer_level(string line, string expected) =>
        Assert.Equal(expected.Split('|'), NoticeTexts.Read("关于做好有关工作的通知", line, "正文。").Addressees.Select(each => each.Value));

    [Theory]
    [InlineData("国办发〔2019〕3号")]
    [InlineData("国办发 [2019] 3 号")]
    [InlineData("国办发（2019）第3号")]
    [InlineData("国办发【2019】03号")]
    public void A_document_number_is_written_in_one_way(string line) =>
        Assert.Equal("国办发〔2019〕3号", NoticeTexts.Read("关于做好有关工作的通知", line, "各单位：", "正文。").DocumentNumber?.Value);

    [Fact]
    public void A_number_that_the_text_cites_is_not_its_own() =>
        Assert.Null(NoticeTexts.Read("关于做好有关工作的通知", "各单位：", "根据《某方案》（国办发〔2019〕3号），通知如下。").DocumentNumber);

    [Fact]
    public void What_a_web_page_puts_around_a_title_is_left_out()
    {
        var notice = NoticeTexts.Read("当前位置：首页 > 公开", "某市财政局关于开展资产清查", "工作的通知（2023 年4 月7 日）", "发布日期：2023-05-01  浏览次数：12", "各单位：", "正文。");
        Assert.Equal("某市财政局关于开展资产清查工作的通知", notice.Title?.Value);
        Assert.Equal(new DateOnly(2023, 4, 7), notice.IssuedOn?.Value);
        Assert.Equal(["某市财政局"], notice.Issuers.Select(each => each.Value));
    }

    [Fact]
    public void Several_organs_may_sign_on_one_line()
    {
        var notice = NoticeTexts.Read("关于开展联合检查的通知", "各单位：", "正文。", "　　某市教育局          某市公安局", "　　某市卫生健康委员会（盖章）", "二○二三年五月四日");
        Assert.Equal(["某市教育局", "某市公安局", "某市卫生健康委员会"], notice.Issuers.Select(each => each.Value));
        Assert.Equal(new DateOnly(2023, 5, 4), notice.IssuedOn?.Value);
    }

    [Fact]
    public void The_plan_is_named_as_it_stands_in_the_file()
    {
        var notice = NoticeTexts.Read(
            "关于印发推进某项工作实施方案的通知", "各单位：", "现印发给你们。", "某市教育局", "2023年5月4日", "（此件公开发布）", "关于推进某项工作", "实施方案", "一、目标", "二、任务");
        Assert.Equal("关于推进某项工作实施方案", notice.PlanTitle?.Value);
        Assert.Equal(2, notice.Headings.Count);
    }

    [Fact]
    public void An_imprint_may_stand_on_two_lines()
    {
        var notice = NoticeTexts.Read("关于做好有关工作的通知", "各单位：", "正文。", "抄送：市委办公室。", "某市教育局办公室", "2023年5月8日印发");
        Assert.Equal(("某市教育局办公室", new DateOnly(2023, 5, 8)), (notice.PrintedBy?.Value, notice.PrintedOn?.Value));
    }
}
