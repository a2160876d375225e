using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Overlaps;

/// <summary>Somebody has looked at two rows that read alike and found that they are two pieces of work; they aren't offered again.</summary>
public sealed class RowDistinction : Entity
{
    private RowDistinction()
    {
    }

    /// <summary>Sets two rows apart.</summary>
    /// <exception cref="RuleBroken">They are one.</exception>
    public RowDistinction(WorkItem one, WorkItem other, Actor by, DateTime at)
    {
        if (one.Id == other.Id) throw new RuleBroken("lists.apart-from-itself", "同一项不用和它自己区分。");

        (OneId, OtherId) = one.Number < other.Number ? (one.Id, other.Id) : (other.Id, one.Id);
        (CampaignId, ById, At) = (one.CampaignId, by.PersonId, at);
        Happened("lists.set-apart", CampaignId, detail: new { one.Number, Other = other.Number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The one with the lower number.</summary>
    public Guid OneId { get; private set; }

    /// <summary>The one with the higher number.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>Who said so.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RowDistinction>
    {
        public void Configure(EntityTypeBuilder<RowDistinction> distinction)
        {
            distinction.ToTable("lists_distinctions");
            distinction.HasIndex(x => x.CampaignId);
            distinction.HasIndex(x => new { x.OneId, x.OtherId }).IsUnique();
            distinction.ReferencesWorkItem(nameof(OneId));
            distinction.ReferencesWorkItem(nameof(OtherId));
            distinction.ReferencesPerson(nameof(ById));
        }
    }
}
