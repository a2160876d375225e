using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>The rules of sign-in as the security administrator sets them; one for the installation. They hold from the next sign-in on.</summary>
public sealed class SignInRules : Entity
{
    /// <summary>The key of the only one.</summary>
    public static readonly Guid Key = new("0198f000-0000-7000-8000-000000000001");

    /// <summary>As they stand before anybody has set them.</summary>
    public SignInRules() => Id = Key;

    /// <summary>Shortest password taken.</summary>
    public int ShortestPassword { get; private set; } = 10;

    /// <summary>
    /// After so many days a password is changed; 0 for never. Never by default: forced changes make people choose worse ones
    /// (NIST SP 800-63B, 3.1.1.2). GB/T 22239-2019, 8.1.4.1 a asks for them, so an installation under its test sets 90.
    /// </summary>
    public int PasswordDays { get; private set; }

    /// <summary>So many misses in a row lock an account.</summary>
    public int MissesBeforeLock { get; private set; } = 5;

    /// <summary>For so many minutes.</summary>
    public int MinutesLocked { get; private set; } = 15;

    /// <summary>After so many minutes without a request a sign-in ends.</summary>
    public int IdleMinutes { get; private set; } = 30;

    /// <summary>After so many hours it ends anyway.</summary>
    public int LongestHours { get; private set; } = 8;

    /// <summary>An account that was not used for so many days is out of use.</summary>
    public int UnusedDays { get; private set; } = 90;

    /// <summary>For whom a second factor is compulsory.</summary>
    public SecondFactorScope SecondFactor { get; private set; } = SecondFactorScope.AdministratorsAndOffice;

    /// <summary>Whether a password signs in only those kept for emergencies; everybody else comes by the outside sign-in.</summary>
    public bool IsLocalForEmergencies { get; private set; }

    /// <summary>Sets them all.</summary>
    public void Set(SignInLimits limits, SecondFactorScope secondFactor, bool isLocalForEmergencies)
    {
        var before = new { limits = Limits, SecondFactor, IsLocalForEmergencies };
        if (before.Equals(new { limits, SecondFactor = secondFactor, IsLocalForEmergencies = isLocalForEmergencies })) return;

        (ShortestPassword, PasswordDays, MissesBeforeLock, MinutesLocked) =
            (limits.ShortestPassword, limits.PasswordDays, limits.MissesBeforeLock, limits.MinutesLocked);
        (IdleMinutes, LongestHours, UnusedDays) = (limits.IdleMinutes, limits.LongestHours, limits.UnusedDays);
        (SecondFactor, IsLocalForEmergencies) = (secondFactor, isLocalForEmergencies);
        Happened("organisation.sign-in-rules-set", detail: new { before, limits, secondFactor, isLocalForEmergencies });
    }

    /// <summary>The numbers among them.</summary>
    public SignInLimits Limits => new(ShortestPassword, PasswordDays, MissesBeforeLock, MinutesLocked, IdleMinutes, LongestHours, UnusedDays);

    /// <summary>Whether somebody with these duties has to have a second factor.</summary>
    public bool AsksSecondFactorOf(IEnumerable<Duty> duties) => SecondFactor switch
    {
        SecondFactorScope.Nobody => false,
        SecondFactorScope.Administrators => duties.Any(duty => duty.IsAdministrative()),
        SecondFactorScope.AdministratorsAndOffice => duties.Any(duty => duty.IsAdministrative() || duty is Duty.Office),
        SecondFactorScope.Everybody => true,
        _ => throw new InvalidOperationException($"No such scope: {SecondFactor}"),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<SignInRules>
    {
        public void Configure(EntityTypeBuilder<SignInRules> rules)
        {
            rules.ToTable("organisation_sign_in_rules");
            rules.Ignore(x => x.Limits);
        }
    }
}

/// <summary>For whom a second factor is compulsory. The numbers are stored: add, never renumber.</summary>
public enum SecondFactorScope
{
    /// <summary>Nobody; who wants one may have one.</summary>
    Nobody = 1,

    /// <summary>The three administrators.</summary>
    Administrators = 2,

    /// <summary>The three administrators and the campaign's office.</summary>
    AdministratorsAndOffice = 3,

    /// <summary>Everybody.</summary>
    Everybody = 4,
}

/// <summary>The rules of sign-in that are numbers.</summary>
public sealed record SignInLimits(
    int ShortestPassword, int PasswordDays, int MissesBeforeLock, int MinutesLocked, int IdleMinutes, int LongestHours, int UnusedDays);

/// <summary>The scopes' names for people.</summary>
public static class SecondFactorScopes
{
    /// <summary>The name as the page shows it.</summary>
    public static string Name(this SecondFactorScope scope) => scope switch
    {
        SecondFactorScope.Nobody => "都不强制，自愿开通",
        SecondFactorScope.Administrators => "三个管理员",
        SecondFactorScope.AdministratorsAndOffice => "三个管理员和活动办",
        SecondFactorScope.Everybody => "所有人",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
