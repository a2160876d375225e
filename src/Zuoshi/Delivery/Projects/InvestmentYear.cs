namespace Zuoshi.Delivery.Projects;

/// <summary>All that the light of a project depends on beside what it depends on for any item.</summary>
/// <param name="Years">The years that have a plan, in order.</param>
/// <param name="PlannedStart">计划开工; null where none is set.</param>
/// <param name="StartedOn">实际开工; null where it hasn't begun.</param>
public sealed record ProjectGround(IReadOnlyList<InvestmentYear> Years, DateOnly? PlannedStart, DateOnly? StartedOn);

/// <summary>A year's investment as the light and the sentences see it; all money in 分.</summary>
/// <param name="Year">The year.</param>
/// <param name="Plan">年度计划; more than nothing.</param>
/// <param name="Curve">What is planned for each of the twelve months; empty where the year is divided evenly.</param>
/// <param name="Done">What was done in each of the twelve months; null for one of which nothing was entered.</param>
public sealed record InvestmentYear(int Year, long Plan, IReadOnlyList<long> Curve, IReadOnlyList<long?> Done)
{
    /// <summary>How many there are in a year.</summary>
    public const int Months = 12;

    /// <summary>How it stands on a day, compared over the same months on both sides.</summary>
    public InvestmentStanding On(DateOnly day) => Through(CountedOn(day));

    /// <summary>
    /// Of the unbroken run of months at whose ends it was behind by more than so many percentage points, the last day of the first; null
    /// where it isn't behind on the day.
    /// </summary>
    public DateOnly? BehindSince(DateOnly day, decimal points)
    {
        var month = CountedOn(day);
        if (Through(month).Lag <= points) return null;

        while (Through(month - 1).Lag > points) month--;
        return new DateOnly(Year, month, 1).AddMonths(1).AddDays(-1);
    }

    // A month counts once it is over; one that has been entered before its end counts at once, on both sides.
    private int CountedOn(DateOnly day)
    {
        var ended = day.Year > Year ? Months : day.Year < Year ? 0 : day.Month - 1;
        return Math.Max(ended, Done.Select((done, index) => done is null ? 0 : index + 1).Max());
    }

    private InvestmentStanding Through(int months) => new(
        Year, months, Plan, Done.Take(months).Sum(done => done ?? 0), Curve.Count > 0 ? Curve.Take(months).Sum() * Months : Plan * months, Curve.Count > 0);
}

/// <summary>How a year's investment stands after some months; all money in 分.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">How many months are counted, from January.</param>
/// <param name="Plan">年度计划.</param>
/// <param name="Done">本年累计.</param>
/// <param name="Twelfths">What should be done by then, in twelfths of a 分: the even twelfth of a plan seldom is whole.</param>
/// <param name="IsByCurve">Whether that comes from the project's own curve, and not from the months gone by.</param>
public sealed record InvestmentStanding(int Year, int Months, long Plan, long Done, long Twelfths, bool IsByCurve)
{
    /// <summary>完成率, in percent of the year's plan.</summary>
    public decimal Rate => 100m * Done / Plan;

    /// <summary>时间进度, in percent of the year's plan.</summary>
    public decimal Elapsed => 100m * Twelfths / (12m * Plan);

    /// <summary>By how many percentage points it is behind; less than nothing where it is ahead.</summary>
    public decimal Lag => 100m * (Twelfths - 12m * Done) / (12m * Plan);

    /// <summary>1—10月.</summary>
    public string Period => Months == 1 ? "1月" : $"1—{Months}月";

    /// <summary>As officials write it: 1—10月完成投资占年度计划97.2%，超过时间进度13.8个百分点。 Nothing before the first month is over.</summary>
    public string Sentence => Months == 0 ? "" : $"{Period}完成投资占年度计划{Rate:0.#}%，{Comparison}。";

    private string Comparison
    {
        get
        {
            var (progress, points) = (IsByCurve ? "计划进度" : "时间进度", $"{Math.Abs(Lag):0.#}");
            return points == "0" ? $"与{progress}持平" : $"{(Lag > 0 ? "低于" : "超过")}{progress}{points}个百分点";
        }
    }
}
