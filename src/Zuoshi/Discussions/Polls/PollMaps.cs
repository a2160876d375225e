using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Polls;

/// <summary>Counts votes, and keeps each poll's map up to date: drawn when somebody looks, at most every two seconds, and not at all while nobody votes.</summary>
public sealed class PollMaps(AppDb db, CountedBallots counted, TimeProvider clock)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(2);

    /// <summary>A poll's votes.</summary>
    public Task<Ballots> CountAsync(Poll poll) => Ballots.OfAsync(db, poll, counted);

    /// <summary>The map of these votes; null before the first vote.</summary>
    internal async Task<DrawnMap?> CurrentAsync(Poll poll, Ballots ballots)
    {
        if (ballots.Votes.Count == 0) return null;

        var stored = await db.Set<StoredMap>().SingleOrDefaultAsync(x => x.PollId == poll.Id);
        if (stored is not null && (stored.IsOf(ballots) || clock.Now() - stored.At is var age && age >= TimeSpan.Zero && age < Oldest)) return stored.Read();

        if (stored is null) db.Add(stored = new StoredMap(poll.Id));
        var drawn = stored.Draw(ballots, clock.Now());
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Somebody else looked at the same moment and stored the same map; or nothing can be written now, and the map is shown all the same.
            db.Entry(stored).State = EntityState.Detached;
        }

        return drawn;
    }
}
