using Microsoft.EntityFrameworkCore;
using Zuoshi.Digests.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>Makes messages of what has happened.</summary>
public sealed class Telling(AppDb db, IEnumerable<INewsSource> sources, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    /// <summary>Does it for all there is.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        while (await TellAsync(cancel) == MostAtOnce)
        {
        }

        var old = clock.Now() - Message.KeptFor;
        await db.Messages.Where(x => x.At < old).ExecuteDeleteAsync(cancel);
    }

    private async Task<int> TellAsync(CancellationToken cancel)
    {
        var untold = await db.UntoldNews.OrderBy(x => x.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (untold.Count == 0) return 0;

        foreach (var happened in untold)
            foreach (var source in sources)
                db.AddRange((await source.OfAsync(new NewsEvent(happened.Name, happened.SubjectId, happened.At)))
                    .Where(news => news.PersonId != happened.ActorId).DistinctBy(news => (news.PersonId, news.Address))
                    .Select(news => new Message(news.PersonId, news.Title, news.Address, happened.At)));
        db.RemoveRange(untold);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node told the same: theirs are the messages, none of ours was saved.
        }

        db.ChangeTracker.Clear();
        return untold.Count;
    }
}
