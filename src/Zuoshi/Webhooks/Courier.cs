using Microsoft.Extensions.Options;

namespace Zuoshi.Webhooks;

/// <summary>Makes its rounds as long as the site runs, on every node that sends.</summary>
internal sealed class Courier(IServiceScopeFactory scopes, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<Courier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Sends || options.Value.AllowedHosts.Count == 0) return;

        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                using var scope = scopes.CreateScope();
                await scope.ServiceProvider.GetRequiredService<Round>().RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a moment; the next round finds everything where it was.
                log.LogError(failure, "A round of webhooks failed");
            }
        }
    }
}
