namespace Zuoshi.Platform.Time;

/// <summary>What the site does by itself every hour: what falls due with a day or a month, and may be late by an hour.</summary>
public interface IHourly
{
    /// <summary>Does what there is to do now; nothing where it was done already, by this node or by another.</summary>
    Task RunAsync(CancellationToken cancel);
}

/// <summary>Has it done every hour, as long as the site runs.</summary>
/// <typeparam name="T">What is done; made anew each time, with a database of its own.</typeparam>
public sealed class ByTheHour<T>(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ByTheHour<T>> log) : BackgroundService
    where T : IHourly
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                using var scope = scopes.CreateScope();
                await scope.ServiceProvider.GetRequiredService<T>().RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a moment; the next hour finds everything where it was.
                log.LogError(failure, "What {Work} does every hour failed", typeof(T).Name);
            }
        }
    }
}
