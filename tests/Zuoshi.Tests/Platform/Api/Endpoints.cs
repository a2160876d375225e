using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;

namespace Zuoshi.Tests.Platform.Api;

/// <summary>One endpoint of the API: how it is asked and what it asks of whoever asks.</summary>
/// <param name="Method">GET, POST or PUT.</param>
/// <param name="Pattern">Its address as the program writes it.</param>
/// <param name="Permission">What it asks for; null when nobody said so.</param>
internal sealed record Endpoint(string Method, string Pattern, Permission? Permission)
{
    /// <summary>Its address without what a value has to look like, as the description writes it.</summary>
    public string Path => System.Text.RegularExpressions.Regex.Replace(Pattern, ":[a-z]+", "");

    /// <summary>An address of the kind: of the world's campaign, else of things that may not be there.</summary>
    public string Example => System.Text.RegularExpressions.Regex.Replace(Pattern, "{[^}]+}", "1");

    /// <summary>A body that can be read and says nothing; none where none is taken.</summary>
    public object? Nothing => Method == "GET" ? null : new { };

    /// <summary>All endpoints below the API's root.</summary>
    public static IReadOnlyList<Endpoint> All(IServiceProvider services) => All(services.GetRequiredService<EndpointDataSource>().Endpoints);

    /// <summary>Those among all that the site answers.</summary>
    public static IReadOnlyList<Endpoint> All(IEnumerable<Microsoft.AspNetCore.Http.Endpoint> endpoints) =>
    [
        .. endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(ApiSetup.Root, StringComparison.Ordinal) == true)
            .Select(endpoint => new Endpoint(
                endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single(), endpoint.RoutePattern.RawText!,
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? endpoint.Metadata.GetMetadata<CanAttribute>()?.Permission : null))
            .OrderBy(endpoint => endpoint.Pattern, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Method, StringComparer.Ordinal),
    ];
}
