using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.SecondFactor;

/// <summary>What a browser is asked to sign.</summary>
/// <param name="Options">The options for <c>navigator.credentials</c>, as JSON.</param>
/// <param name="Challenge">The site's own memory of them, encrypted; it comes back with the answer.</param>
public sealed record PasskeyChallenge(JsonNode Options, string Challenge);

/// <summary>A passkey that has signed its challenge.</summary>
public sealed record ProvenPasskey(Account Account, UserPasskeyInfo Passkey, DateTime AskedAt);

/// <summary>Passkeys as ASP.NET Core Identity checks them (WebAuthn level 3). What was asked travels with the form, encrypted, for five minutes.</summary>
public sealed class PasskeyProof(IPasskeyHandler<Account> handler, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("passkey-challenges");

    private sealed record Memory(string State, DateTime At);

    /// <summary>Asks for a new passkey of somebody.</summary>
    public async Task<PasskeyChallenge> AskForNewAsync(Account account, HttpContext http)
    {
        var person = account.Person;
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = person.SignInName, DisplayName = person.Name }, http);
        return Challenge(made.CreationOptionsJson, made.AttestationState);
    }

    /// <summary>The new passkey, or null when the answer is not what was asked for.</summary>
    public async Task<UserPasskeyInfo?> ProveNewAsync(Account account, string? credential, string? challenge, HttpContext http)
    {
        if (credential is null || Remember(challenge) is not { } asked) return null;

        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = asked.State });
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    /// <summary>Asks for a passkey that is known.</summary>
    /// <param name="account">Whose; null for whoever it is.</param>
    /// <param name="http">The request.</param>
    public async Task<PasskeyChallenge> AskAsync(Account? account, HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(account, http);
        return Challenge(made.RequestOptionsJson, made.AssertionState);
    }

    /// <summary>Whose passkey has answered, or null when the answer is not what was asked for.</summary>
    public async Task<ProvenPasskey?> ProveAsync(string? credential, string? challenge, HttpContext http)
    {
        if (credential is null || Remember(challenge) is not { } asked) return null;

        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked.State });
        return result.Succeeded ? new ProvenPasskey(result.User, result.Passkey, asked.At) : null;
    }

    private PasskeyChallenge Challenge(string options, string? state) =>
        new(JsonNode.Parse(options)!, protector.Protect(JsonSerializer.Serialize(new Memory(state!, clock.Now()))));

    private Memory? Remember(string? challenge)
    {
        try
        {
            var memory = challenge is null ? null : JsonSerializer.Deserialize<Memory>(protector.Unprotect(challenge));
            return memory is not null && clock.Now() < memory.At + Lasts ? memory : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
