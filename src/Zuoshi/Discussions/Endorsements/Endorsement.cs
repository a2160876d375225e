using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Endorsements;

/// <summary>
/// 同感: somebody means the same as a contribution. One a person; it can be taken back. It is a thing of its own, so that a press
/// by one person never turns down what another is just writing on the contribution.
/// </summary>
public sealed class Endorsement : Entity
{
    private Endorsement()
    {
    }

    internal Endorsement(Contribution contribution, Actor by, DateTime at)
    {
        (CampaignId, ContributionId, PersonId, At) = (contribution.CampaignId, contribution.Id, by.PersonId, at);
        Happened("discussions.endorsed", CampaignId, detail: new { contribution.Number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What is endorsed.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>Who; nobody is shown a list of them.</summary>
    [NotRecorded]
    public Guid PersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was taken back, UTC; null while it counts.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Takes it back.</summary>
    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is not null) return;

        WithdrawnAt = at;
        Happened("discussions.endorsement-withdrawn", CampaignId);
    }

    internal void Renew(DateTime at)
    {
        if (WithdrawnAt is null) return;

        (At, WithdrawnAt) = (at, null);
        Happened("discussions.endorsed", CampaignId);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Endorsement>
    {
        public void Configure(EntityTypeBuilder<Endorsement> endorsement)
        {
            endorsement.ToTable("discussions_endorsements");
            endorsement.HasIndex(x => new { x.ContributionId, x.PersonId }).IsUnique();
            endorsement.HasOne<Contribution>().WithMany().HasForeignKey(x => x.ContributionId).OnDelete(DeleteBehavior.Restrict);
            endorsement.ReferencesPerson(nameof(PersonId));
        }
    }
}
