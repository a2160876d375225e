using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.SignIn;

/// <summary>
/// Misses by the address they came from: somebody who tries one password on many names locks no account, but is stopped here. In
/// memory, so that each node counts for itself: with three nodes an address has three times the tries, each account still its five.
/// </summary>
public sealed class AddressMisses(TimeProvider clock)
{
    // A whole office may stand behind one address.
    private const int Most = 50;
    private const int MostAddresses = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Queue<DateTime>> misses = new();

    /// <summary>Whether nothing is tried from the address at present.</summary>
    public bool IsStopped(IPAddress? address)
    {
        if (!misses.TryGetValue(Key(address), out var times)) return false;

        lock (times)
        {
            Forget(times);
            return times.Count >= Most;
        }
    }

    /// <summary>Counts a miss.</summary>
    public void Add(IPAddress? address)
    {
        if (misses.Count > MostAddresses) Sweep();
        var times = misses.GetOrAdd(Key(address), _ => new Queue<DateTime>());
        lock (times)
        {
            Forget(times);
            if (times.Count < Most) times.Enqueue(clock.Now());
        }
    }

    private void Sweep()
    {
        foreach (var (key, times) in misses)
        {
            lock (times)
            {
                Forget(times);
                if (times.Count == 0) misses.TryRemove(key, out _);
            }
        }
    }

    private void Forget(Queue<DateTime> times)
    {
        while (times.TryPeek(out var oldest) && oldest <= clock.Now() - Window) times.Dequeue();
    }

    // One subscriber has a whole /64 of the new addresses.
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
