using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Zuoshi.Platform.Backups;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Telemetry;

/// <summary>Sends traces, metrics and logs to a collector; without one configured, nothing is gathered and nothing leaves.</summary>
public static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Each of these measures a part of the site; their names are those of .NET and of Npgsql.
    private static readonly string[] Meters =
    [
        Counters.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql",
    ];

    /// <summary>Registers them when the environment names a collector.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint])) return;

        builder.Logging.AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("zuoshi", serviceVersion: Backup.ProductVersion))
            // Queries may hold what people search for; the instrumentation leaves them out of the address.
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql"))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddInstrumentation(services => Counters.WatchBackup(() => AgeOfBackup(services))))
            .UseOtlpExporter();
    }

    private static TimeSpan? AgeOfBackup(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var taken = Backup.LastTakenAt(scope.ServiceProvider.GetRequiredService<AppDb>());
        // Backups are taken by a command of its own, on the machine's clock.
        return TimeProvider.System.Now() - taken;
    }
}
