using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Export;

/// <summary>Somebody took the lists away as a file.</summary>
public sealed class ListExport : Entity
{
    private ListExport()
    {
    }

    /// <summary>Notes that the lists were taken away.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    public ListExport(Guid campaignId, int rows, Actor by, DateTime at)
    {
        CampaignId = campaignId;
        Rows = rows;
        ById = by.PersonId;
        At = at;
        Happened("lists.exported", campaignId, detail: new { rows });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>How many rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Who.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ListExport>
    {
        public void Configure(EntityTypeBuilder<ListExport> export)
        {
            export.ToTable("lists_exports");
            export.HasIndex(x => new { x.CampaignId, x.At });
            export.ReferencesCampaign(nameof(CampaignId));
            export.ReferencesPerson(nameof(ById));
        }
    }
}
