using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.SecondFactor;

/// <summary>
/// Codes of an authenticator app (RFC 6238). Identity's own provider reads the machine's clock and takes a code twice; this one
/// takes the site's clock and says to which step a code belongs, so that the account can refuse it a second time.
/// </summary>
public sealed class Authenticator(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyBytes = 20;
    private const int Digits = 6;

    private readonly IDataProtector protector = protection.CreateProtector("authenticator-keys");

    /// <summary>A new key, encrypted.</summary>
    public string NewKey() => protector.Protect(Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>Whether the text is a key that this site made.</summary>
    public bool IsKey(string? protectedKey)
    {
        try
        {
            return protectedKey is not null && protector.Unprotect(protectedKey).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The key as somebody types it into the app, in groups of four.</summary>
    public string Readable(string protectedKey) =>
        string.Join(' ', protector.Unprotect(protectedKey).Chunk(4).Select(four => new string(four)));

    /// <summary>The key as the app reads it from a picture.</summary>
    public string Uri(string protectedKey, string signInName) =>
        new OtpUri(OtpType.Totp, protector.Unprotect(protectedKey), signInName, "做实").ToString();

    /// <summary>The time step that the code belongs to: now, or one before or after for a clock that is off; null for none.</summary>
    public long? StepOf(string protectedKey, string code)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        var totp = new Totp(Base32Encoding.ToBytes(protector.Unprotect(protectedKey)));
        return typed.Length == Digits && totp.VerifyTotp(clock.Now(), typed, out var step, VerificationWindow.RfcSpecifiedNetworkDelay) ? step : null;
    }
}
