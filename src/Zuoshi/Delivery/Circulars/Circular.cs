using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Circulars;

/// <summary>
/// 督办通报: how the items stood on a day, in the words that their units had reported. The lead units look at their own lines for a working
/// day and put right what is wrong in fact; then the office issues it, and nothing in it changes any more.
/// </summary>
public sealed class Circular : Entity
{
    /// <summary>For how many working days the units may look at it.</summary>
    public const int CheckWorkdays = 1;

    private readonly List<CircularLine> lines = [];

    private Circular()
    {
    }

    /// <summary>Draws one up.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="period">The period.</param>
    /// <param name="label">How far it may go; what is kept closer isn't in it.</param>
    /// <param name="move">Who draws it up, and when.</param>
    internal Circular(Guid campaignId, CircularPeriod period, Sensitivity label, Move move)
    {
        (CampaignId, Kind, From, To, Label) = (campaignId, period.Kind, period.From, period.To < move.On ? period.To : move.On, label);
        (DrawnOn, DrawnBy, CheckUntil, RuleEdition) = (move.On, move.Signature, WorkCalendar.China.After(move.On, CheckWorkdays), LightRule.Edition);
        Happened("delivery.circular-drawn", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1; 0 for one that is only looked at.</summary>
    public int Number { get; private set; }

    /// <summary>What it is made for.</summary>
    public CircularKind Kind { get; private set; }

    /// <summary>The first day of which it tells.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day of which it tells.</summary>
    public DateOnly To { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>When it was drawn up.</summary>
    public DateOnly DrawnOn { get; private set; }

    /// <summary>Who drew it up, as signed.</summary>
    public string DrawnBy { get; private set; } = "";

    /// <summary>Until when the units may put their lines right.</summary>
    public DateOnly CheckUntil { get; private set; }

    /// <summary>By which edition of the rule its lights were judged.</summary>
    [NotRecorded]
    public int RuleEdition { get; private set; }

    /// <summary>Its first sentences.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>When it was issued.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Who issued it, as signed; empty while nobody has.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>What it says of each item, in order of number.</summary>
    public IReadOnlyList<CircularLine> Lines => lines;

    /// <summary>Kind and days.</summary>
    public CircularPeriod Period => new(Kind, From, Kind is CircularKind.Special ? To : CircularPeriod.Of(Kind, From).To);

    /// <summary>Whether the lines of a unit wait for its word on a day.</summary>
    public bool Awaits(Guid unitId, DateOnly today) => IssuedOn is null && today <= CheckUntil && lines.Exists(line => line.UnitId == unitId && line is { IsSaid: true, CheckedOn: null });

    /// <summary>Gives it its number, once it is to be kept.</summary>
    internal void Take(int number) => Number = number;

    /// <summary>Puts in what it says.</summary>
    internal void Say(string summary, IEnumerable<CircularEntry> entries)
    {
        Summary = summary;
        lines.AddRange(entries.Select(entry => new CircularLine(entry)));
    }

    /// <summary>A unit finds nothing wrong in its lines.</summary>
    /// <exception cref="RuleBroken">It is issued, the day is over, or the unit has no line in it.</exception>
    public void Check(Move move)
    {
        MustBeOpen(move.On);
        var own = lines.FindAll(line => line.UnitId == move.By!.UnitId && line.CheckedOn is null);
        if (own.Count == 0) throw new RuleBroken("delivery.circular-not-theirs", "这期通报里没有等您单位核对的事项。");

        foreach (var line in own) line.Check(move);
        Happened("delivery.circular-checked", CampaignId, detail: new { Unit = move.By!.UnitName });
    }

    /// <summary>A unit puts right what the circular says of one of its items. The office reads what was reported beside it.</summary>
    /// <exception cref="RuleBroken">It is issued, the day is over, the line isn't the unit's, or there are no words.</exception>
    public void Correct(int item, Move move)
    {
        MustBeOpen(move.On);
        if (lines.Find(line => line.Item == item && line.UnitId == move.By!.UnitId) is not { } line) throw new RuleBroken("delivery.circular-not-theirs", "这一项不是您单位牵头的。");

        line.Correct(GivenWords.Rule.Of(move.Reason, "更正后的进展"), move);
        Happened("delivery.circular-corrected", CampaignId, detail: new { Item = item });
    }

    /// <summary>Issues it: when all units have looked at their lines, or their day is over.</summary>
    /// <exception cref="RuleBroken">It is issued, or it is too early.</exception>
    public void Issue(Move move)
    {
        if (IssuedOn is not null) throw new RuleBroken("delivery.circular-issued", "这期通报已经印发。");
        if (move.On <= CheckUntil && lines.FindAll(line => line is { IsSaid: true, CheckedOn: null }) is { Count: > 0 } waiting)
            throw new RuleBroken("delivery.circular-early", $"还有{waiting.Select(line => line.UnitId).Distinct().Count()}个单位没有核对，{CheckUntil.Chinese(move.On.Year)}以后再印发，或者等他们都核对完。");

        (IssuedOn, IssuedBy) = (move.On, move.Signature);
        Happened("delivery.circular-issued", CampaignId);
    }

    /// <summary>Keeps it at least as close as its items; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Label = label;
        Happened("delivery.circular-relabelled", CampaignId);
        return true;
    }

    private void MustBeOpen(DateOnly today)
    {
        if (IssuedOn is not null) throw new RuleBroken("delivery.circular-issued", "这期通报已经印发，不再改动。有出入请告诉活动办，写进下一期。");
        if (today > CheckUntil) throw new RuleBroken("delivery.circular-late", $"核对到{CheckUntil.Chinese(today.Year)}为止。有出入请告诉活动办。");
    }
}

/// <summary>What a circular says of one item.</summary>
public sealed class CircularLine
{
    private CircularLine()
    {
    }

    internal CircularLine(CircularEntry entry)
    {
        var item = entry.Item;
        (AssignmentId, Item, Title, UnitId, Unit, Leader, Due) = (item.Id, item.Number, item.Title, item.LeadUnitId, entry.Unit, item.LeaderName, item.Due);
        (State, Light, Why, Percent, ClosedOn) = (item.State, entry.Light.Light, entry.Light.Why, item.Percent, entry.ClosedOn);
        (Verdict, Reported, Asks) = (entry.Verdict, entry.Progress, entry.Asks);
        (Money, PlanFen, DoneFen) = (entry.Money.Sentence, entry.Money.PlanFen, entry.Money.DoneFen);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The item.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>The item's number.</summary>
    public int Item { get; private set; }

    /// <summary>What it was called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The lead unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Its short name, as it was then.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>责任领导.</summary>
    public string Leader { get; private set; } = "";

    /// <summary>When it was due.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Where it stood.</summary>
    public AssignmentState State { get; private set; }

    /// <summary>Its light.</summary>
    public Light Light { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>完成比例 in percent; null where its plan had no steps.</summary>
    public int? Percent { get; private set; }

    /// <summary>When it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How it stands.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>What its unit had reported.</summary>
    public string Reported { get; private set; } = "";

    /// <summary>What the unit wants to have in its place; empty for nothing.</summary>
    public string Corrected { get; private set; } = "";

    /// <summary>What is asked for.</summary>
    public string Asks { get; private set; } = "";

    /// <summary>What is to be said of a project's investment; empty for a task.</summary>
    public string Money { get; private set; } = "";

    /// <summary>年度计划 of a project, in 分.</summary>
    public long? PlanFen { get; private set; }

    /// <summary>本年累计 of a project, in 分.</summary>
    public long? DoneFen { get; private set; }

    /// <summary>Who looked at it for the unit, as signed; empty while nobody has.</summary>
    public string CheckedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Whether the circular speaks of it.</summary>
    public bool IsSaid => Verdict is not Verdict.None;

    /// <summary>What the circular says of its progress.</summary>
    public string Progress => Corrected.Length > 0 ? Corrected : Reported;

    internal void Check(Move move) => (CheckedBy, CheckedOn) = (move.Signature, move.On);

    internal void Correct(string words, Move move)
    {
        Corrected = words == Reported ? "" : words;
        Check(move);
    }
}

internal sealed class CircularMapping : IEntityTypeConfiguration<Circular>, IEntityTypeConfiguration<CircularLine>
{
    private const string CircularId = "CircularId";

    public void Configure(EntityTypeBuilder<Circular> circular)
    {
        circular.ToTable("delivery_circulars");
        circular.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        circular.Property(x => x.Summary).HasMaxLength(1000);
        circular.Ignore(x => x.Period);
        circular.ReferencesCampaign(nameof(Circular.CampaignId));
        circular.HasMany(x => x.Lines).WithOne().HasForeignKey(CircularId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<CircularLine> line)
    {
        line.ToTable("delivery_circular_lines");
        line.Property(x => x.Why).HasMaxLength(1000);
        line.Property(x => x.Reported).HasMaxLength(GivenWords.Longest);
        line.Property(x => x.Corrected).HasMaxLength(GivenWords.Longest);
        line.Property(x => x.Asks).HasMaxLength(GivenWords.Longest);
        line.Property(x => x.Money).HasMaxLength(GivenWords.Longest);
        line.ReferencesUnit(nameof(CircularLine.UnitId));
        line.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId);
        line.HasIndex(x => x.AssignmentId);
    }
}
