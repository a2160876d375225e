using Zuoshi.Platform.Access;

namespace Zuoshi.Platform.Live;

/// <summary>Registers what tells pages that something has changed.</summary>
public static class LiveSetup
{
    /// <summary>Name of the connection string for a server that is reached by a pooler otherwise.</summary>
    public const string Connection = "PostgresLive";

    /// <summary>Adds it: over PostgreSQL when a connection string is given, else within the process.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services, string? postgres)
    {
        postgres = string.IsNullOrWhiteSpace(postgres) ? null : postgres;
        return services
            .AddSingleton(provider => new LiveNews(postgres, provider.GetRequiredService<ILogger<LiveNews>>()))
            .AddSingleton(provider => new LiveSource(
                postgres is null ? null : provider.GetRequiredService<IConfiguration>().GetConnectionString(Connection) is { Length: > 0 } own ? own : postgres))
            .AddSingleton<LiveSeats>()
            .AddSingleton<LiveStream>()
            .AddHostedService<LiveRelay>();
    }

    /// <summary>Opens the streams' address to whoever reads campaigns; each topic has its own say besides.</summary>
    public static void MapLive(this IEndpointRouteBuilder site) => site
        .MapGet(LiveStream.Address, (HttpContext http, string? topic, LiveStream stream) => stream.OpenAsync(http, topic))
        .RequireAuthorization(new CanAttribute(Permission.ReadCampaign)).ExcludeFromDescription();
}
