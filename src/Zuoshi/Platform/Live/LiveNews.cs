using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Npgsql;

namespace Zuoshi.Platform.Live;

/// <summary>
/// Tells whoever listens that something has changed; what it is, they read themselves, each as much as that person may see. On
/// PostgreSQL it reaches all nodes (NOTIFY), on SQLite there is only one.
/// </summary>
/// <param name="postgres">How to reach the database; null on SQLite.</param>
/// <param name="log">Where to complain.</param>
public sealed class LiveNews(string? postgres, ILogger<LiveNews> log)
{
    /// <summary>PostgreSQL's name for it.</summary>
    internal const string Channel = "zuoshi_live";

    private readonly ConcurrentDictionary<string, ImmutableHashSet<LiveListener>> listeners = [];
    private readonly TaskCompletionSource anybody = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody listens for the first time: until then no connection needs to be held.</summary>
    internal Task Anybody => anybody.Task;

    /// <summary>Says that a topic has changed; called after the save, so that whoever reads on finds it.</summary>
    public async Task PublishAsync(string topic)
    {
        if (postgres is null)
        {
            Deliver(topic);
            return;
        }

        try
        {
            await using var connection = new NpgsqlConnection(postgres);
            await connection.OpenAsync();
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Channel }, new() { Value = topic } } };
            await notify.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException failure)
        {
            // What was saved is saved; streams look again by themselves before long.
            log.LogWarning(failure, "A change could not be told to the other nodes");
        }
    }

    /// <summary>Listens until it is disposed of.</summary>
    public LiveListener Listen(string topic)
    {
        var listener = new LiveListener(gone => Forget(topic, gone));
        listeners.AddOrUpdate(topic, [listener], (_, others) => others.Add(listener));
        anybody.TrySetResult();
        return listener;
    }

    internal void Deliver(string topic)
    {
        foreach (var listener in listeners.GetValueOrDefault(topic, [])) listener.Wake();
    }

    /// <summary>For after a gap, in which anything may have changed.</summary>
    internal void DeliverAll()
    {
        foreach (var topic in listeners.Keys) Deliver(topic);
    }

    private void Forget(string topic, LiveListener gone)
    {
        var left = listeners.AddOrUpdate(topic, [], (_, others) => others.Remove(gone));
        // Only if it is still this empty set: somebody may have come meanwhile.
        if (left.IsEmpty) listeners.TryRemove(KeyValuePair.Create(topic, left));
    }
}

/// <summary>One who listens. Changes that come while nobody waits are one.</summary>
public sealed class LiveListener : IDisposable
{
    private readonly Channel<bool> changes = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Action<LiveListener> forget;

    internal LiveListener(Action<LiveListener> forget) => this.forget = forget;

    /// <summary>Waits for a change, at most so long; false when none came.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return await changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => forget(this);

    internal void Wake() => changes.Writer.TryWrite(true);
}
