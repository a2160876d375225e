using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Zuoshi.Tests.Architecture;

/// <summary>A view as it was compiled: its class stands in a namespace of the compiler's, so that only its path tells whose it is.</summary>
/// <param name="Type">The class.</param>
/// <param name="Path">The file's path from the project, <c>/Campaigns/Home/Index.cshtml</c>.</param>
/// <param name="Route">What stands after <c>@page</c>; null when it is no page.</param>
internal sealed record CompiledView(Type Type, string Path, string? Route)
{
    /// <summary>All views of the site.</summary>
    public static readonly IReadOnlyList<CompiledView> All =
    [
        .. typeof(Site).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Select(item => new CompiledView(item.Type, item.Identifier, RouteOf(item))),
    ];

    /// <summary>The class behind the page.</summary>
    public Type PageModel => Type.GetProperty("Model")!.PropertyType;

    private static string? RouteOf(RazorCompiledItemAttribute item) =>
        item.Kind != "mvc.1.0.razor-page" ? null
        : item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(data => data.Key == "RouteTemplate")?.Value ?? "";
}
