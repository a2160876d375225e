using Zuoshi.Delivery.Projects;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <summary>A step of the plan as the light sees it.</summary>
/// <param name="Name">What is to be reached.</param>
/// <param name="On">By when.</param>
/// <param name="IsKey">Whether it stands in the published lists, and isn't the unit's own division.</param>
/// <param name="IsReached">Whether a confirmed report says that it was reached.</param>
public sealed record PlannedNode(string Name, DateOnly On, bool IsKey, bool IsReached);

/// <summary>All that a light depends on, but for the day.</summary>
/// <param name="State">Where the item stands.</param>
/// <param name="Start">When the work begins.</param>
/// <param name="Due">When it is due; null for what is done for good.</param>
/// <param name="Nodes">The steps of the plan.</param>
/// <param name="ReportDue">By when the next report is due; null where none is.</param>
/// <param name="IssueSince">The day on which the oldest issue that nobody has answered was raised; null where none is open.</param>
/// <param name="Project">What only a project has; null for a task.</param>
public sealed record LightGround(
    AssignmentState State, DateOnly Start, DateOnly? Due, IReadOnlyList<PlannedNode> Nodes, DateOnly? ReportDue = null, DateOnly? IssueSince = null,
    ProjectGround? Project = null);

/// <summary>A light with its reason, and when it will be another if nobody does anything.</summary>
/// <param name="Light">The light.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="TurnsOn">The day on which it turns; null when no day turns it.</param>
/// <param name="TurnsTo">To what.</param>
public sealed record LightReading(Light Light, string Why, DateOnly? TurnsOn, Light? TurnsTo)
{
    /// <summary>How far ahead people are told of a change, in days.</summary>
    public const int SoonDays = 7;

    /// <summary>Whether it turns to something worse within the days of which people are told.</summary>
    public bool TurnsSoon(DateOnly today) => IsWorse && TurnsOn <= today.AddDays(SoonDays);

    /// <summary>When it will change, as a sentence.</summary>
    public string Turn => (TurnsOn, TurnsTo) is ({ } on, { } to) ? $"{(IsWorse ? "不办的话，" : "")}{on.Chinese()}转{to.Colour()}。" : "";

    // Some turns need nobody: work begins, a year's investment is counted anew.
    private bool IsWorse => TurnsTo is Light.Yellow or Light.Red && TurnsTo > Light;
}

/// <summary>
/// 亮灯规则: a pure function of the item and the day. A task has no lag against the time gone by, since what is done of it grows in
/// steps: its lateness is lateness of its steps and of its due date. The investment of a project grows evenly, and may lag.
/// </summary>
/// <param name="calendar">Working days.</param>
public sealed class LightRule(WorkCalendar calendar)
{
    /// <summary>Which rule this is. Whoever changes it gives the next number, so that an old notice can say by which it was made.</summary>
    public const int Edition = 2;

    private const int KeyGrace = 5, ReportGrace = 3, StartGrace = 3;
    private const decimal YellowLag = 10, RedLag = 30;

    /// <summary>The light on a day.</summary>
    public LightReading Read(LightGround ground, DateOnly today)
    {
        var (light, why) = Judge(ground, today);
        foreach (var day in Turns(ground).Where(day => day > today).Order())
            if (Judge(ground, day).Light is var then && then != light)
                return new LightReading(light, why, day, then);
        return new LightReading(light, why, null, null);
    }

    /// <summary>How many days before it is due an item turns yellow: the longer the work, the earlier.</summary>
    public static int WarningDays(DateOnly start, DateOnly due) => (due.DayNumber - start.DayNumber) switch
    {
        <= 30 => 3,
        <= 180 => 7,
        _ => 15,
    };

