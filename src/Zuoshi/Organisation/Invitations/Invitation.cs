using System.ComponentModel.DataAnnotations.Schema;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Invitations;

/// <summary>What an invitation is for. The numbers are stored: add, never renumber.</summary>
public enum InvitationPurpose
{
    /// <summary>The person's first password.</summary>
    FirstPassword = 1,

    /// <summary>A new password in place of a forgotten one.</summary>
    Reset = 2,
}

/// <summary>
/// A link by which one person sets the own password, once. No administrator ever knows a password. Only the hash of the link's
/// secret is stored: who reads the database cannot use it.
/// </summary>
public sealed class Invitation : Entity
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan WorksFor = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    /// <summary>For whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What for.</summary>
    public InvitationPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the link's secret.</summary>
    [NotRecorded]
    public string TokenHash { get; private set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who made it; null for the console.</summary>
    public Guid? MadeById { get; private set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>The link's secret; known only to whoever has just made the invitation, and shown once.</summary>
    [NotMapped]
    public string Token { get; private set; } = "";

    /// <summary>Where the person sets the password; known as long as <see cref="Token"/> is.</summary>
    [NotMapped]
    public string Address => $"/invitations/{Token}";

    /// <summary>What whoever made it passes on; it can be read once, before the invitation is forgotten here.</summary>
    public string Message(Person person, HttpRequest request) =>
        $"{person.Name}设密码的链接，{WorksFor.Days}天内有效，只能用一次，请发给本人：{request.Scheme}://{request.Host}{Address}";

    /// <summary>Invites a person; an earlier invitation's link ends. The person's account has to be loaded.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="by">Who invites; null for the console.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">The person has left.</exception>
    public static Invitation For(Person person, Actor? by, DateTime at)
    {
        if (person.LeftOn is not null) throw new RuleBroken("organisation.person-left", $"{person.Name}已经离开，不能再邀请。");

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var made = new Invitation
        {
            PersonId = person.Id, Token = token, TokenHash = HashOf(token), MadeAt = at, MadeById = by?.PersonId,
            Purpose = person.Account.HasPassword ? InvitationPurpose.Reset : InvitationPurpose.FirstPassword,
        };
        person.Account.Invited(made.Id);
        made.Happened("organisation.invited", detail: new { person = person.Name, purpose = made.Purpose.ToString() });
        return made;
    }

    /// <summary>The hash by which a link's secret is found.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether the link works for the person.</summary>
    public bool WorksAt(DateTime now, Person person) =>
        person.Account.InvitationId == Id && UsedAt is null && now < MadeAt + WorksFor && person.LeftOn is null;

    /// <summary>Sets the person's password, and is used up.</summary>
    /// <exception cref="RuleBroken">The link works no longer, or the password is refused.</exception>
    public void Accept(Person person, string password, SignInRules rules, DateTime at)
    {
        if (!WorksAt(at, person)) throw new RuleBroken("organisation.invitation-over", "这个链接已经用过或者过期了。请找系统管理员再要一个。");

        person.Account.SetPassword(password, rules, at);
        person.Account.InvitationUsed();
        UsedAt = at;
        Happened("organisation.invitation-accepted", detail: new { purpose = Purpose.ToString() });
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.ToTable("organisation_invitations");
            invitation.HasIndex(x => x.TokenHash).IsUnique();
            invitation.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
