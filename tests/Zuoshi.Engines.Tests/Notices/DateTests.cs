namespace Zuoshi.Engines.Tests.Notices;

public sealed class DateTests
{
    [Theory]
    [InlineData("3月1日至3月15日", "2024-03-01", "2024-03-15")]
    [InlineData("2024 年3 月1 日—15 日", "2024-03-01", "2024-03-15")]
    [InlineData("3月1-15日", "2024-03-01", "2024-03-15")]
    [InlineData("3-5月", "2024-03-01", "2024-05-31")]
    [InlineData("3月初至4月上旬", "2024-03-01", "2024-04-10")]
    [InlineData("3月中旬至4月中旬", "2024-03-11", "2024-04-20")]
    [InlineData("3月下旬—4月底", "2024-03-21", "2024-04-30")]
    [InlineData("3月20日至12月初", "2024-03-20", "2024-12-10")]
    [InlineData("二〇二四年三月十一日至四月三十日", "2024-03-11", "2024-04-30")]
    [InlineData("11月1日至次年2月28日", "2024-11-01", "2025-02-28")]
    [InlineData("11月1日至2月29日", "2024-11-01", "2025-02-28")]
    [InlineData("2024年第二季度", "2024-04-01", "2024-06-30")]
    [InlineData("2024年上半年", "2024-01-01", "2024-06-30")]
    [InlineData("2024.3.15-2024.4.20", "2024-03-15", "2024-04-20")]
    [InlineData("２０２４年３月１日至４月１日", "2024-03-01", "2024-04-01")]
    [InlineData("2024年4月至长期", "2024-04-01", null)]
    [InlineData("2024年4月起", "2024-04-01", null)]
    [InlineData("4月底前", null, "2024-04-30")]
    [InlineData("即日起至4月30日", "2024-03-10", "2024-04-30")]
    [InlineData("4月", "2024-04-01", "2024-04-30")]
    public void A_phase_lasts_from_its_first_to_its_last_day(string words, string? start, string? end)
    {
        var phase = Assert.Single(NoticeTexts.Issued("一、实施步骤", $"（一）动员阶段（{words}）。开会。").Phases);
        Assert.Equal((start, end), (phase.Start?.ToString("yyyy-MM-dd"), phase.End?.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Phases_run_on_over_New_Year()
    {
        var phases = NoticeTexts.Issued("一、步骤", "（一）甲阶段（10月至11月）。", "（二）乙阶段（12月）。", "（三）丙阶段（1月至2月）。").Phases;
        Assert.Equal(["2024-10-01", "2024-12-01", "2025-01-01"], phases.Select(phase => phase.Start?.ToString("yyyy-MM-dd")));
        Assert.Equal("2025-02-28", phases[2].End?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("活动时间为2024年4月1日至6月30日。", "2024-04-01..2024-06-30")]
    [InlineData("活动自4月1日开始，至6月底结束。", "2024-04-01..2024-06-30")]
    [InlineData("本次活动从4月开始，为期三个月，分两个阶段进行。", "2024-04-01..2024-06-30")]
    [InlineData("近三年来，成效明显。", null)]
    [InlineData("2018年11月至2019年3月，上级作过部署。", null)]
    public void The_period_is_the_campaigns_own(string sentence, string? expected)
    {
        var period = NoticeTexts.Issued("一、安排", sentence).Period;
        Assert.Equal(expected, period is null ? null : $"{period.Start:yyyy-MM-dd}..{period.End:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("2023年12 月10 日前将材料报送局办公室。", "2023-12-10")]
    [InlineData("12月10日前将材料报送局办公室。", "2024-12-10")]
    [InlineData("每年1月底前将材料报送局办公室。", "2025-01-31")]
    [InlineData("年底前完成整改。", "2024-12-31")]
    [InlineData("通知印发后2个月内完成整改。", "2024-05-10")]
    public void A_deadline_is_the_last_day(string sentence, string expected) =>
        Assert.Equal(expected, Assert.Single(NoticeTexts.Issued("一、要求", sentence).Assignments).Deadline?.ToString("yyyy-MM-dd"));
}
