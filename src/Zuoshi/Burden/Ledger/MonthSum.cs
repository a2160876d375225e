using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Burden.Ledger;

/// <summary>月度小结: what a month that is over asked of all units together, as it stood on the first working day after; the office is told of it.</summary>
public sealed class MonthSum : Entity
{
    private MonthSum()
    {
    }

    /// <summary>Sums a page up.</summary>
    public MonthSum(Guid campaignId, LedgerPage page)
    {
        (CampaignId, Month, Forms, Fields, Presses, Notices, Reused, Minutes) = (campaignId, page.Month.First, page.Forms, page.Fields, page.Presses, page.Notices, page.Reused, page.Minutes);
        Happened("burden.month-summed", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>How many forms with fields were asked for.</summary>
    public int Forms { get; private set; }

    /// <summary>How many fields stand in them.</summary>
    public int Fields { get; private set; }

    /// <summary>How often a press was enough.</summary>
    public int Presses { get; private set; }

    /// <summary>How many messages were sent.</summary>
    public int Notices { get; private set; }

    /// <summary>How many texts were taken from earlier reports.</summary>
    public int Reused { get; private set; }

    /// <summary>Minutes estimated.</summary>
    public int Minutes { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MonthSum>
    {
        public void Configure(EntityTypeBuilder<MonthSum> sum)
        {
            sum.ToTable("burden_months");
            sum.HasIndex(x => new { x.CampaignId, x.Month }).IsUnique();
            sum.ReferencesCampaign(nameof(CampaignId));
        }
    }
}
