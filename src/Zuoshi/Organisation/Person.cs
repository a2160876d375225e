using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>Somebody who can sign in. Kept to what the work needs: a name or post, a unit, a duty.</summary>
public sealed class Person : Entity
{
    /// <summary>Shortest password taken.</summary>
    public const int ShortestPassword = 10;

    private const int MostMisses = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly PasswordHasher<Person> Hasher = new();

    private Person()
    {
    }

    /// <summary>Enters a person.</summary>
    /// <param name="name">Name, or the post when the work goes with it.</param>
    /// <param name="signInName">Name typed at sign-in; kept in lower case.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="duty">The duty.</param>
    public Person(string name, string signInName, Guid unitId, Duty duty)
    {
        Name = name;
        SignInName = Normal(signInName);
        UnitId = unitId;
        Duty = duty;
        Happened("organisation.person-entered", detail: new { name, signInName = SignInName, duty });
    }

    /// <summary>Name, or the post when the work goes with it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name typed at sign-in, lower case.</summary>
    public string SignInName { get; private set; } = "";

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The duty.</summary>
    public Duty Duty { get; private set; }

    /// <summary>Changes when every sign-in of this person must end.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>Salted hash of the password; empty when none was set.</summary>
    public string PasswordHash { get; private set; } = "";

    /// <summary>Wrong passwords in a row.</summary>
    public int Misses { get; private set; }

    /// <summary>Until when no password is tried, UTC.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>A sign-in name as it is kept and compared.</summary>
    public static string Normal(string signInName) => signInName.Trim().ToLowerInvariant();

    /// <summary>Sets the password and ends every sign-in that used the old one.</summary>
    /// <exception cref="RuleBroken">It is too short or says the sign-in name.</exception>
    public void SetPassword(string password)
    {
        if (password.Length < ShortestPassword)
            throw new RuleBroken("organisation.password-short", $"密码至少要{ShortestPassword}个字符。");
        if (password.Contains(SignInName, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken("organisation.password-name", "密码里不要含有登录名。");

        PasswordHash = Hasher.HashPassword(this, password);
        Stamp = Guid.CreateVersion7().ToString("N");
        Misses = 0;
        LockedUntil = null;
        Happened("organisation.password-set");
    }

    /// <summary>Tries a password. After five misses in a row none is tried for fifteen minutes.</summary>
    public bool TryPassword(string password, DateTime now)
    {
        if (LockedUntil > now || PasswordHash == "") return false;

        if (Hasher.VerifyHashedPassword(this, PasswordHash, password) is PasswordVerificationResult.Failed)
        {
            Misses++;
            if (Misses >= MostMisses)
            {
                Misses = 0;
                LockedUntil = now + LockedFor;
                Happened("organisation.sign-in-locked");
            }

            return false;
        }

        Misses = 0;
        LockedUntil = null;
        Happened("organisation.signed-in");
        return true;
    }

    /// <summary>The person as an actor.</summary>
    public Actor ActingFor(Unit unit) => new(Id, Name, unit.Id, unit.ShortName, Duty);

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.ToTable("organisation_people");
            person.HasIndex(x => x.SignInName).IsUnique();
            person.Property(x => x.Name).HasMaxLength(50);
            person.Property(x => x.SignInName).HasMaxLength(50);
            person.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
