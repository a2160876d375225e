using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>The second factor: one authenticator app with its recovery codes, and any number of passkeys.</summary>
public sealed partial class Account
{
    private const int RecoveryCodesGiven = 10;
    private const int MostPasskeys = 10;

    // No letters or digits that are read for one another.
    private const string Legible = "23456789abcdefghjkmnpqrstuvwxyz";

    private readonly List<RecoveryCode> recoveryCodes = [];
    private readonly List<Passkey> passkeys = [];

    /// <summary>The key shared with the authenticator app, encrypted; null when there is none.</summary>
    [NotRecorded]
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The time step of the last code taken; a code of this step or an earlier one is used up (RFC 6238, 5.2).</summary>
    [NotRecorded]
    public long LastTimeStep { get; private set; }

    /// <summary>Codes on paper for the day on which the phone is lost.</summary>
    public IReadOnlyList<RecoveryCode> RecoveryCodes => recoveryCodes;

    /// <summary>The passkeys, in the order added.</summary>
    public IReadOnlyList<Passkey> Passkeys => passkeys;

    /// <summary>Whether a password alone lets nobody in.</summary>
    public bool HasSecondFactor => AuthenticatorKey is not null || passkeys.Count > 0;

    /// <summary>Takes an authenticator app into use, in place of an older one.</summary>
    /// <param name="protectedKey">Its key, encrypted.</param>
    /// <param name="timeStep">The step of the code that proved it works; null when the code was wrong.</param>
    /// <returns>The recovery codes, shown this once.</returns>
    /// <exception cref="RuleBroken">The code was wrong.</exception>
    public IReadOnlyList<string> SetUpAuthenticator(string protectedKey, long? timeStep)
    {
        if (timeStep is null)
            throw new RuleBroken("organisation.code-wrong", "验证码不对。请等它换一个再填；还是不对，看看手机的时间准不准。");

        (AuthenticatorKey, LastTimeStep, Stamp) = (protectedKey, timeStep.Value, NewStamp());
        Happened("organisation.authenticator-set-up");
        return RenewRecoveryCodes();
    }

    /// <summary>Gives out new recovery codes; the old ones end.</summary>
    public IReadOnlyList<string> RenewRecoveryCodes()
    {
        var codes = Enumerable.Range(0, RecoveryCodesGiven).Select(_ => RandomNumberGenerator.GetString(Legible, 16)).ToList();
        recoveryCodes.Clear();
        recoveryCodes.AddRange(codes.Select(code => new RecoveryCode(HashOf(code))));
        Happened("organisation.recovery-codes-given");
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(four => new string(four))))];
    }

    /// <summary>Tries a code of the authenticator app.</summary>
    /// <param name="timeStep">The step that the code belongs to; null when it belongs to none.</param>
    /// <param name="rules">How many misses lock.</param>
    /// <param name="now">Now, UTC.</param>
    public bool TryCode(long? timeStep, SignInRules rules, DateTime now)
    {
        if (IsLocked(now)) return false;

        if (timeStep is { } step && step > LastTimeStep)
        {
            LastTimeStep = step;
            return true;
        }

        Missed(rules, now);
        return false;
    }

    /// <summary>Tries a recovery code, which is used up by it.</summary>
    public bool TryRecoveryCode(string code, SignInRules rules, DateTime now)
    {
        if (IsLocked(now)) return false;

        var hash = HashOf(code);
        if (recoveryCodes.RemoveAll(x => x.Hash == hash) > 0)
        {
            Happened("organisation.recovery-code-used", detail: new { left = recoveryCodes.Count });
            return true;
        }

        Missed(rules, now);
        return false;
    }

    /// <summary>Takes a passkey into use.</summary>
    /// <exception cref="RuleBroken">There are as many as anybody needs.</exception>
    public void AddPasskey(UserPasskeyInfo proven, string name, DateTime at)
    {
        if (passkeys.Count >= MostPasskeys)
            throw new RuleBroken("organisation.passkeys-many", $"已经有{MostPasskeys}个通行密钥，请先删去不用的。");

        passkeys.Add(new Passkey(proven, name.Trim(), at));
        Happened("organisation.passkey-added", detail: new { name = name.Trim() });
    }

    /// <summary>Notes that a passkey was used.</summary>
    /// <param name="proven">The passkey with its new counter.</param>
    /// <param name="askedAt">When its challenge was made, UTC.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>Whether the challenge was still unused: one made before the last use is not.</returns>
    public bool UsePasskey(UserPasskeyInfo proven, DateTime askedAt, DateTime now)
    {
        var passkey = passkeys.Find(x => x.CredentialId.AsSpan().SequenceEqual(proven.CredentialId));
        if (passkey is null || Person.LeftOn is not null || IsLocked(now)) return false;

        return passkey.Use(proven, askedAt, now);
    }

    /// <summary>Takes a passkey out of use.</summary>
    /// <param name="id">Which.</param>
    /// <param name="isCompulsory">Whether the person has to keep a second factor.</param>
    /// <exception cref="RuleBroken">It is the last factor of somebody who has to have one, or it is not there.</exception>
    public void RemovePasskey(Guid id, bool isCompulsory)
    {
        var passkey = passkeys.Find(x => x.Id == id) ?? throw new RuleBroken("organisation.no-passkey", "没有找到这个通行密钥，请刷新页面再看。");
        if (isCompulsory && AuthenticatorKey is null && passkeys.Count == 1) throw LastFactor();

        passkeys.Remove(passkey);
        Stamp = NewStamp();
        Happened("organisation.passkey-removed", detail: new { name = passkey.Name });
    }

    /// <summary>Takes the authenticator app out of use.</summary>
    /// <param name="isCompulsory">Whether the person has to keep a second factor.</param>
    /// <exception cref="RuleBroken">It is the last factor of somebody who has to have one.</exception>
    public void RemoveAuthenticator(bool isCompulsory)
    {
        if (isCompulsory && passkeys.Count == 0) throw LastFactor();

        (AuthenticatorKey, Stamp) = (null, NewStamp());
        recoveryCodes.Clear();
        Happened("organisation.authenticator-removed");
    }

    /// <summary>Takes every second factor away from somebody who has lost it; a new one is set up at the next sign-in.</summary>
    /// <param name="reason">How it was made sure that it is the person who asks.</param>
    public void ResetSecondFactor(string reason)
    {
        (AuthenticatorKey, Stamp) = (null, NewStamp());
        recoveryCodes.Clear();
        passkeys.Clear();
        Happened("organisation.second-factor-reset", reason: reason);
    }

    private static RuleBroken LastFactor() =>
        new("organisation.last-factor", "您的职责要求两步验证，这是最后一种。请先加上另一种，再取消这一种。");

    // Eighty bits of chance need no salt and no slow hash.
    private static string HashOf(string code)
    {
        var bare = code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bare)));
    }
}
