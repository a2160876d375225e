using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

namespace Zuoshi.Organisation.SignIn;

/// <summary>
/// Half a sign-in: who has proven one thing and still owes another. Kept in a cookie of its own for five minutes; it opens nothing
/// but the page that asks for what is owed.
/// </summary>
/// <param name="PersonId">Who.</param>
/// <param name="Proven">What has been proven so far.</param>
/// <param name="Stamp">The account's stamp then.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Back">The page to go on to.</param>
public sealed record SignInStep(Guid PersonId, Proof Proven, string Stamp, DateTime At, string? Back)
{
    /// <summary>The cookie's scheme.</summary>
    public const string Scheme = "step";

    /// <summary>How long it lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private const string ClaimType = "step";

    /// <summary>The step that a visitor stands on, or null.</summary>
    public static async Task<SignInStep?> FindAsync(HttpContext http) =>
        (await http.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(ClaimType) is { } step ? JsonSerializer.Deserialize<SignInStep>(step) : null;

    /// <summary>Puts a visitor on the step.</summary>
    public Task SetAsync(HttpContext http) => http.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimType, JsonSerializer.Serialize(this))], Scheme)));

    /// <summary>Whether it still stands for the person: no sign-in has ended since it began, and nothing was changed.</summary>
    public bool Holds(Person person) => Stamp == SessionCheck.Of(person) && !(At < person.Account.LastUsedAt);
}
