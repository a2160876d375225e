using System.Security.Claims;
using System.Text.Json;

namespace Zuoshi.Platform.Access;

/// <summary>What the cookie of a sign-in says besides who acts: how long it lasts at most, and what ends it before.</summary>
/// <param name="Id">Which sign-in it is; its owner may end it from another. Empty in a cookie from before there was a list of them, which holds no longer.</param>
/// <param name="Stamp">Ends the sign-in when it is no longer the account's.</param>
/// <param name="BeganAt">When the person signed in, UTC.</param>
/// <param name="EndsAt">When it ends however busy the person is, UTC.</param>
/// <param name="HasOtherPosts">Whether the person may choose among several posts.</param>
public sealed record Session(Guid Id, string Stamp, DateTime BeganAt, DateTime EndsAt, bool HasOtherPosts)
{
    private const string ClaimType = "session";

    // A machine left alone for a moment must not be enough to change how its owner signs in.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>Whether the person signed in lately enough to change how one signs in.</summary>
    public bool IsFresh(DateTime now) => now - BeganAt < Fresh;

    /// <summary>The session in a cookie's claims, or null.</summary>
    public static Session? From(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimType) is { } session ? JsonSerializer.Deserialize<Session>(session) : null;

    internal Claim ToClaim() => new(ClaimType, JsonSerializer.Serialize(this));
}

/// <summary>Says whether a sign-in still holds. The feature that knows people fills it.</summary>
public interface ISessionCheck
{
    /// <summary>Whether it is still the person's and nothing has ended it; asked with every request.</summary>
    /// <param name="personId">Whose it should be.</param>
    /// <param name="session">The sign-in as the cookie has it.</param>
    /// <param name="isUse">Whether the person uses it now, which its list shows; a page that only stays open doesn't.</param>
    Task<bool> HoldsAsync(Guid personId, Session session, bool isUse);
}
