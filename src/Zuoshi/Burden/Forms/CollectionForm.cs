using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Burden.Forms;

/// <summary>How often a form is asked for. The numbers are stored.</summary>
public enum FormCycle
{
    /// <summary>一次.</summary>
    Once = 1,

    /// <summary>每年.</summary>
    Year = 2,

    /// <summary>每半年.</summary>
    HalfYear = 3,

    /// <summary>每季.</summary>
    Quarter = 4,

    /// <summary>每月: shorter than a quarter, so that a leader has to approve it, with an end.</summary>
    Month = 5,
}

/// <summary>Their names for people.</summary>
public static class FormCycles
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this FormCycle cycle) => cycle switch
    {
        FormCycle.Once => "只报一次",
        FormCycle.Year => "每年",
        FormCycle.HalfYear => "每半年",
        FormCycle.Quarter => "每季",
        _ => "每月",
    };

    /// <summary>Months from one time to the next; null for once.</summary>
    public static int? Months(this FormCycle cycle) => cycle switch
    {
        FormCycle.Once => null,
        FormCycle.Year => 12,
        FormCycle.HalfYear => 6,
        FormCycle.Quarter => 3,
        _ => 1,
    };
}

/// <summary>
/// 报表登记: a form that units are asked for beside the system's own, with its basis, its fields and its end. What isn't registered, or has
/// expired, no unit has to fill in.
/// </summary>
public sealed partial class CollectionForm : Entity
{
    /// <summary>Longest name or basis, in characters.</summary>
    public const int LongestName = 60, LongestBasis = 100;

    private static readonly WordRule Words = new("burden.form-words", LongestBasis, ask: "请写");

    /// <summary>Most fields.</summary>
    public const int MostFields = 60;

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>It expires after so many months at the latest, and is registered anew if it is still needed.</summary>
    public const int LongestMonths = 12;

    private readonly List<FormField> fields = [];
    private readonly List<FormUnit> units = [];

    private CollectionForm()
    {
    }

