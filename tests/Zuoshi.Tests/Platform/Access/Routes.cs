using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Architecture;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access;

/// <summary>A page's address and what it asks of whoever opens it.</summary>
/// <param name="Pattern">The address as the page writes it.</param>
/// <param name="Permission">What it asks for; null when everybody may come in.</param>
internal sealed record Route(string Pattern, Permission? Permission)
{
    /// <summary>All pages that the running site answers, by address.</summary>
    public static IReadOnlyList<Route> All(RunningSite site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => Of(endpoint.Metadata.GetMetadata<PageActionDescriptor>()!, endpoint.RoutePattern))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Everything that the running site answers, pages and whatever else there is, but for files that are the same for everybody.
    /// </summary>
    public static IReadOnlyList<Route> Everything(RunningSite site) =>
    [
        .. All(site),
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            // The static files' own, for files that come while one develops; it allows nobody.
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}")
            .Select(endpoint => new Route(
                $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}",
                endpoint.Metadata.GetMetadata<CanAttribute>()?.Permission ?? throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} says nothing of who may see it"))),
    ];

    /// <summary>Whether it stands for many things rather than one.</summary>
    public bool HasParameters => RoutePatternFactory.Parse(Pattern).Parameters.Count > 0;

    /// <summary>The route among these that answers an address, or null.</summary>
    public static Route? Of(IReadOnlyList<Route> routes, string address) => routes
        .Where(route => route.Matches(address.Split('?')[0]))
        .MinBy(route => RoutePatternFactory.Parse(route.Pattern).Parameters.Count);

    private bool Matches(string path) => Regex.IsMatch(
        path,
        $"^/{string.Join('/', RoutePatternFactory.Parse(Pattern).PathSegments.Select(segment => segment.Parts[0] switch
        {
            RoutePatternLiteralPart literal => Regex.Escape(literal.Content),
            RoutePatternParameterPart parameter => Words([.. parameter.ParameterPolicies.Select(policy => policy.Content ?? "")]),
            _ => throw new NotSupportedException(Pattern),
        }))}$",
        RegexOptions.CultureInvariant);

    private static string Words(IReadOnlyList<string> policies) =>
        policies.Contains("int") ? "[0-9]+"
        : policies.Contains("guid") ? "[0-9a-fA-F-]{36}"
        : policies.FirstOrDefault(policy => policy.StartsWith("regex(^(", StringComparison.Ordinal)) is { } words ? words["regex(^".Length..^"$)".Length]
        : "[^/]+";

    /// <summary>An address of this kind: of the world's campaign where it belongs to one, else of things that may not be there.</summary>
    public string Example => string.Join('/', RoutePatternFactory.Parse(Pattern).PathSegments
        .Select(segment => segment.Parts[0] switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Value([.. parameter.ParameterPolicies.Select(policy => policy.Content ?? "")]),
            _ => throw new NotSupportedException(Pattern),
        })
        .Prepend("")) is { Length: > 0 } path ? path : "/";

    // One of the values that a page allows: of words in a pattern the first.
    private static string Value(IReadOnlyList<string> policies) =>
        policies.Contains("guid") ? Guid.Empty.ToString()
        : policies.FirstOrDefault(policy => policy.StartsWith("regex(^(", StringComparison.Ordinal)) is { } words ? words["regex(^(".Length..words.IndexOfAny(['|', ')'], "regex(^(".Length)]
        : "1";

    private static Route Of(PageActionDescriptor page, RoutePattern pattern)
    {
        var model = CompiledView.All.Single(view => view.Path == page.RelativePath).PageModel;
        var permission = model.GetCustomAttribute<CanAttribute>()?.Permission;
        return permission is null && !model.IsDefined(typeof(AllowAnonymousAttribute))
            ? throw new InvalidOperationException($"{page.RelativePath} says nothing of who may see it")
            : new Route($"/{pattern.RawText!.TrimStart('/')}", permission);
    }
}
