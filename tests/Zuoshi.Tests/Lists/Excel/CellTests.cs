using Zuoshi.Lists;
using Zuoshi.Lists.Excel;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>Cells as people fill them in.</summary>
public sealed class CellTests
{
    private static readonly DateOnly Near = new(2027, 1, 1);

    [Theory]
    [InlineData("市卫生健康委、市人社局", "市卫生健康委|市人社局")]
    [InlineData("市卫生健康委，市医保局;市财政局\n市公安局", "市卫生健康委|市医保局|市财政局|市公安局")]
    [InlineData("/", "")]
    [InlineData("无", "")]
    [InlineData("——", "")]
    [InlineData("市发展改革委（物价局、能源局）、市财政局", "市发展改革委（物价局、能源局）|市财政局")]
    [InlineData("市邮政管理局：快递末端设点，协调企业\n市商务局：商超配送", "市邮政管理局=快递末端设点，协调企业|市商务局=商超配送")]
    [InlineData("甲局：做一；乙局：做二", "甲局=做一|乙局=做二")]
    [InlineData("甲局、乙局：共同推进", "甲局=共同推进|乙局=共同推进")]
    [InlineData("牵头单位：甲局\n配合单位：乙局、丙局", "甲局(牵头)|乙局(配合)|丙局(配合)")]
    [InlineData("甲局（牵头）、乙局", "甲局(牵头)|乙局")]
    [InlineData("甲局、乙局（牵头）", "甲局|乙局(牵头)")]
    [InlineData("甲局牵头，乙局、丙局配合", "甲局(牵头)|乙局(配合)|丙局(配合)")]
    [InlineData("由甲局牵头负责；乙局，各区政府配合。", "甲局(牵头)|乙局(配合)|各区政府(配合)")]
    [InlineData("甲局牵头，乙局", "甲局(牵头)|乙局")]
    public void Units_are_parted_as_people_write_them(string text, string expected) => Assert.Equal(
        expected,
        string.Join('|', UnitCell.Read(text).Select(unit => $"{unit.Name}{(unit.Role is { } role ? $"({role.Name()})" : "")}{(unit.Duty.Length > 0 ? $"={unit.Duty}" : "")}")));

    [Theory]
    [InlineData("2027年6月底前", "2027-06-30", "")]
    [InlineData("2027-06-30", "2027-06-30", "")]
    [InlineData("2027年6月30日前完成", "2027-06-30", "2027年6月30日前完成")]
    [InlineData("2027年", "2027-12-31", "2027年")]
    [InlineData("2027.6", "2027-06-30", "2027.6")]
    [InlineData("2028年上半年", "2028-06-30", "2028年上半年")]
    [InlineData("6月底前", "2027-06-30", "6月底前")]
    [InlineData("2027年6月底前完成设计，2028年底前建成", "2028-12-31", "2027年6月底前完成设计，2028年底前建成")]
    [InlineData("每年12月底前", null, "每年12月底前")]
    [InlineData("按时序进度", null, "按时序进度")]
    public void By_when_is_read_in_the_words_of_offices(string text, string? day, string kept)
    {
        var due = DueCell.Read(text, Near);

        Assert.Equal((day, kept, false), (due.Day?.ToString("yyyy-MM-dd"), due.Text, due.IsUnread));
    }

    [Fact]
    public void A_time_that_makes_no_day_is_told_and_one_without_end_is_standing()
    {
        Assert.True(DueCell.Read("第13月", Near).IsUnread);
        Assert.True(DueCell.Read("长期坚持", Near) is { IsStanding: true, Day: null, Text: "" });
        Assert.True(DueCell.Read("持续推进", Near) is { IsStanding: true, Text: "持续推进" });
    }

    [Fact]
    public void Steps_have_a_day_a_name_and_perhaps_a_weight()
    {
        var (steps, _) = StepCell.Read("1.2027年3月底前首批3站开通（40%）\n2027年底前：累计12站（60%）", Near);

        Assert.Equal([new MilestoneText("首批3站开通", new DateOnly(2027, 3, 31), 40), new MilestoneText("累计12站", new DateOnly(2027, 12, 31), 60)], steps!);
        Assert.Equal("开通首批", StepCell.Read("开通首批", Near).Unread);
    }
}
