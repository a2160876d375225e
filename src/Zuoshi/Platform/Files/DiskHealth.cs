using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Zuoshi.Platform.Files;

/// <summary>Ready means that uploaded files can be kept, too.</summary>
public sealed class DiskHealth(DataFolder folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(folder.IsWritable() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
