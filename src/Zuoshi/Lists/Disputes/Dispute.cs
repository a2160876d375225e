using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Disputes;

/// <summary>
/// 职责争议: a unit says that a row, or its part in it, isn't its business. The unit named instead has its say; the convener decides, or
/// hands it up to the office. All of it stays on the record.
/// </summary>
public sealed class Dispute : Entity
{
    /// <summary>Longest statement of anybody in it, in characters.</summary>
    public const int Longest = 300;

    private Dispute()
    {
    }

    /// <summary>Raises it for the actor's unit.</summary>
    /// <param name="item">The row.</param>
    /// <param name="proposedUnitId">Whose business it is instead; null where the unit doesn't know.</param>
    /// <param name="claim">Why it isn't its own.</param>
    /// <param name="by">Somebody who speaks for the unit.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">The unit has no part in the row, names itself, or says nothing.</exception>
    public Dispute(WorkItem item, Guid? proposedUnitId, string? claim, Actor by, DateTime at)
    {
        if (item.PartsOf(by.UnitId).Where(part => part is RowPart.Lead or RowPart.With).ToList() is not [var part, ..])
            throw new RuleBroken("lists.no-part", "本单位在这一项里没有任务，不用提。");
        if (proposedUnitId == by.UnitId) throw new RuleBroken("lists.proposes-itself", "建议的单位不能是本单位，请选别的，或者不选。");

        (CampaignId, ItemId, UnitId, Part, ProposedUnitId, Claim) = (item.CampaignId, item.Id, by.UnitId, part, proposedUnitId, Said(claim, "为什么不属于本单位职责"));
        (RaisedById, RaisedAt) = (by.PersonId, at);
        Happened("lists.dispute-raised", CampaignId, Claim);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The row.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>The unit that says so.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Whether it leads or helps.</summary>
    public RowPart Part { get; private set; }

    /// <summary>Whose business it says it is.</summary>
    public Guid? ProposedUnitId { get; private set; }

    /// <summary>Why.</summary>
    public string Claim { get; private set; } = "";

    /// <summary>Who raised it.</summary>
    [NotRecorded]
    public Guid RaisedById { get; private set; }

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime RaisedAt { get; private set; }

    /// <summary>Whether the unit named instead takes it; null while it hasn't said.</summary>
    public bool? Takes { get; private set; }

    /// <summary>What it says to it.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When the convener handed it up to the office, UTC; null while it lies with the convener.</summary>
    public DateTime? EscalatedAt { get; private set; }

    /// <summary>The unit that has the part from now on; null while nobody has decided.</summary>
    public Guid? DecidedUnitId { get; private set; }

    /// <summary>Why.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>It waits for somebody.</summary>
    public bool IsOpen => DecidedAt is null;

    /// <summary>The unit named instead says whether it takes the part.</summary>
    /// <exception cref="RuleBroken">It isn't asked, it is decided, or a refusal gives no reason.</exception>
    public void Reply(bool takes, string? answer, Actor by)
    {
        MustBeOpen();
        if (by.UnitId != ProposedUnitId) throw new RuleBroken("lists.not-asked", "没有请本单位说明。");

        (Takes, Answer) = (takes, takes && PlainText.Of(answer).Length == 0 ? "" : Said(answer, "为什么不接"));
        Happened("lists.dispute-answered", CampaignId, Answer.Length > 0 ? Answer : null);
    }

    /// <summary>The convener hands it up.</summary>
    /// <exception cref="RuleBroken">It is decided or lies with the office already.</exception>
    public void Escalate(DateTime at)
    {
        MustBeOpen();
        if (EscalatedAt is not null) throw new RuleBroken("lists.escalated", "已经报活动办，等活动办定。");

        EscalatedAt = at;
        Happened("lists.dispute-escalated", CampaignId);
    }

    /// <summary>Decides it; whoever calls hands the part over where it moves.</summary>
    /// <exception cref="RuleBroken">It is decided already, or no reason is given.</exception>
    public void Decide(Guid unitId, string? reason, DateTime at)
    {
        MustBeOpen();
        (DecidedUnitId, Decision, DecidedAt) = (unitId, Said(reason, "为什么这样定"), at);
        Happened("lists.dispute-decided", CampaignId, Decision);
    }

    private void MustBeOpen()
    {
        if (!IsOpen) throw new RuleBroken("lists.dispute-over", "这件争议已经定了，请刷新页面再看。");
    }

    private static string Said(string? text, string asked)
    {
        var said = PlainText.Of(text);
        return said.Length switch
        {
            0 => throw new RuleBroken("lists.dispute-words", $"请写明{asked}。"),
            > Longest => throw new RuleBroken("lists.dispute-words", $"最多{Longest}个字，现在有{said.Length}个。"),
            _ => said,
        };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Dispute>
    {
        public void Configure(EntityTypeBuilder<Dispute> dispute)
        {
            dispute.ToTable("lists_disputes");
            dispute.HasIndex(x => x.ItemId);
            dispute.HasIndex(x => new { x.CampaignId, x.DecidedAt });
            dispute.Property(x => x.Claim).HasMaxLength(Longest);
            dispute.Property(x => x.Answer).HasMaxLength(Longest);
            dispute.Property(x => x.Decision).HasMaxLength(Longest);
            dispute.ReferencesCampaign(nameof(CampaignId));
            dispute.ReferencesWorkItem(nameof(ItemId));
            dispute.ReferencesUnit(nameof(UnitId));
            dispute.ReferencesUnit(nameof(ProposedUnitId));
            dispute.ReferencesUnit(nameof(DecidedUnitId));
            dispute.ReferencesPerson(nameof(RaisedById));
        }
    }
}
