using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zuoshi.Platform.Access;

/// <summary>Who acts: a person in a post of a unit, as they stood at sign-in.</summary>
public sealed record Actor
{
    private const string ActorClaim = "actor";

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The appointment through which the person acts.</summary>
    public required Guid AppointmentId { get; init; }

    /// <summary>Title of the post.</summary>
    public required string Post { get; init; }

    /// <summary>What the post does.</summary>
    public required Duty Duty { get; init; }

    /// <summary>The post's unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Short name of the unit at that time.</summary>
    public required string UnitName { get; init; }

    /// <summary>The unit and those above it, the nearest first.</summary>
    public required IReadOnlyList<Guid> UnitPath { get; init; }

    /// <summary>The body that the unit belongs to: a 处室's bureau, a bureau itself.</summary>
    public required Guid OrganId { get; init; }

    /// <summary>Name of the person deputised for; null for somebody in their own post.</summary>
    public string? ActingFor { get; init; }

    /// <summary>The last day of the appointment; null when none is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The closest-kept things that the person may see.</summary>
    public Sensitivity Clearance { get; init; } = Sensitivity.Internal;

    /// <summary>Name of the token with which a program acts for the person; null when the person acts.</summary>
    public string? Token { get; init; }

    /// <summary>What the token is limited to; null when the person acts.</summary>
    public IReadOnlyList<Permission>? Scopes { get; init; }

    /// <summary>Whether the token only lets read.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>The name as the record has it: a program is told from the person for whom it acts.</summary>
    [JsonIgnore]
    public string Signature => Token is null ? Name : $"{Name}（令牌“{Token}”）";

    /// <summary>Unit and name as things are signed, with whom the actor acts for; a name that begins with the unit's doesn't say it twice.</summary>
    [JsonIgnore]
    public string UnitSignature =>
        $"{(Name.StartsWith(UnitName, StringComparison.Ordinal) ? "" : $"{UnitName} ")}{Name}{(ActingFor is null ? "" : $"（代{ActingFor}）")}";

    /// <summary>Whether the duty carries the permission and, where a program acts, its token does too.</summary>
    public bool Can(Permission permission) => Duty.Has(permission) && Scopes?.Contains(permission) != false;

    /// <summary>The actor as claims for the cookie, with what ends the sign-in.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme, Session session) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, PersonId.ToString()),
            new(ClaimTypes.Name, Name),
            new(ActorClaim, JsonSerializer.Serialize(this)),
            session.ToClaim(),
        ],
        scheme));

    /// <summary>The actor in a cookie's claims, or null when nobody is signed in.</summary>
    public static Actor? From(ClaimsPrincipal? principal) =>
        principal?.Identity?.IsAuthenticated == true && principal.FindFirstValue(ActorClaim) is { } actor
            ? JsonSerializer.Deserialize<Actor>(actor)
            : null;

    /// <summary>Lets an endpoint ask for its actor; only one that <see cref="CanAttribute"/> guards may.</summary>
    public static ValueTask<Actor?> BindAsync(HttpContext http) =>
        ValueTask.FromResult<Actor?>(From(http.User) ?? throw new InvalidOperationException("The endpoint lets nobody in without a token"));
}

/// <summary>The actor of this request, or of a job that acts for somebody.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    private Actor? stated;

    /// <summary>The record's name for whoever acts without a sign-in, when there is a better one than 系统: the console.</summary>
    public string? Otherwise { get; set; }

    /// <summary>Null when nobody is signed in: the system itself acts.</summary>
    public Actor? Actor => stated ?? Actor.From(http.HttpContext?.User);

    /// <summary>Lets a job or the demo act for a person.</summary>
    public void ActAs(Actor actor) => stated = actor;
}
