using System.Security.Claims;
using System.Text.Json;

namespace Zuoshi.Platform.Access;

/// <summary>What the cookie of a sign-in says besides who acts: how long it lasts at most, and what ends it before.</summary>
/// <param name="Stamp">Ends the sign-in when it is no longer the account's.</param>
/// <param name="BeganAt">When the person signed in, UTC.</param>
/// <param name="EndsAt">When it ends however busy the person is, UTC.</param>
/// <param name="HasOtherPosts">Whether the person may choose among several posts.</param>
public sealed record Session(string Stamp, DateTime BeganAt, DateTime EndsAt, bool HasOtherPosts)
{
    private const string ClaimType = "session";

    /// <summary>The session in a cookie's claims, or null.</summary>
    public static Session? From(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimType) is { } session ? JsonSerializer.Deserialize<Session>(session) : null;

    internal Claim ToClaim() => new(ClaimType, JsonSerializer.Serialize(this));
}

/// <summary>Says whether a sign-in still holds. The feature that knows people fills it.</summary>
public interface ISessionCheck
{
    /// <summary>Whether the stamp is still the person's; asked with every request.</summary>
    Task<bool> HoldsAsync(Guid personId, string stamp);
}
