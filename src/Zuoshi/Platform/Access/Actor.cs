using System.Security.Claims;

namespace Zuoshi.Platform.Access;

/// <summary>Who acts: a person with unit and duty as they stood at sign-in.</summary>
public sealed record Actor(Guid PersonId, string Name, Guid UnitId, string UnitName, Duty Duty)
{
    private const string UnitIdClaim = "unit", UnitNameClaim = "unit-name", DutyClaim = "duty", StampClaim = "stamp";

    /// <summary>Whether the duty carries the permission.</summary>
    public bool Can(Permission permission) => Duty.Has(permission);

    /// <summary>The actor as claims for the cookie; <paramref name="stamp"/> ends the sign-in when it changes.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme, string stamp) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, PersonId.ToString()),
            new(ClaimTypes.Name, Name),
            new(UnitIdClaim, UnitId.ToString()),
            new(UnitNameClaim, UnitName),
            new(DutyClaim, Duty.ToString()),
            new(StampClaim, stamp),
        ],
        scheme));

    /// <summary>The actor in a cookie's claims, or null when nobody is signed in.</summary>
    public static Actor? From(ClaimsPrincipal? principal) => principal?.Identity?.IsAuthenticated == true
        ? new Actor(
            Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
            principal.FindFirstValue(ClaimTypes.Name)!,
            Guid.Parse(principal.FindFirstValue(UnitIdClaim)!),
            principal.FindFirstValue(UnitNameClaim)!,
            Enum.Parse<Duty>(principal.FindFirstValue(DutyClaim)!))
        : null;

    /// <summary>The stamp in a cookie's claims.</summary>
    public static string? StampOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(StampClaim);
}

/// <summary>The actor of this request, or of a job that acts for somebody.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    private Actor? stated;

    /// <summary>Null when nobody is signed in: the system itself acts.</summary>
    public Actor? Actor => stated ?? Actor.From(http.HttpContext?.User);

    /// <summary>Lets a job or the demo act for a person.</summary>
    public void ActAs(Actor actor) => stated = actor;
}
