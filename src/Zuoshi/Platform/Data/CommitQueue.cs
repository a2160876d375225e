using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace Zuoshi.Platform.Data;

/// <summary>
/// Commits small writes that arrive at the same moment together. A commit waits for the disk, so that a room full of people who
/// vote at once would wait in line; together they wait once. Each is answered after its commit.
/// </summary>
public sealed class CommitQueue(IServiceScopeFactory scopes) : BackgroundService
{
    private const int Most = 256;

    private readonly Channel<Waiting> line = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(20 * Most) { SingleReader = true });

    /// <summary>Runs a write in the next commit; done when that is on the disk.</summary>
    /// <param name="write">
    /// Changes what it finds through the context it is given, and doesn't save. One that refuses throws before it has changed
    /// anything, and alone bears it. It is run once more when the commit it was part of fails.
    /// </param>
    public async Task RunAsync(Func<AppDb, Task> write)
    {
        var waiting = new Waiting(write);
        await line.Writer.WriteAsync(waiting);
        await waiting.Done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>();
        try
        {
            while (await line.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < Most && line.Reader.TryRead(out var next)) batch.Add(next);
                await CommitAsync(batch);
                batch.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            line.Writer.Complete();
            while (line.Reader.TryRead(out var left)) left.Done.SetCanceled(stoppingToken);
        }
    }

    private async Task CommitAsync(IReadOnlyList<Waiting> batch)
    {
        if (await TryAsync(batch)) return;

        // One of them can't be saved as it stands: another node was first. Alone, each finds what is there now.
        foreach (var one in batch.Where(one => !one.Done.Task.IsCompleted))
            if (!await TryAsync([one])) await TryAsync([one], last: true);
    }

    private async Task<bool> TryAsync(IReadOnlyList<Waiting> batch, bool last = false)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var written = new List<Waiting>();
        foreach (var one in batch)
        {
            try
            {
                await one.Write(db);
                written.Add(one);
            }
            catch (Exception refusal)
            {
                one.Done.TrySetException(refusal);
            }
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (!last)
        {
            return false;
        }
        catch (Exception failure)
        {
            foreach (var one in written) one.Done.TrySetException(failure);
            return true;
        }

        foreach (var one in written) one.Done.TrySetResult();
        return true;
    }

    private sealed record Waiting(Func<AppDb, Task> Write)
    {
        // Whoever waits goes on elsewhere, not within the queue.
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
