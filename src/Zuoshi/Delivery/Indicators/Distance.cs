namespace Zuoshi.Delivery.Indicators;

/// <summary>Which way an indicator is to go. The numbers are stored.</summary>
public enum Direction
{
    /// <summary>越大越好.</summary>
    Up = 1,

    /// <summary>越小越好.</summary>
    Down = 2,
}

/// <summary>How an indicator stands against its targets.</summary>
public enum Progress
{
    /// <summary>Nothing has been measured yet.</summary>
    NoActual,

    /// <summary>Nothing is aimed at.</summary>
    NoTarget,

    /// <summary>The target is met.</summary>
    Reached,

    /// <summary>跟得上: on the straight line, or not far behind it.</summary>
    OnCourse,

    /// <summary>偏慢: behind the line.</summary>
    Slow,

    /// <summary>落后: far behind the line, or worse than where it began.</summary>
    Behind,

    /// <summary>The year of the last target is over, and it isn't met.</summary>
    Missed,

    /// <summary>There is no baseline, and so no line to measure by.</summary>
    Unjudged,
}

/// <summary>The words and glyphs of these.</summary>
public static class DistanceWords
{
    /// <summary>越大越好 or 越小越好.</summary>
    public static string Name(this Direction direction) => direction is Direction.Up ? "越大越好" : "越小越好";

    /// <summary>The judgement in a word.</summary>
    public static string Name(this Progress progress) => progress switch
    {
        Progress.NoActual => "还没有实际值", Progress.NoTarget => "没有定目标", Progress.Reached => "已达到", Progress.OnCourse => "跟得上",
        Progress.Slow => "偏慢", Progress.Behind => "落后", Progress.Missed => "没有达到", Progress.Unjudged => "没有基期，判断不了快慢",
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    /// <summary>The colour and glyph.</summary>
    public static string Glyph(this Progress progress) => progress switch
    {
        Progress.Reached => "done", Progress.OnCourse => "ok", Progress.Slow => "warn", Progress.Behind or Progress.Missed => "bad", _ => "idle",
    };
}

/// <summary>What an indicator is to do: from where, to where, which way.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Baseline">Where it began; null where nobody knows.</param>
/// <param name="Targets">The targets by year, the earliest first.</param>
public sealed record Course(Direction Direction, YearValue? Baseline, IReadOnlyList<YearValue> Targets)
{
    /// <summary>1 where more is better, -1 where less is.</summary>
    public int Sign => Direction is Direction.Up ? 1 : -1;

    /// <summary>The target that counts on a day: the next one, or the last when all years are over. Null for none.</summary>
    public YearValue? TargetOn(DateOnly today) =>
        Targets.Count == 0 ? null : Targets.FirstOrDefault(target => target.Year >= today.Year, Targets[^1]);

    /// <summary>
    /// Where the straight line from the baseline through the targets stands at a time in years; null without a baseline, or with no
    /// target. Before the baseline and after the last target it runs level.
    /// </summary>
    public decimal? LineAt(decimal time)
    {
        if (Baseline is not { } from || Targets.Count == 0) return null;
        if (time <= from.Year) return from.Value.Number;

        foreach (var to in Targets)
        {
            if (time <= to.Year) return from.Value.Number + (to.Value.Number - from.Value.Number) * (time - from.Year) / (to.Year - from.Year);

            from = to;
        }

        return from.Value.Number;
    }
}

/// <summary>
/// Distance to the next target: how much is left, how fast it has to go, how fast it has gone, where a straight line would be. All amounts
/// are positive in the good direction, so that 越小越好 reads like 越大越好.
/// </summary>
public sealed record Distance
{
    // The shares of lag by which 红黄绿灯 of projects turn (低于序时10个、30个百分点), taken of the way from the baseline to the target.
    private const decimal SlowFrom = 0.10m, BehindFrom = 0.30m;

    private Distance(Course course, Measured? latest) => (Course, Latest) = (course, latest);

    /// <summary>What it is measured against.</summary>
    public Course Course { get; }

    /// <summary>The latest value; null where nothing has been measured.</summary>
    public Measured? Latest { get; }

    /// <summary>The target that counts; null where there is none.</summary>
    public YearValue? Target { get; private init; }

    /// <summary>The judgement.</summary>
    public Progress Progress { get; private init; }

    /// <summary>How much is left, in the unit of measure; nought or less when the target is met.</summary>
    public decimal? Left { get; private init; }

    /// <summary>Where the straight line stands at the time of the latest value.</summary>
    public decimal? Line { get; private init; }

    /// <summary>Share of the way from the baseline to the target that is gone; null where there is no way to go.</summary>
    public decimal? Gone { get; private init; }

    /// <summary>Share of that way that the straight line would have gone.</summary>
    public decimal? Due { get; private init; }

    /// <summary>What each year from the latest value on has to bring; null when the target is met or its year is over.</summary>
    public decimal? PaceNeeded { get; private init; }

