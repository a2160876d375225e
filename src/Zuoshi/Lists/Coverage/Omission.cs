using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists.Coverage;

/// <summary>不列说明: why a clause, theme, prompt or unit has no row, on purpose. It can be taken back, and what was said stays.</summary>
public sealed class Omission : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>Longest name of what it is about, in characters.</summary>
    public const int LongestAbout = 200;

    private Omission()
    {
    }

    /// <summary>Says why something has no row.</summary>
    /// <exception cref="RuleBroken">It has one, somebody has said so before, or no reason is given.</exception>
    public Omission(Guid campaignId, CoveredThing thing, string? reason, Actor by, DateTime at)
    {
        var why = PlainText.Of(reason);
        if (thing.IsCovered) throw new RuleBroken("lists.gap-covered", $"“{thing.Name}”已经有事项，不用说明为什么没有。");
        if (thing.Omission is { } said)
            throw new RuleBroken("lists.gap-explained-before", $"“{thing.Name}”已由{said.ByName}在{said.At.InChina():M月d日}说明：{said.Reason}");
        if (why.Length == 0) throw new RuleBroken("lists.gap-reason", "请写明为什么没有。");
        if (why.Length > LongestReason) throw new RuleBroken("lists.gap-reason", $"最多{LongestReason}个字，现在有{why.Length}个。");

        (CampaignId, Kind, Key, About) = (campaignId, thing.Kind, thing.Key, thing.Name);
        (Round, Reason, ById, ByName, At) = (thing.Withdrawn.Count + 1, why, by.PersonId, by.Name, at);
        Happened("lists.gap-explained", campaignId, why, new { Kind, About });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What sort of thing has no row.</summary>
    public CoverageKind Kind { get; private set; }

    /// <summary>Key of the clause, through all versions, of the theme, the prompt or the unit.</summary>
    [NotRecorded]
    public Guid Key { get; private set; }

    /// <summary>What it was called then.</summary>
    public string About { get; private set; } = "";

    /// <summary>Counts what was said about the same thing, from 1: of two who say something at once, the second is told.</summary>
    [NotRecorded]
    public int Round { get; private set; }

    /// <summary>Why it has none.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who said so.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    /// <summary>When it was taken back, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Name of who took it back, at that time; empty while it stands.</summary>
    [NotRecorded]
    public string WithdrawnByName { get; private set; } = "";

    /// <summary>Takes it back: the thing asks for rows again.</summary>
    /// <exception cref="RuleBroken">It was taken back before.</exception>
    public void Withdraw(Actor by, DateTime at)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("lists.gap-reopened-before", $"{WithdrawnByName}已经收回了这条说明。");

        (WithdrawnAt, WithdrawnByName) = (at, by.Name);
        Happened("lists.gap-reopened", CampaignId, detail: new { Kind, About });
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Omission>
    {
        public void Configure(EntityTypeBuilder<Omission> omission)
        {
            omission.ToTable("lists_omissions");
            omission.HasIndex(x => new { x.CampaignId, x.Kind, x.Key, x.Round }).IsUnique();
            omission.Property(x => x.About).HasMaxLength(LongestAbout);
            omission.Property(x => x.Reason).HasMaxLength(LongestReason);
            omission.ReferencesCampaign(nameof(CampaignId));
            omission.ReferencesPerson(nameof(ById));
        }
    }
}
