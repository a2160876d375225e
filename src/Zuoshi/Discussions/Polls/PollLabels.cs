using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Polls;

/// <summary>Keeps a poll at least as close as the contributions that its statements were taken from.</summary>
internal sealed class PollLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var pollIds = await db.Statements.Where(x => x.Sources.Any(source => parts.Contains(source.ContributionId))).Select(x => x.PollId).Distinct().ToListAsync();
        var polls = await db.Polls.Where(x => pollIds.Contains(x.Id)).ToListAsync();
        return [.. polls.Where(poll => poll.RaiseTo(label)).Select(poll => poll.Id)];
    }
}