    /// <summary>Registers one.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="terms">What it asks, of whom, by when.</param>
    /// <param name="known">What the system knows already.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">Something is missing, the day is no fair one, or a field is known and nobody says why it's asked once more.</exception>
    public CollectionForm(Guid campaignId, FormTerms terms, KnownFields known, Actor by, DateTime at)
    {
        var today = at.DayInChina();
        (CampaignId, Name, Basis) = (campaignId, Words.Of(terms.Name, "报表名称", LongestName), Words.Of(terms.Basis, "依据文号", LongestBasis));
        if (!Enum.IsDefined(terms.Cycle)) throw new RuleBroken("burden.form-cycle", "请选多久报一次。");
        if (terms.FirstDue is not { } first) throw new RuleBroken("burden.form-day", "请填第一次报的期限。");
        if (terms.Expires is not { } expires) throw new RuleBroken("burden.form-expiry", "请填有效期，最长一年。");

        var urgency = PlainText.Of(terms.Urgency);
        if (urgency.Length > LongestReason) throw new RuleBroken("burden.form-urgency", $"应急理由最多{LongestReason}个字。");
        if (FairDeadline.WhyNot(first, today, urgency.Length > 0) is { } unfair) throw new RuleBroken("burden.form-day", unfair);
        if (expires < first) throw new RuleBroken("burden.form-expiry", "有效期要到第一次报的期限以后。");
        if (expires > today.AddMonths(LongestMonths)) throw new RuleBroken("burden.form-expiry", $"有效期最长到{today.AddMonths(LongestMonths).Chinese()}，到期还要的再登记。");
        if (terms.UnitIds.Count == 0) throw new RuleBroken("burden.form-units", "请至少选一个单位。");

        (Cycle, FirstDueOn, ExpiresOn, RegisteredOn, RegisteredBy, RegisteredById) = (terms.Cycle, first, expires, today, by.UnitSignature, by.PersonId);
        Urgency = WorkCalendar.China.Between(today, first) < FairDeadline.ShortestNotice ? urgency : "";
        units.AddRange(terms.UnitIds.Distinct().Select(id => new FormUnit(id)));
        Ask(terms, known);
        Happened("burden.form-registered", campaignId, Urgency.Length > 0 ? Urgency : null);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Its number within the campaign.</summary>
    public int Number { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>文号 of what it is asked on.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>How often.</summary>
    public FormCycle Cycle { get; private set; }

    /// <summary>By when it is to be filled in for the first time.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The last day on which it may be asked for.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Why the first time is at short notice; empty where it isn't.</summary>
    public string Urgency { get; private set; } = "";

    /// <summary>When it was registered.</summary>
    public DateOnly RegisteredOn { get; private set; }

    /// <summary>By whom, as signed.</summary>
    public string RegisteredBy { get; private set; } = "";

    /// <summary>By whom.</summary>
    [NotRecorded]
    public Guid RegisteredById { get; private set; }

    /// <summary>Until when a leader lets it be asked for each month; null while none has.</summary>
    public DateOnly? ApprovedUntil { get; private set; }

    /// <summary>Which leader, as signed.</summary>
    public string ApprovedBy { get; private set; } = "";

    /// <summary>The day on which the office stopped it before its end.</summary>
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>Why.</summary>
    public string StopReason { get; private set; } = "";

    /// <summary>What it asks, in order.</summary>
    public IReadOnlyList<FormField> Fields => fields;

    /// <summary>Who is asked.</summary>
    public IReadOnlyList<FormUnit> Units => units;

    /// <summary>Whether it is asked for so often that a leader has to let it, and none has yet.</summary>
    public bool AwaitsApproval => Cycle is FormCycle.Month && ApprovedUntil is null;

    /// <summary>The last day on which it may be asked for, as things stand.</summary>
    public DateOnly LastDay => new[] { ExpiresOn, ApprovedUntil ?? ExpiresOn, StoppedOn?.AddDays(-1) ?? ExpiresOn }.Min();

    /// <summary>Whether units may be asked for it on a day.</summary>
    public bool IsInForce(DateOnly day) => !AwaitsApproval && day <= LastDay;

    /// <summary>The days by which it is to be filled in, between two days, both included; a rest day moves to the next working day.</summary>
    public IEnumerable<DateOnly> DueDays(DateOnly from, DateOnly until)
    {
        if (AwaitsApproval) yield break;

        for (var times = 0; ; times++)
        {
            var due = FirstDueOn.AddMonths(times * (Cycle.Months() ?? 0));
            if (due > until || due > LastDay) yield break;
            if (WorkCalendar.China.OnOrAfter(due) is var day && day >= from && day <= until) yield return day;
            if (Cycle.Months() is null) yield break;
        }
    }

    /// <summary>Whether a unit is among those that are asked, on a day.</summary>
    public bool IsAsked(Guid unitId, DateOnly day) => units.Exists(unit => unit.UnitId == unitId && unit.IsAskedOn(day));

    /// <summary>How it stands on a day, in words.</summary>
    public string StateOn(DateOnly day) => this switch
    {
        { StoppedOn: not null } => "已停用",
        { AwaitsApproval: true } => "等领导批，现在不用填",
        _ when day > LastDay => "过期了，不用再填",
        _ => "在用",
    };

    /// <summary>Its mark and colour on a day.</summary>
    public string GlyphOn(DateOnly day) => IsInForce(day) ? "ok" : AwaitsApproval && StoppedOn is null ? "ask" : "idle";

    /// <summary>Takes its number.</summary>
    public void Take(int number) => Number = number;

    /// <summary>A leader lets it be asked for each month, until a day.</summary>
    /// <exception cref="RuleBroken">It needs no leave, or has it; whoever registered it gives it; or there is no end.</exception>
    public void Approve(DateOnly? until, Actor by, DateTime at)
    {
        if (Cycle is not FormCycle.Month) throw new RuleBroken("burden.form-free", "不是按月要的，不用批。");
        if (ApprovedUntil is not null) throw new RuleBroken("burden.form-approved", "已经批过了，请刷新页面再看。");
        if (StoppedOn is not null) throw new RuleBroken("burden.form-stopped", "已经停用，不用批了。");
        if (by.PersonId == RegisteredById) throw new RuleBroken("burden.form-own", "这张表是您登记的，请换一位领导批。");
        if (until is not { } end || end < at.DayInChina() || end > ExpiresOn) throw new RuleBroken("burden.form-until", $"请填按月要到哪天为止，不晚于{ExpiresOn.Chinese()}。");

        (ApprovedUntil, ApprovedBy) = (end, by.UnitSignature);
        Happened("burden.form-approved", CampaignId);
    }

    /// <summary>Stops it before its end.</summary>
    /// <exception cref="RuleBroken">It is over already, or no reason is given.</exception>
    public void Stop(string? reason, DateTime at)
    {
        var today = at.DayInChina();
        if (StoppedOn is not null || today > LastDay) throw new RuleBroken("burden.form-over", "已经不用填了，不用再停。");

        (StoppedOn, StopReason) = (today, Words.Of(reason, "为什么停", LongestReason));
        Happened("burden.form-stopped", CampaignId, StopReason);
    }

    /// <summary>A unit is merged into another, which fills it in from the day on. What the first one was asked until then stays its own.</summary>
    public void HandOver(Guid from, Guid to, string reason, DateOnly on)
    {
        if (units.Find(unit => unit.UnitId == from && unit.IsAskedOn(on)) is not { } left) return;

        left.End(on.AddDays(-1));
        if (units.Find(unit => unit.UnitId == to) is { } other) other.GoOn();
        else units.Add(new FormUnit(to, on));
        Happened("burden.form-handed-over", CampaignId, reason);
    }

    private void Ask(FormTerms terms, KnownFields known)
    {
        var names = FieldNames(terms.Fields);
        if (names.Count == 0) throw new RuleBroken("burden.form-fields", "请写要填的字段，一行一个。");
        if (names.Count > MostFields) throw new RuleBroken("burden.form-fields", $"最多{MostFields}个字段，现在有{names.Count}个。");
        if (names.FirstOrDefault(name => name.Length > LongestName) is { } tooLong) throw new RuleBroken("burden.form-fields", $"字段“{tooLong[..10]}…”太长，最多{LongestName}个字。");
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new RuleBroken("burden.form-fields", $"字段“{twice.Key}”写了两遍。");

        foreach (var (index, name) in names.Index())
        {
            var (place, why) = (known.PlaceOf(name), PlainText.Of(terms.Reasons.GetValueOrDefault(name)));
            if (place is not null && why.Length == 0) throw new RuleBroken("burden.form-duplicate", $"“{name}”已经填在{place}里，可以自动带出。请删掉，或者写明为什么还要。");
            if (why.Length > LongestReason) throw new RuleBroken("burden.form-duplicate", $"“{name}”的理由最多{LongestReason}个字。");

            fields.Add(new FormField(index + 1, name, place ?? "", place is null ? "" : why));
        }
    }

    /// <summary>The names of fields as they are typed, one a line.</summary>
    public static IReadOnlyList<string> FieldNames(string? typed) =>
        [.. PlainText.Of(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>What a form asks, of whom, by when, as it is given.</summary>
public sealed record FormTerms
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>文号.</summary>
    public string? Basis { get; init; }

    /// <summary>How often.</summary>
    public FormCycle Cycle { get; init; }

    /// <summary>The first day by which it is to be filled in.</summary>
    public DateOnly? FirstDue { get; init; }

    /// <summary>The last day on which it may be asked for.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Why it can't wait two working days.</summary>
    public string? Urgency { get; init; }

    /// <summary>The fields, one a line.</summary>
    public string? Fields { get; init; }

    /// <summary>By field: why it is asked though the system has it.</summary>
    public IReadOnlyDictionary<string, string?> Reasons { get; init; } = new Dictionary<string, string?>();

    /// <summary>Who is asked.</summary>
    public IReadOnlyCollection<Guid> UnitIds { get; init; } = [];
}
