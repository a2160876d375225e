using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Digests.Contract;

/// <summary>How many messages the site has sent, in sums alone: whose they are and what they say stays their readers'.</summary>
public sealed class MessageCounts(AppDb db)
{
    /// <summary>Those about a campaign's things by the person who got them, from one day to another, both included. What is older than half a year is no longer kept.</summary>
    public Task<Dictionary<Guid, int>> OfAsync(int campaign, DateOnly from, DateOnly until)
    {
        var (begin, end, within) = (from.StartInUtc(), until.AddDays(1).StartInUtc(), $"/campaigns/{campaign}/");
        return db.Messages.AsNoTracking().Where(x => x.At >= begin && x.At < end && x.Address.StartsWith(within))
            .GroupBy(x => x.PersonId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
    }
}
