using Microsoft.AspNetCore.Identity;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>How somebody has proven to be somebody. The numbers are stored: add, never renumber.</summary>
[Flags]
public enum Proof
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>By password, or by an invitation at which one was set.</summary>
    Password = 1,

    /// <summary>By the outside sign-in (统一身份认证).</summary>
    Outside = 2,

    /// <summary>By a code of the authenticator app, or a recovery code.</summary>
    Code = 4,

    /// <summary>By a passkey that asked for the person's finger, face or PIN: two factors in one.</summary>
    Passkey = 8,

    /// <summary>By a second factor that the outside sign-in vouches for.</summary>
    OutsideTwice = 16,
}

/// <summary>What proofs are worth.</summary>
public static class Proofs
{
    private static readonly (Proof Proof, string Name)[] Names =
        [(Proof.Password, "密码"), (Proof.Outside, "统一身份认证"), (Proof.Code, "验证码"), (Proof.Passkey, "通行密钥")];

    /// <summary>Whether it is two factors of different kinds.</summary>
    public static bool IsTwofold(this Proof proof) =>
        proof.HasFlag(Proof.Passkey) || proof.HasFlag(Proof.OutsideTwice)
        || proof.HasFlag(Proof.Code) && (proof.HasFlag(Proof.Password) || proof.HasFlag(Proof.Outside));

    /// <summary>The proofs' names for people, such as “密码加验证码”.</summary>
    public static string Name(this Proof proof) => string.Join("加", Names.Where(entry => proof.HasFlag(entry.Proof)).Select(entry => entry.Name));
}

/// <summary>The hash of a password that may not come again.</summary>
public sealed class FormerPassword
{
    private FormerPassword()
    {
    }

    internal FormerPassword(string hash, DateTime setAt) => (Hash, SetAt) = (hash, setAt);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Salted hash.</summary>
    [NotRecorded]
    public string Hash { get; private set; } = "";

    /// <summary>When it was set, UTC.</summary>
    [NotRecorded]
    public DateTime SetAt { get; private set; }
}

/// <summary>A code on paper that stands in once for the authenticator app.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    internal RecoveryCode(string hash) => Hash = hash;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the code.</summary>
    [NotRecorded]
    public string Hash { get; private set; } = "";
}

/// <summary>A passkey (通行密钥): a key pair whose private half stays in the person's device (WebAuthn).</summary>
public sealed class Passkey
{
    private Passkey()
    {
    }

    internal Passkey(UserPasskeyInfo proven, string name, DateTime at)
    {
        (CredentialId, PublicKey, SignCount) = (proven.CredentialId, proven.PublicKey, proven.SignCount);
        (IsBackupEligible, IsBackedUp, Transports) = (proven.IsBackupEligible, proven.IsBackedUp, string.Join(' ', proven.Transports ?? []));
        (Name, AddedAt) = (name, at);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The device's name for it.</summary>
    [NotRecorded]
    public byte[] CredentialId { get; private set; } = [];

    /// <summary>The public half, COSE-encoded.</summary>
    [NotRecorded]
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>The device's count of signatures; one that runs backwards is a copy's.</summary>
    [NotRecorded]
    public long SignCount { get; private set; }

    /// <summary>How the device is reached, for the browser.</summary>
    [NotRecorded]
    public string Transports { get; private set; } = "";

    /// <summary>Whether it may be copied between devices of one person.</summary>
    [NotRecorded]
    public bool IsBackupEligible { get; private set; }

    /// <summary>Whether it was.</summary>
    [NotRecorded]
    public bool IsBackedUp { get; private set; }

    /// <summary>What the person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>When it was last used, UTC.</summary>
    [NotRecorded]
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>As Identity's own check of signatures wants it; what was attested at first is not kept.</summary>
    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, AddedAt, (uint)SignCount, Transports.Length == 0 ? [] : Transports.Split(' '),
        isUserVerified: true, IsBackupEligible, IsBackedUp, attestationObject: [], clientDataJson: []) { Name = Name };

    internal bool Use(UserPasskeyInfo proven, DateTime askedAt, DateTime now)
    {
        if (askedAt < LastUsedAt) return false;

        (SignCount, IsBackedUp, LastUsedAt) = (proven.SignCount, proven.IsBackedUp, now);
        return true;
    }
}