    /// <summary>What each year since the baseline has brought.</summary>
    public decimal? PaceSoFar { get; private init; }

    /// <summary>The distance.</summary>
    /// <param name="course">What it is to do.</param>
    /// <param name="latest">The latest value.</param>
    /// <param name="today">The day; it decides which target counts.</param>
    public static Distance Of(Course course, Measured? latest, DateOnly today)
    {
        var target = course.TargetOn(today);
        if (latest is not { } now || target is not { } to)
            return new Distance(course, latest) { Target = target, Progress = latest is null ? Progress.NoActual : Progress.NoTarget };

        var (value, time, sign) = (now.Value.Number, now.Period.Time, course.Sign);
        var left = sign * (to.Value.Number - value);
        var line = course.LineAt(time);
        var way = course.Baseline is { } from ? sign * (to.Value.Number - from.Value.Number) : 0;
        decimal? gone = way > 0 ? sign * (value - course.Baseline!.Value.Value.Number) / way : null;
        decimal? due = way > 0 ? sign * (line!.Value - course.Baseline!.Value.Value.Number) / way : null;
        return new Distance(course, latest)
        {
            Target = target, Left = left, Line = line, Gone = gone, Due = due,
            PaceNeeded = left > 0 && time < to.Year ? left / (to.Year - time) : null,
            PaceSoFar = course.Baseline is { } began && time > began.Year ? sign * (value - began.Value.Number) / (time - began.Year) : null,
            Progress = left <= 0 ? Progress.Reached
                : new DateOnly(to.Year, 12, 31) < today ? Progress.Missed
                : course.Baseline is null ? Progress.Unjudged
                : (due - gone) switch { null => Progress.Behind, >= BehindFrom => Progress.Behind, >= SlowFrom => Progress.Slow, _ => Progress.OnCourse },
        };
    }

    /// <summary>The distance in one sentence: 2025年目标80%，现为62.5%（2024年），还差17.5个百分点，按直线应到66%。</summary>
    /// <param name="measure">Unit of measure.</param>
    public string Words(string measure)
    {
        if (Latest is not { } now) return Target is { } aim ? $"{aim.Year}年目标{Amount(aim.Value.Number, measure)}，还没有实际值。" : "还没有目标和实际值。";

        var stands = $"现为{Amount(now.Value.Number, measure)}（{now.Period.Words}）";
        if (Target is not { } to) return $"没有定目标，{stands}。";

        var aimed = $"{to.Year}年目标{Amount(to.Value.Number, measure)}，{stands}";
        var missing = Left > 0 ? $"{(Course.Direction is Direction.Up ? "还差" : "还高出")}{Step(Left.Value, measure)}" : "";
        return Progress switch
        {
            Progress.Reached => $"{aimed}，已经达到。",
            Progress.Missed => $"{aimed}，没有达到，{(Course.Direction is Direction.Up ? "差" : "高出")}{Step(Left!.Value, measure)}。",
            _ when Line is { } line => $"{aimed}，{missing}，按直线应{(Course.Direction is Direction.Up ? "到" : "降到")}{Amount(Rounded(line), measure)}。",
            _ => $"{aimed}，{missing}。",
        };
    }

    /// <summary>The two paces in one sentence; empty where neither is known.</summary>
    /// <param name="measure">Unit of measure.</param>
    public string PaceWords(string measure)
    {
        var verb = Course.Direction is Direction.Up ? "增加" : "减少";
        var so = PaceSoFar is { } gone ? $"基期以来平均每年{(gone < 0 ? Course.Direction is Direction.Up ? "减少" : "增加" : verb)}{Step(Math.Abs(Rounded(gone)), measure)}" : "";
        var need = PaceNeeded is { } needed ? $"要达到目标，以后每年要{verb}{Step(Rounded(needed), measure)}" : "";
        return (so, need) switch { ("", "") => "", ("", _) => $"{need}。", (_, "") => $"{so}。", _ => $"{so}；{need}。" };
    }

    /// <summary>An amount with its unit: 80%, 306公里.</summary>
    public static string Amount(decimal number, string measure) => $"{Quantity.Shown(number)}{measure}";

    /// <summary>A difference with its unit: of percents it is counted in points (百分点).</summary>
    public static string Step(decimal number, string measure) => measure switch
    {
        "%" or "％" => $"{Quantity.Shown(number)}个百分点",
        "‰" => $"{Quantity.Shown(number)}个千分点",
        _ => Amount(number, measure),
    };

    // What is computed isn't more exact than what it was computed from: one place more than the finest of the values.
    internal decimal Rounded(decimal number)
    {
        var finest = Course.Targets.Select(target => target.Value).Append(Course.Baseline?.Value ?? default).Append(Latest?.Value ?? default).Max(value => value.Number.Scale);
        return decimal.Round(number, Math.Min(finest + 1, Quantity.Places), MidpointRounding.AwayFromZero);
    }
}
