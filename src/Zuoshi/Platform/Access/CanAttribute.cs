using Microsoft.AspNetCore.Authorization;

namespace Zuoshi.Platform.Access;

/// <summary>
/// Says which permission a page or an endpoint asks for. One without it and without <see cref="AllowAnonymousAttribute"/> is refused to
/// everybody: see <see cref="AccessSetup"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CanAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The permission asked for.</summary>
    public Permission Permission => permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new CanRequirement(permission)];
}

/// <summary>The requirement behind <see cref="CanAttribute"/>.</summary>
public sealed record CanRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Checks the requirement against what whoever is signed in may do.</summary>
public sealed class CanHandler(CurrentActor current) : AuthorizationHandler<CanRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, CanRequirement requirement)
    {
        if (current.Actor?.Can(requirement.Permission) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
