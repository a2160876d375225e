using Npgsql;

namespace Zuoshi.Platform.Live;

/// <summary>Where the changes of all nodes are heard.</summary>
/// <param name="ConnectionString">
/// Straight to the server, since a pooler that shares connections by transaction passes no notifications on; null on SQLite.
/// </param>
internal sealed record LiveSource(string? ConnectionString);

/// <summary>Passes on what other nodes tell, on one connection of its own that it holds once somebody listens.</summary>
internal sealed class LiveRelay(LiveNews news, LiveSource source, TimeProvider clock, ILogger<LiveRelay> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (source.ConnectionString is null) return;

        await news.Anybody.WaitAsync(stoppingToken);
        // Its own connection and none of the pool's, with signs of life, or a line cut silently would never be noticed.
        var own = new NpgsqlConnectionStringBuilder(source.ConnectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RelayAsync(own, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                log.LogWarning(failure, "Changes of other nodes are not heard at present");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task RelayAsync(string own, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(own);
        await connection.OpenAsync(cancel);
        connection.Notification += (_, told) => news.Deliver(told.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {LiveNews.Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);

        // What was told before this moment was told to nobody here.
        news.DeliverAll();
        while (true) await connection.WaitAsync(cancel);
    }
}
