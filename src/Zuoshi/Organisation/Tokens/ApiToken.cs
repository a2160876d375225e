using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Tokens;

/// <summary>
/// What a program shows to act for a person through one appointment. It never gives more than the duty has at that moment, and
/// ends with the appointment. The token itself is shown once and kept nowhere.
/// </summary>
public sealed class ApiToken : Entity
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 50;

    private const int RandomBytes = 32;

    // Enough to tell one's tokens apart, far too little to guess from.
    private const int ShownCharacters = 4;

    private ApiToken()
    {
    }

    private ApiToken(Actor owner, string name, string secret, TokenTerms terms, DateTime at)
    {
        (PersonId, AppointmentId, PersonName, Post) = (owner.PersonId, owner.AppointmentId, owner.Name, owner.Post);
        (Name, Hash, Hint) = (name.Trim(), BearerToken.HashOf(secret), secret[..(BearerToken.Prefix.Length + ShownCharacters)]);
        (Scopes, Writes, Until, MadeAt) = ([.. terms.Scopes], terms.Writes, terms.Until, at);
    }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The person's name when it was made.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>The appointment through which it acts.</summary>
    public Guid AppointmentId { get; private set; }

    /// <summary>Title of the post when it was made.</summary>
    public string Post { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    [NotRecorded]
    public string Hash { get; private set; } = "";

    /// <summary>How the token begins.</summary>
    public string Hint { get; private set; } = "";

    /// <summary>What it is limited to.</summary>
    public List<Permission> Scopes { get; private set; } = [];

    /// <summary>Whether it lets write, or only read.</summary>
    public bool Writes { get; private set; }

    /// <summary>The last day on which it works.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it was last used, UTC, to the minute.</summary>
    [NotRecorded]
    public DateTime? UsedAt { get; private set; }

    /// <summary>The address from which it was last used.</summary>
    [NotRecorded]
    public string? UsedFrom { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Name of who revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>Makes a token and says what it reads; nobody can say so again.</summary>
    /// <param name="owner">For whom it acts.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="terms">What it lets do, and for how long.</param>
    /// <param name="today">Today.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBroken">It has no name or no scope, lets do what the duty doesn't, or lasts too long.</exception>
    public static (ApiToken Token, string Secret) Make(Actor owner, string name, TokenTerms terms, DateOnly today, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleBroken("organisation.token-unnamed", "请写明令牌给哪个程序用。");
        if (terms.Scopes.Count == 0) throw new RuleBroken("organisation.token-scopes", "请至少选一项权限。");
        if (!terms.Scopes.All(owner.Can)) throw new RuleBroken("organisation.token-exceeds", "令牌的权限不能超过您这个岗位的权限。");
        if (terms.Until < today) throw new RuleBroken("organisation.token-past", "到期的日子已经过了，请改一改。");
        if (terms.Until > today.AddYears(1)) throw new RuleBroken("organisation.token-long", "令牌最长用一年，到期前再换新的。");

        var secret = BearerToken.Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        var token = new ApiToken(owner, name, secret, terms, at);
        token.Happened("organisation.token-made", detail: new { token.Name, token.Hint, scopes = token.Scopes.Select(scope => $"{scope}"), token.Writes, token.Until });
        return (token, secret);
    }

    /// <summary>Ends it.</summary>
    /// <param name="by">Name of who ends it.</param>
    /// <param name="at">When, UTC.</param>
    public void Revoke(string by, DateTime at)
    {
        if (RevokedAt is not null) throw new RuleBroken("organisation.token-revoked", "这个令牌已经撤销了。");

        (RevokedAt, RevokedBy) = (at, by);
        Happened("organisation.token-revoked", detail: new { Name, Hint, PersonName });
    }

    /// <summary>Whether it works on a day, as far as it is up to the token.</summary>
    public bool WorksOn(DateOnly day) => RevokedAt is null && day <= Until;

    /// <summary>For whom it acts on a day; null when it no longer works or the appointment no longer holds.</summary>
    public Actor? ActorOn(DateOnly day, Person person, UnitTree units)
    {
        var actor = WorksOn(day) ? person.ActorsOn(day, units).FirstOrDefault(actor => actor.AppointmentId == AppointmentId) : null;
        return actor is null
            ? null
            : actor with
            {
                Token = Name, Scopes = [Permission.KeepOwnAccount, .. Scopes], ReadsOnly = !Writes,
                // A person is cleared for work secrets by name (保守国家秘密法第六十四条); a program isn't.
                Clearance = actor.Clearance > Sensitivity.Internal ? Sensitivity.Internal : actor.Clearance,
            };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> token)
        {
            token.ToTable("organisation_tokens");
            token.HasIndex(x => x.Hash).IsUnique();
            token.HasIndex(x => x.PersonId);
            token.Property(x => x.Name).HasMaxLength(LongestName);
            token.Property(x => x.Hash).HasMaxLength(64);
            // By name: what a permission's number is may change with the program.
            token.PrimitiveCollection(x => x.Scopes).ElementType().HasConversion<string>();
            token.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            token.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a token lets do, and for how long.</summary>
/// <param name="Scopes">The permissions.</param>
/// <param name="Writes">Whether it lets write, or only read.</param>
/// <param name="Until">The last day.</param>
public sealed record TokenTerms(IReadOnlyCollection<Permission> Scopes, bool Writes, DateOnly Until);
