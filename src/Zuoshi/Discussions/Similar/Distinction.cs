using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Similar;

/// <summary>Somebody has looked at two contributions that read alike and found that they are not the same; they aren't offered again.</summary>
public sealed class Distinction : Entity
{
    private Distinction()
    {
    }

    /// <summary>Sets two contributions apart.</summary>
    /// <exception cref="RuleBroken">They are one.</exception>
    public Distinction(Contribution one, Contribution other, Actor by, DateTime at)
    {
        if (one.Id == other.Id) throw new RuleBroken("discussions.apart-from-itself", "同一条建言不用和它自己区分。");

        (OneId, OtherId) = one.Number < other.Number ? (one.Id, other.Id) : (other.Id, one.Id);
        (CampaignId, ById, At) = (one.CampaignId, by.PersonId, at);
        Happened("discussions.set-apart", CampaignId, detail: new { one.Number, Other = other.Number });
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
    public DateTime At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Distinction>
    {
        public void Configure(EntityTypeBuilder<Distinction> distinction)
        {
            distinction.ToTable("discussions_distinctions");
            distinction.HasIndex(x => x.CampaignId);
            distinction.HasIndex(x => new { x.OneId, x.OtherId }).IsUnique();
            distinction.HasOne<Contribution>().WithMany().HasForeignKey(x => x.OneId).OnDelete(DeleteBehavior.Restrict);
            distinction.HasOne<Contribution>().WithMany().HasForeignKey(x => x.OtherId).OnDelete(DeleteBehavior.Restrict);
            distinction.ReferencesPerson(nameof(ById));
        }
    }
}
