using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Judging;

/// <summary>
/// The day from which an item shows a light. A light is judged every day and stored where it is another than the day before, so that
/// the light of any judged day is that of the last change up to it.
/// </summary>
[Bookkeeping("it follows from the record of the item and the rule; nobody sets a light")]
public sealed class LightChange
{
    private LightChange()
    {
    }

    internal LightChange(Guid assignmentId, DateOnly on, LightReading reading) =>
        (AssignmentId, On, Light, Why, RuleEdition) = (assignmentId, on, reading.Light, reading.Why, LightRule.Edition);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The item.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>The first day of this light.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The light.</summary>
    public Light Light { get; private set; }

    /// <summary>Why, as it was said on that day.</summary>
    public string Why { get; private set; } = "";

    /// <summary>By which edition of the rule.</summary>
    public int RuleEdition { get; private set; }
}

/// <summary>That the lights of a campaign were judged on a day. A day without one is a day on which the site didn't run.</summary>
[Bookkeeping("it follows from the record of the item and the rule; nobody sets a light")]
public sealed class JudgedDay
{
    private JudgedDay()
    {
    }

    internal JudgedDay(Guid campaignId, DateOnly day) => (CampaignId, Day, RuleEdition) = (campaignId, day, LightRule.Edition);

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The day in China.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>By which edition of the rule.</summary>
    public int RuleEdition { get; private set; }
}

internal sealed class LightMapping : IEntityTypeConfiguration<LightChange>, IEntityTypeConfiguration<JudgedDay>
{
    public void Configure(EntityTypeBuilder<LightChange> change)
    {
        change.ToTable("delivery_light_changes");
        change.HasIndex(x => new { x.AssignmentId, x.On }).IsUnique();
        change.Property(x => x.Why).HasMaxLength(1000);
        change.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId);
    }

    public void Configure(EntityTypeBuilder<JudgedDay> day)
    {
        day.ToTable("delivery_judged_days");
        day.HasKey(x => new { x.CampaignId, x.Day });
        day.ReferencesCampaign(nameof(JudgedDay.CampaignId));
    }
}