    private (Light Light, string Why) Judge(LightGround ground, DateOnly day)
    {
        if (ground.State is AssignmentState.Suspended or AssignmentState.Ended || ground.State < AssignmentState.Underway) return (Light.Grey, $"{ground.State.Name()}。");
        if (!ground.State.IsInHand()) return (Light.Blue, ground.State is AssignmentState.AwaitingReview ? "已报办结，等审核。" : $"{ground.State.Name()}。");
        if (day < ground.Start) return (Light.Grey, $"{ground.Start.Chinese()}才开始。");

        var late = Late(ground, day).ToList();
        // 问题早报: whoever says in time that help is needed isn't late while nobody answers.
        if (late.FindAll(reason => !(ground.IssueSince <= reason.By)) is [var (why, _), ..]) return (Light.Red, why);
        if (late is [var (shielded, _), ..]) return (Light.Yellow, $"{shielded}问题在到期前已报，还没有答复，不转红灯。");
        return Yellow(ground, day) is { } yellow ? (Light.Yellow, yellow) : (Light.Green, "没有逾期和滞后的节点。");
    }

    private IEnumerable<(string Why, DateOnly By)> Late(LightGround ground, DateOnly day)
    {
        if (ground.Due is { } due && day > due) yield return ($"应于{due.Chinese()}完成，逾期{day.DayNumber - due.DayNumber}天。", due);
        foreach (var node in ground.Nodes.Where(node => node is { IsKey: true, IsReached: false } && calendar.Between(node.On, day) > KeyGrace).OrderBy(node => node.On))
            yield return ($"节点“{node.Name}”应于{node.On.Chinese()}完成，逾期超过{KeyGrace}个工作日。", node.On);
        if (YearOf(ground, day) is { } year && year.BehindSince(day, RedLag) is { } since) yield return (Lagging(year, day), since);
        if (MissedStart(ground, day) is { } start && day >= start.AddMonths(StartGrace)) yield return ($"应于{start.Chinese()}开工，已过{StartGrace}个月，应开工未开工。", start);
    }

    private string? Yellow(LightGround ground, DateOnly day)
    {
        if (ground.Due is { } due && due.DayNumber - day.DayNumber is var left && left <= WarningDays(ground.Start, due))
            return $"{due.Chinese()}到期，{(left == 0 ? "就在今天" : $"还有{left}天")}。";
        if (ground.Nodes.Where(node => !node.IsReached && day > node.On).MinBy(node => node.On) is { } late)
            return $"节点“{late.Name}”应于{late.On.Chinese()}完成，还没有完成。";
        if (YearOf(ground, day) is { } year && year.On(day).Lag >= YellowLag) return Lagging(year, day);
        if (MissedStart(ground, day) is { } start) return $"应于{start.Chinese()}开工，未按期开工。";
        return ground.ReportDue is { } report && calendar.Between(report, day) > ReportGrace ? $"应于{report.Chinese()}报进展，还没有报。" : null;
    }

    private static InvestmentYear? YearOf(LightGround ground, DateOnly day) => ground.Project?.Years.FirstOrDefault(year => year.Year == day.Year);

    private static string Lagging(InvestmentYear year, DateOnly day) => $"完成投资低于序时{year.On(day).Lag:0.#}个百分点。";

    private static DateOnly? MissedStart(LightGround ground, DateOnly day) =>
        ground.Project is { StartedOn: null, PlannedStart: { } start } && day > start ? start : null;

    /// <summary>The days on which anything may turn.</summary>
    private IEnumerable<DateOnly> Turns(LightGround ground)
    {
        yield return ground.Start;
        if (ground.Due is { } due)
        {
            yield return due.AddDays(-WarningDays(ground.Start, due));
            yield return due.AddDays(1);
        }

        foreach (var node in ground.Nodes.Where(node => !node.IsReached))
        {
            yield return node.On.AddDays(1);
            if (node.IsKey) yield return calendar.After(node.On, KeyGrace + 1);
        }

        if (ground.ReportDue is { } report) yield return calendar.After(report, ReportGrace + 1);
        // With each month that is over more should be done; a new year begins with nothing behind.
        foreach (var year in ground.Project?.Years ?? [])
            for (var months = 0; months <= InvestmentYear.Months; months++) yield return new DateOnly(year.Year, 1, 1).AddMonths(months);
        if (ground.Project is { StartedOn: null, PlannedStart: { } start })
        {
            yield return start.AddDays(1);
            yield return start.AddMonths(StartGrace);
        }
    }
}
