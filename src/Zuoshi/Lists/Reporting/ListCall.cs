using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists.Reporting;

/// <summary>
/// 征集: by which day the units report their rows. A campaign has one; there is no number that a unit must reach, and one that has
/// nothing to report says so and why.
/// </summary>
public sealed class ListCall : Entity
{
    /// <summary>Longest note to the units, in characters.</summary>
    public const int LongestNote = 300;

    private readonly List<CalledUnit> units = [];

    private ListCall()
    {
    }

    /// <summary>Calls on units.</summary>
    /// <exception cref="RuleBroken">No unit is named, or the day is past.</exception>
    public ListCall(Guid campaignId, CallTerms terms, DateTime at)
    {
        CampaignId = campaignId;
        Set(terms, at);
        Happened("lists.called", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The last day to report.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What the units are told with it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The day on which those who hadn't reported were last reminded.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>The units called on.</summary>
    public IReadOnlyList<CalledUnit> Units => units;

    /// <summary>Changes the day, the note or the units. What a unit said that is no longer called on stays in the record alone.</summary>
    /// <exception cref="RuleBroken">No unit is named, or the day is past.</exception>
    public void Change(CallTerms terms, DateTime at)
    {
        Set(terms, at);
        Happened("lists.call-changed", CampaignId);
    }

    /// <summary>Notes that a unit has nothing to report.</summary>
    /// <exception cref="RuleBroken">No reason is given, or it wasn't called on.</exception>
    public void HasNothing(Guid unitId, string? reason, DateTime at)
    {
        var why = PlainText.Of(reason);
        if (why.Length == 0) throw new RuleBroken("lists.nothing-reason", "请用一句话写明为什么没有要报的。");
        if (why.Length > LongestNote) throw new RuleBroken("lists.nothing-reason", $"最多{LongestNote}个字，现在有{why.Length}个。");

        var unit = units.Find(unit => unit.UnitId == unitId) ?? throw new RuleBroken("lists.not-called", "活动办没有请本单位报清单，不用填。");
        unit.SaysNothing(why, at);
        Happened("lists.nothing-to-report", CampaignId, why);
    }

    /// <summary>Reminds those units alone that haven't reported.</summary>
    /// <exception cref="RuleBroken">They were reminded today, or there is none.</exception>
    public void Remind(IReadOnlyCollection<Guid> late, DateOnly today)
    {
        if (late.Count == 0) throw new RuleBroken("lists.nobody-late", "都报了，不用提醒。");
        if (RemindedOn == today) throw new RuleBroken("lists.reminded", "今天提醒过了，一天提醒一次。");

        RemindedOn = today;
        foreach (var unit in units) unit.IsReminded(late.Contains(unit.UnitId) ? today : null);
        Happened("lists.units-reminded", CampaignId);
    }

    private void Set(CallTerms terms, DateTime at)
    {
        var note = PlainText.Of(terms.Note);
        if (terms.DueOn is not { } due) throw new RuleBroken("lists.call-day", "请定截止日期。");
        if (due < at.DayInChina() && due != DueOn) throw new RuleBroken("lists.call-day", "截止日期已经过了，请定今天或以后。");
        if (due != DueOn && FairDeadline.WhyNot(due, at.DayInChina()) is { } unfair) throw new RuleBroken("lists.call-day", unfair);
        if (terms.UnitIds.Count == 0) throw new RuleBroken("lists.call-units", "请至少选一个单位。");
        if (note.Length > LongestNote) throw new RuleBroken("lists.call-note", $"说明最多{LongestNote}个字，现在有{note.Length}个。");

        (DueOn, Note) = (due, note);
        units.RemoveAll(unit => !terms.UnitIds.Contains(unit.UnitId));
        units.AddRange(terms.UnitIds.Where(id => units.TrueForAll(unit => unit.UnitId != id)).Select(id => new CalledUnit(id)));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ListCall>, IEntityTypeConfiguration<CalledUnit>
    {
        private const string CallId = "CallId";

        public void Configure(EntityTypeBuilder<ListCall> call)
        {
            call.ToTable("lists_calls");
            call.HasIndex(x => x.CampaignId).IsUnique();
            call.Property(x => x.Note).HasMaxLength(LongestNote);
            call.ReferencesCampaign(nameof(CampaignId));
            call.HasMany(x => x.Units).WithOne().HasForeignKey(CallId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<CalledUnit> unit)
        {
            unit.ToTable("lists_called_units");
            unit.HasIndex(CallId, nameof(CalledUnit.UnitId)).IsUnique();
            unit.Property(x => x.NothingReason).HasMaxLength(LongestNote);
            unit.ReferencesUnit(nameof(CalledUnit.UnitId));
        }
    }
}

/// <summary>What a call says.</summary>
/// <param name="DueOn">The last day to report.</param>
/// <param name="Note">What the units are told with it.</param>
/// <param name="UnitIds">The units called on.</param>
public sealed record CallTerms(DateOnly? DueOn, string? Note, IReadOnlyCollection<Guid> UnitIds);

/// <summary>A unit that a call asks.</summary>
public sealed class CalledUnit
{
    private CalledUnit()
    {
    }

    internal CalledUnit(Guid unitId) => UnitId = unitId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Why it has nothing to report; empty while it hasn't said so.</summary>
    public string NothingReason { get; private set; } = "";

    /// <summary>When it said so, UTC.</summary>
    public DateTime? NothingAt { get; private set; }

    /// <summary>The day of the last reminder, if that went to it.</summary>
    public DateOnly? RemindedOn { get; private set; }

    internal void SaysNothing(string reason, DateTime at) => (NothingReason, NothingAt) = (reason, at);

    internal void IsReminded(DateOnly? on) => RemindedOn = on;
}
