namespace Zuoshi.Traces;

/// <summary>Registers the feature.</summary>
public static class TracesFeature
{
    /// <summary>Adds the page that shows where a thing comes from and what came of it.</summary>
    public static IServiceCollection AddTraces(this IServiceCollection services) => services.AddScoped<Chains>();
}
