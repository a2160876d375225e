namespace Zuoshi.Platform.Time;

/// <summary>
/// What a day must be like that a unit is given to answer by: a working day, with two working days for it — no 上午发通知、下午要材料, no
/// 周五下班发、周一早上要. In an emergency a reason takes the place of the two days; a rest day it never makes good.
/// </summary>
public static class FairDeadline
{
    /// <summary>A unit gets at least so many working days; the day of asking doesn't count.</summary>
    public const int ShortestNotice = 2;

    /// <summary>What is wrong with a day, as a sentence with what would do; null when nothing is.</summary>
    /// <param name="due">The day by which a unit is to answer.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="isUrgent">Whether a reason is given why it can't wait; null where there is no such way out.</param>
    public static string? WhyNot(DateOnly due, DateOnly today, bool? isUrgent = null)
    {
        var calendar = WorkCalendar.China;
        if (due < today) return "截止日期已经过了，请定以后的日子。";
        if (!calendar.IsWorkday(due)) return $"{due.Chinese()}是休息日，请改为{calendar.OnOrAfter(due).Chinese()}。";
        if (isUrgent is not true && calendar.Between(today, due) < ShortestNotice) return $"要给单位留{ShortestNotice}个工作日，最早{calendar.After(today, ShortestNotice).Chinese()}。{(isUrgent is null ? "" : "确属应急的，写明理由。")}";

        return null;
    }
}
