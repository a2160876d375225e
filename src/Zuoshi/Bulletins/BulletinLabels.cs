using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins;

/// <summary>A story is kept at least as close as its row and as those that are told in it, an issue as its stories.</summary>
internal sealed class BulletinLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var told = await db.Stories.Where(x => parts.Contains(x.Id) && x.JoinedToId != null).Select(x => x.JoinedToId!.Value).ToListAsync();
        var stories = await db.Stories.Where(x => x.RowId != null && parts.Contains(x.RowId.Value) || told.Contains(x.Id)).ToListAsync();
        var raised = stories.Where(story => story.KeepAtLeast(label)).Select(story => story.Id).ToList();
        var issues = await db.BulletinIssues.Where(x => x.Entries.Any(entry => raised.Contains(entry.StoryId) || parts.Contains(entry.StoryId))).ToListAsync();
        return [.. raised, .. issues.Where(issue => issue.KeepAtLeast(label)).Select(issue => issue.Id)];
    }
}
