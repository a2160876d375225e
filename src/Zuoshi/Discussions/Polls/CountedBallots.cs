using Microsoft.Extensions.Caching.Memory;

namespace Zuoshi.Discussions.Polls;

/// <summary>
/// Ballots as each node last counted them, so that a page with results reads all votes only after somebody has voted. Whether that
/// is so the database says, which is asked each time: another node's votes count as soon as they are there.
/// </summary>
public sealed class CountedBallots : IDisposable
{
    // In votes: some hundred megabytes at most, for the largest polls that are looked at.
    private const long Most = 10_000_000;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>What was counted of a poll when it had been voted on this often; null when that was never, or is no longer kept.</summary>
    internal Ballots? Find(Poll poll, long said) => kept.TryGetValue(poll.Id, out Ballots? ballots) && ballots!.Said == said ? ballots : null;

    /// <summary>Keeps what was counted.</summary>
    internal Ballots Keep(Poll poll, Ballots ballots) =>
        kept.Set(poll.Id, ballots, new MemoryCacheEntryOptions { Size = ballots.Votes.Count + 1, SlidingExpiration = Unused });

    public void Dispose() => kept.Dispose();
}
