using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Zuoshi.Tests.World;

/// <summary>
/// What the framework finds out about our pages by reflection, found out by the first site of a run for all: two thirds of a site's
/// start, and the same for each as long as no test settles other rules for pages. Every site has descriptions of its own, since the
/// framework keeps on them what it makes of the site's services.
/// </summary>
internal sealed class SharedPages : IActionDescriptorCollectionProvider
{
    private static readonly Lock Finding = new();
    private static IModelMetadataProvider? metadata;
    private static IReadOnlyList<ActionDescriptor>? found;

    private readonly Lazy<ActionDescriptorCollection> pages;

    private SharedPages(IServiceProvider site) => pages = new Lazy<ActionDescriptorCollection>(() => new ActionDescriptorCollection([.. Found(site).Select(Copy)], version: 0));

    /// <inheritdoc/>
    public ActionDescriptorCollection ActionDescriptors => pages.Value;

    /// <summary>Lets a site take them; to be asked for before the site registers the framework's own.</summary>
    public static void AddTo(IServiceCollection services) => services
        .AddSingleton<IActionDescriptorCollectionProvider>(site => new SharedPages(site))
        .AddSingleton(MetadataFor);

    private static IModelMetadataProvider MetadataFor(IServiceProvider site)
    {
        lock (Finding) return metadata ??= ActivatorUtilities.CreateInstance<DefaultModelMetadataProvider>(site);
    }

    private static IReadOnlyList<ActionDescriptor> Found(IServiceProvider site)
    {
        // The metadata is asked for meanwhile, by the same thread.
        lock (Finding) return found ??= Find(site);
    }

    // As the framework's own collection does it.
    private static List<ActionDescriptor> Find(IServiceProvider site)
    {
        IActionDescriptorProvider[] providers = [.. site.GetServices<IActionDescriptorProvider>().OrderBy(provider => provider.Order)];
        var context = new ActionDescriptorProviderContext();
        foreach (var provider in providers) provider.OnProvidersExecuting(context);
        foreach (var provider in providers.Reverse()) provider.OnProvidersExecuted(context);
        return [.. context.Results];
    }

    private static ActionDescriptor Copy(ActionDescriptor one)
    {
        var page = Assert.IsType<CompiledPageActionDescriptor>(one);
        return new CompiledPageActionDescriptor(page)
        {
            ActionConstraints = page.ActionConstraints is null ? null : [.. page.ActionConstraints],
            AttributeRouteInfo = page.AttributeRouteInfo,
            BoundProperties = [.. page.BoundProperties],
            DeclaredModelTypeInfo = page.DeclaredModelTypeInfo,
            DisplayName = page.DisplayName,
            EndpointMetadata = [.. page.EndpointMetadata],
            FilterDescriptors = [.. page.FilterDescriptors],
            HandlerMethods = [.. page.HandlerMethods],
            HandlerTypeInfo = page.HandlerTypeInfo,
            ModelTypeInfo = page.ModelTypeInfo,
            PageTypeInfo = page.PageTypeInfo,
            Parameters = [.. page.Parameters],
            Properties = new Dictionary<object, object?>(page.Properties),
            RouteValues = new Dictionary<string, string?>(page.RouteValues, StringComparer.OrdinalIgnoreCase),
        };
    }
}
