namespace Zuoshi.Delivery.Timeline;

/// <summary>近远结合: a stretch of time by whose end items are due.</summary>
/// <param name="After">The last year of the stretch before; null for the first.</param>
/// <param name="Until">Its last year; null for 展望, which has no end.</param>
public sealed record DueHorizon(int? After, int? Until)
{
    // The years of the country's own long-term goals.
    private static readonly int[] LongTerm = [2035, 2050];

    private const int NearYears = 3, PlanYears = 5;

    /// <summary>As the address says it.</summary>
    public string Key => Until is { } year ? $"{year}" : "beyond";

    /// <summary>As people say it.</summary>
    public string Name => Until is { } year ? $"到{year}年" : "展望";

    /// <summary>
    /// The stretches of a campaign of a year: three years of action, to the end of the five-year plan after that, to the next year for which
    /// the country has set itself goals, and beyond. Of 2019: 2022, 2025, 2035, 展望.
    /// </summary>
    public static IReadOnlyList<DueHorizon> Of(int year)
    {
        var near = year + NearYears;
        var plan = (near / PlanYears + 1) * PlanYears;
        var far = LongTerm.FirstOrDefault(goal => goal > plan, plan + PlanYears + PlanYears);
        return [new(null, near), new(near, plan), new(plan, far), new(far, null)];
    }

    /// <summary>Whether what is due on a day is due in it; what is done for good has no day and belongs to 展望.</summary>
    public bool Holds(DateOnly? due) => due is { } day ? !(day.Year <= After) && !(day.Year > Until) : Until is null;
}
