namespace Zuoshi.Engines.Tests.Notices;

public sealed class NumberingTests
{
    static string[] Headings(params string[] paragraphs) => [.. NoticeTexts.Issued(paragraphs).Headings.Select(each => $"{each.Level} {each.Marker}|{each.Title}")];

    [Fact]
    public void A_title_that_runs_in_ends_at_the_first_full_stop_or_colon() =>
        Assert.Equal(["1 一、|总体要求", "2 （一）|坚持“学：思：用”结合", "2 （二）|工作内容"], Headings("一、总体要求", "（一）坚持“学：思：用”结合。深入学习。", "（二）工作内容：清理台账。"));

    [Theory]
    [InlineData("2019年，全市完成投资。")]
    [InlineData("7.5%的企业已经完成。")]
    [InlineData("1.5倍于上年。")]
    [InlineData("12345热线办理。")]
    [InlineData("一、二年级学生全部参加。")]
    [InlineData("一、二、三号楼先行改造。")]
    [InlineData("第三条规定的情形除外。")]
    [InlineData("按照上文（二）的要求办理，详见第（三）项。")]
    public void A_figure_is_no_number_of_a_heading(string paragraph) => Assert.Empty(NoticeTexts.Issued(paragraph).Headings);

    [Fact]
    public void Items_inside_a_paragraph_are_headings_of_their_own() =>
        Assert.Equal(["1 1.|甲", "1 2.|乙", "1 3.|丙"], Headings("要求如下：1.甲；2.乙；3.丙。"));

    [Fact]
    public void Without_a_second_system_the_third_moves_up() =>
        Assert.Equal(["1 一、|甲", "2 1.|乙", "3 （1）|丙"], Headings("一、甲", "1.乙", "（1）丙"));

    [Fact]
    public void A_document_may_turn_the_usual_order_round() =>
        Assert.Equal(["1 1.|甲", "2 （一）|乙", "2 （二）|丙", "1 2.|丁", "2 （一）|戊"], Headings("1.甲", "（一）乙", "（二）丙", "2.丁", "（一）戊"));

    [Fact]
    public void Numbers_that_run_on_or_begin_again_are_no_slip() =>
        Assert.Empty(NoticeTexts.Issued("一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "3.己", "二、庚", "（一）辛", "1.壬").Findings);

    [Theory]
    [InlineData("一、甲", "三、乙")]
    [InlineData("一、甲", "一、乙", "一、丙", "三、丁")]
    [InlineData("二、甲", "三、乙")]
    public void A_number_that_jumps_is_found(params string[] paragraphs) =>
        Assert.Single(NoticeTexts.Issued(paragraphs).Findings, each => each.Code == "numbering-jump");

    [Theory]
    [InlineData("五", 5)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("二十三", 23)]
    [InlineData("一百零三", 103)]
    public void Chinese_numbers_are_counted(string number, int expected)
    {
        var before = Enumerable.Range(1, expected - 1).Select(at => $"第{Written(at)}条 甲").ToArray();
        Assert.Empty(NoticeTexts.Issued([.. before, $"第{number}条 乙"]).Findings);
    }

    static string Written(int number) => (number / 100, number / 10 % 10, number % 10) switch
    {
        (0, 0, var one) => "零一二三四五六七八九"[one].ToString(),
        (0, var ten, var one) => $"{(ten == 1 ? "" : "零一二三四五六七八九"[ten])}十{(one == 0 ? "" : "零一二三四五六七八九"[one])}",
        (_, 0, var one) => one == 0 ? "一百" : $"一百零{"零一二三四五六七八九"[one]}",
        var (_, ten, one) => $"一百{"零一二三四五六七八九"[ten]}十{(one == 0 ? "" : "零一二三四五六七八九"[one])}",
    };
}
