using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Judging;

/// <summary>
/// What the plan, the reports and the rule say about an item, kept so that a board of ten thousand items needs none of their steps: its
/// light, when that turns, and what comes next. Kept by every save of the item, and anew each day.
/// </summary>
[Bookkeeping("it follows from the record of the item and the rule; nobody sets a light")]
public sealed class Outlook
{
    private Outlook()
    {
    }

    internal Outlook(Guid assignmentId) => Id = assignmentId;

    /// <summary>The item's key.</summary>
    public Guid Id { get; private init; }

    /// <summary>How often the item and its figures had been saved; whoever judges what was saved meanwhile gives way.</summary>
    public int Saves { get; private set; }

    /// <summary>The day for which it was judged.</summary>
    public DateOnly JudgedOn { get; private set; }

    /// <summary>By which edition of the rule.</summary>
    public int RuleEdition { get; private set; }

    /// <summary>The light on that day.</summary>
    public Light Light { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The day on which it turns if nobody does anything; null when no day turns it.</summary>
    public DateOnly? TurnsOn { get; private set; }

    /// <summary>To what.</summary>
    public Light? TurnsTo { get; private set; }

    /// <summary>完成比例 in percent; null where the plan has no steps.</summary>
    public int? Percent { get; private set; }

    /// <summary>The day of the next step that isn't reached; null where all are.</summary>
    public DateOnly? NextStepOn { get; private set; }

    /// <summary>By when the next report is due; null where none is.</summary>
    public DateOnly? ReportDue { get; private set; }

    /// <summary>Whether a unit that helps hasn't said that its part is done.</summary>
    public bool AwaitsHelpers { get; private set; }

    /// <summary>The first day of the month that is over and of which no investment was entered; null where the project has no plan for it.</summary>
    public DateOnly? MonthMissing { get; private set; }

    /// <summary>The light with its reason and its next turn.</summary>
    [NotMapped]
    public LightReading Reading => new(Light, Why, TurnsOn, TurnsTo);

    /// <summary>Judges the item, which has its plan and its figures with it, for a day.</summary>
    internal void Judge(Assignment item, DateOnly day)
    {
        (Saves, JudgedOn, RuleEdition) = (item.Version + (item.Project?.Version ?? 0), day, LightRule.Edition);
        (Light, Why, TurnsOn, TurnsTo) = item.LightOn(day);
        (Percent, ReportDue, AwaitsHelpers) = (item.Percent, item.ReportDue, item.Helpers.Any(helper => helper.ConfirmedOn is null));
        MonthMissing = item.State.IsInHand() ? item.Project?.MissingOn(day) : null;
        NextStepOn = item.Nodes.Where(node => node.ReachedOn is null).Min(node => (DateOnly?)node.On);
    }
}

internal sealed class OutlookMapping : IEntityTypeConfiguration<Outlook>
{
    public void Configure(EntityTypeBuilder<Outlook> outlook)
    {
        outlook.ToTable("delivery_outlooks");
        outlook.Property(x => x.Saves).IsConcurrencyToken();
        outlook.Property(x => x.Why).HasMaxLength(1000);
    }
}
