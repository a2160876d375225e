using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Discussions.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Answers;

/// <summary>
/// 拟办: an answer that nobody has been given yet. It is a thing of its own, so that neither a contribution's page nor its record
/// tells of it; those who answer look it over and publish it.
/// </summary>
public sealed class PreparedAnswer : Entity
{
    private PreparedAnswer()
    {
    }

    /// <summary>Prepares an answer.</summary>
    public PreparedAnswer(Contribution contribution, AnswerText answer, Actor by, DateTime at)
    {
        (CampaignId, ContributionId) = (contribution.CampaignId, contribution.Id);
        Prepare(answer, by, at);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What it answers; one prepared answer each, used anew after an objection.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>What is to become of it.</summary>
    public DispositionKind Kind { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The contribution that it is to live on in.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Who prepared it.</summary>
    [NotRecorded]
    public Guid PreparedById { get; private set; }

    /// <summary>Name of who prepared it, at that time.</summary>
    public string PreparedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime PreparedAt { get; private set; }

    /// <summary>Name of who looked it over, at that time; empty while nobody else has.</summary>
    public string ReviewedBy { get; private set; } = "";

    /// <summary>When it was published, or another answer was given without it, UTC; null while it waits.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>Words it anew. Whoever changes another's draft has looked it over with that.</summary>
    public void Word(AnswerText answer, Actor by, DateTime at)
    {
        if (DoneAt is not null || by.PersonId == PreparedById)
        {
            Prepare(answer, by, at);
            return;
        }

        (Kind, Reason, MergedIntoId, ReviewedBy) = (answer.Kind, answer.Reason, answer.MergedIntoId, by.Name);
        Happened("discussions.answer-corrected", CampaignId);
    }

    /// <summary>Looks it over and lets it stand.</summary>
    /// <exception cref="RuleBroken">It is the actor's own.</exception>
    public void Review(Actor by)
    {
        if (by.PersonId == PreparedById) throw new RuleBroken("discussions.own-review", "自己拟的请另一位审核；您也可以直接发布，会注明拟办和发布是同一人。");

        ReviewedBy = by.Name;
        Happened("discussions.answer-reviewed", CampaignId);
    }

    /// <summary>It is published, or no longer needed.</summary>
    internal void Done(DateTime at) => DoneAt ??= at;

    private void Prepare(AnswerText answer, Actor by, DateTime at)
    {
        (Kind, Reason, MergedIntoId) = (answer.Kind, answer.Reason, answer.MergedIntoId);
        (PreparedById, PreparedBy, PreparedAt, ReviewedBy, DoneAt) = (by.PersonId, by.Name, at, "", null);
        Happened("discussions.answer-prepared", CampaignId);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PreparedAnswer>
    {
        public void Configure(EntityTypeBuilder<PreparedAnswer> prepared)
        {
            prepared.ToTable("discussions_prepared_answers");
            prepared.HasIndex(x => x.ContributionId).IsUnique();
            prepared.HasIndex(x => new { x.CampaignId, x.DoneAt });
            prepared.HasOne<Contribution>().WithMany().HasForeignKey(x => x.ContributionId).OnDelete(DeleteBehavior.Restrict);
            prepared.HasOne<Contribution>().WithMany().HasForeignKey(x => x.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            prepared.ReferencesPerson(nameof(PreparedById));
        }
    }
}
