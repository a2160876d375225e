using System.Collections.Concurrent;

namespace Zuoshi.Platform.Live;

/// <summary>How many streams one account may hold on a node: some windows, and not a machine's worth of connections.</summary>
public sealed class LiveSeats
{
    /// <summary>Most at once.</summary>
    public const int Most = 6;

    private readonly ConcurrentDictionary<Guid, int> taken = [];

    /// <summary>Takes one, to be disposed of; null when the account has enough.</summary>
    public IDisposable? Take(Guid personId)
    {
        if (taken.AddOrUpdate(personId, 1, (_, count) => count + 1) <= Most) return new Seat(this, personId);

        Free(personId);
        return null;
    }

    private void Free(Guid personId)
    {
        var left = taken.AddOrUpdate(personId, 0, (_, count) => count - 1);
        if (left <= 0) taken.TryRemove(KeyValuePair.Create(personId, left));
    }

    private sealed class Seat(LiveSeats seats, Guid personId) : IDisposable
    {
        private int isFree;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isFree, 1) == 0) seats.Free(personId);
        }
    }
}
