using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Replies;

/// <summary>What a reply is to the contribution. The numbers are stored.</summary>
public enum Stance
{
    /// <summary>支持: an argument for it.</summary>
    For = 1,

    /// <summary>反对: an argument against it.</summary>
    Against = 2,

    /// <summary>补充: something more to it.</summary>
    Addition = 3,
}

/// <summary>Their names for people.</summary>
public static class Stances
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Stance stance) => stance switch
    {
        Stance.For => "支持",
        Stance.Against => "反对",
        _ => "补充",
    };
}

/// <summary>
/// A reply to a contribution, for, against or in addition. A thing of its own, so that a hundred people can reply while somebody
/// words the answer. Withdrawn at most, never deleted.
/// </summary>
public sealed class ContributionReply : Entity
{
    /// <summary>Longest reply, in characters.</summary>
    public const int LongestText = 1000;

    private ContributionReply()
    {
    }

    internal ContributionReply(Contribution to, Stance stance, string? text, bool hidesName, Actor by, DateTime at)
    {
        Text = PlainText.Of(text);
        if (Text.Length == 0) throw new RuleBroken("discussions.empty-reply", "请写一句具体的话。");
        if (Text.Length > LongestText) throw new RuleBroken("discussions.long-reply", $"最多{LongestText}个字，现在有{Text.Length}个。");
        if (!Enum.IsDefined(stance)) throw new RuleBroken("discussions.no-stance", "请选是支持、反对还是补充。");

        (CampaignId, ContributionId, Stance, At) = (to.CampaignId, to.Id, stance, at);
        (AuthorId, AuthorName, AuthorUnit) = (by.PersonId, by.Name, by.UnitName);
        IsByAuthor = by.PersonId == to.AuthorId;
        // Whoever does not sign the contribution is not given away by what they add to it.
        HidesName = hidesName || IsByAuthor && to.HidesName;
        Happened("discussions.replied", CampaignId, detail: new { to.Number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What it replies to.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>For, against or in addition.</summary>
    public Stance Stance { get; private set; }

    /// <summary>What is said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Others see no unit.</summary>
    public bool HidesName { get; private set; }

    /// <summary>The contribution's own author says it.</summary>
    public bool IsByAuthor { get; private set; }

    /// <summary>Its author.</summary>
    [NotRecorded]
    public Guid AuthorId { get; private set; }

    /// <summary>The author's name at that time.</summary>
    [NotRecorded]
    public string AuthorName { get; private set; } = "";

    /// <summary>The author's unit at that time.</summary>
    [NotRecorded]
    public string AuthorUnit { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When its author took it back, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Who says it, as others may see.</summary>
    public string ShownAuthor => IsByAuthor ? "作者" : HidesName ? "个人，对外不署名" : AuthorUnit;

    /// <summary>The record names its author no more closely than the page does.</summary>
    protected internal override string? ShownAs(Guid? personId) => personId == AuthorId ? ShownAuthor : null;

    /// <summary>Takes it back.</summary>
    /// <exception cref="RuleBroken">It isn't the actor's.</exception>
    public void Withdraw(Actor by, DateTime at)
    {
        if (by.PersonId != AuthorId) throw new RuleBroken("discussions.not-author", "只有作者本人能撤回。");
        if (WithdrawnAt is not null) return;

        WithdrawnAt = at;
        Happened("discussions.reply-withdrawn", CampaignId);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ContributionReply>
    {
        public void Configure(EntityTypeBuilder<ContributionReply> reply)
        {
            reply.ToTable("discussions_replies");
            reply.HasIndex(x => x.ContributionId);
            reply.Property(x => x.Text).HasMaxLength(LongestText);
            reply.Ignore(x => x.ShownAuthor);
            reply.HasOne<Contribution>().WithMany().HasForeignKey(x => x.ContributionId).OnDelete(DeleteBehavior.Restrict);
            reply.ReferencesPerson(nameof(AuthorId));
        }
    }
}
