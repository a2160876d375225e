using System.Text.Json;
using Zuoshi.Delivery;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Tests.Delivery.Decade;

/// <summary>
/// One item as the lines of the audit alone tell of it, and its light by the words of the rule, written a second time: day by day, without
/// any of the site's own code but the calendar's answer whether people work on a day.
/// </summary>
internal sealed class Recomputed
{
    private readonly SortedDictionary<int, Step> steps = [];
    private DateOnly start;
    private DateOnly? acknowledged, reported, issue;

    /// <summary>The state's name.</summary>
    public string State { get; private set; } = "";

    /// <summary>When it is due.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>When it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The lead unit.</summary>
    public Guid Unit { get; private set; }

    /// <summary>Takes one line of the audit in.</summary>
    public void Take(AuditEntry line)
    {
        var on = line.At.DayInChina();
        if (line.Name == "delivery.acknowledged") acknowledged = on;
        if (line.Name == "delivery.reported") reported = on;
        if (line.Name == "delivery.issue-raised") issue ??= on;
        if (line.Name == "delivery.issue-answered") issue = null;
        if (line.After is not { } after) return;

        foreach (var field in JsonDocument.Parse(after).RootElement.EnumerateObject())
        {
            var value = field.Value.ValueKind is JsonValueKind.Null ? null : field.Value.ToString();
            switch (field.Name.Split('[', ']', '.'))
            {
                case ["State"]: State = value!.Split('.')[^1]; break;
                case ["Start"]: start = DateOnly.Parse(value!); break;
                case ["Due"]: Due = Day(value); break;
                case ["ClosedOn"]: ClosedOn = Day(value); break;
                case ["LeadUnitId"]: Unit = Guid.Parse(value!); break;
                case ["Node", var number, _, "On"]: At(number).On = DateOnly.Parse(value!); break;
                case ["Node", var number, _, "ReachedOn"]: At(number).Reached = value is not null; break;
            }
        }
    }

    /// <summary>The light on a day, by the words of the rule.</summary>
    public Light On(DateOnly day)
    {
        if (State is "Proposed" or "AwaitingApproval" or "Approved" or "Dispatched" or "Suspended" or "Ended") return Light.Grey;
        if (State is not ("Underway" or "AwaitingExtension")) return Light.Blue;
        if (day < start) return Light.Grey;

        var late = new List<DateOnly>();
        if (Due < day) late.Add(Due.Value);
        late.AddRange(steps.Values.Where(step => !step.Reached && Workdays(step.On, day) > 5).Select(step => step.On));
        // What was said in time, and nobody has answered, keeps it from red.
        if (late.Exists(by => !(issue <= by))) return Light.Red;
        if (late.Count > 0) return Light.Yellow;

        if (Due is { } due)
        {
            var span = due.DayNumber - start.DayNumber;
            if (due.DayNumber - day.DayNumber <= (span <= 30 ? 3 : span <= 180 ? 7 : 15)) return Light.Yellow;
        }

        if (steps.Values.Any(step => !step.Reached && step.On < day)) return Light.Yellow;
        return NextReport() is { } next && Workdays(next, day) > 3 ? Light.Yellow : Light.Green;
    }

    /// <summary>Whether within a week the first change of its light, if nobody acts, is to yellow or red.</summary>
    public bool TurnsWithinAWeek(DateOnly day)
    {
        var now = On(day);
        for (var ahead = 1; ahead <= 7; ahead++)
            if (On(day.AddDays(ahead)) is var then && then != now) return then is Light.Red || then is Light.Yellow && now is not Light.Red;
        return false;
    }

    // A month after the last report, or after it was signed for, but not before a month after its start; never on a rest day.
    private DateOnly? NextReport()
    {
        if ((reported ?? acknowledged) is not { } last) return null;

        var next = (last < start ? start : last).AddMonths(1);
        while (!WorkCalendar.China.IsWorkday(next)) next = next.AddDays(1);
        return next;
    }

    private static int Workdays(DateOnly after, DateOnly until)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= until; day = day.AddDays(1))
            if (WorkCalendar.China.IsWorkday(day)) count++;
        return count;
    }

    private static DateOnly? Day(string? value) => value is null ? null : DateOnly.Parse(value);

    private Step At(string number)
    {
        var at = int.Parse(number);
        if (!steps.TryGetValue(at, out var step)) steps[at] = step = new Step();
        return step;
    }

    private sealed class Step
    {
        public DateOnly On { get; set; }

        public bool Reached { get; set; }
    }
}
