using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Web;

namespace Zuoshi.Audits.Sealing;

/// <summary>Looks every minute whether a day has ended that isn't sealed, and whether refusals were only counted.</summary>
public sealed class SealingJob(IServiceScopeFactory scopes, Refusals refusals, TimeProvider clock, ILogger<SealingJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var sealedUpTo = DateOnly.MinValue;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await refusals.SumUpAsync();
                var open = Sealer.FirstOpenDay(clock);
                if (open == sealedUpTo) continue;

                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Sealer>().SealAsync(stoppingToken);
                sealedUpTo = open;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or IOException or UnauthorizedAccessException)
            {
                log.LogError(failure, "The audit could not be sealed; the next try is in a minute");
            }
        }
    }
}
