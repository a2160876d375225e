using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Outside;
using Zuoshi.Organisation.SecondFactor;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignIn;

/// <summary>The ways in: each says who has proven to be whom, or null, and leaves it to <see cref="Arrival"/> what comes next.</summary>
public sealed class Doors(AppDb db, AddressMisses misses, PasskeyProof passkeys, IHttpContextAccessor accessor, ILogger<Doors> log)
{
    // Costs as much as everything else of the request: done once, however often the save has to be.
    private PasswordTrial? trial;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The name of the outside sign-in; null when there is none.</summary>
    public string? OutsideName => Http.RequestServices.GetService<OutsideSignIn>()?.Name;

    /// <summary>The person with this name and password. A name that nobody has is answered like a wrong password, and as slowly.</summary>
    public async Task<Person?> ByPasswordAsync(string signInName, string password, SignInRules rules, DateTime now)
    {
        var name = Person.Normal(signInName);
        var person = await db.People.WithPosts().WithAccounts().SingleOrDefaultAsync(person => person.SignInName == name);
        if (person is null || misses.IsStopped(Http.Connection.RemoteIpAddress))
        {
            Account.TryNobodys(password);
            Missed(person is null ? "nobody has the name" : "too many misses from the address", person);
            return null;
        }

        if (trial?.Against != person.Account.PasswordHash) trial = person.Account.Compare(password);
        var isRight = person.Account.Take(trial, rules, now);
        await db.SaveChangesAsync();
        if (!isRight) Missed("wrong password", person);
        return isRight ? person : null;
    }

    /// <summary>Asks the browser for a passkey.</summary>
    /// <param name="person">Whose; null for whoever it is.</param>
    public Task<PasskeyChallenge> AskForPasskeyAsync(Person? person) => passkeys.AskAsync(person?.Account, Http);

    /// <summary>The person whose passkey has signed the challenge.</summary>
    public async Task<Person?> ByPasskeyAsync(string credential, string challenge, DateTime now)
    {
        if (misses.IsStopped(Http.Connection.RemoteIpAddress)) return null;

        if (await passkeys.ProveAsync(credential, challenge, Http) is { } proof && proof.Account.UsePasskey(proof.Passkey, proof.AskedAt, now))
        {
            await db.SaveChangesAsync();
            return await db.People.WithPosts().WithAccounts().SingleAsync(person => person.Id == proof.Account.Id);
        }

        Missed("passkey not proven", null);
        return null;
    }

    // The name typed is left out: people type their password there.
    private void Missed(string why, Person? person)
    {
        misses.Add(Http.Connection.RemoteIpAddress);
        Counters.SignIn(known: false);
        Http.Refuse(new Refusal("organisation.sign-in-failed", null, nameof(Person), person?.Id));
        log.LogWarning("Sign-in refused from {Address}: {Why}", Trail.AddressOf(Http), why);
    }
}
