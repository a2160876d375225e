using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Opinions.Similarity;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins.Stories;

/// <summary>Another story that reads much like one.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsSame">Whether the two are as good as the same.</param>
public sealed record LikeStory(int Number, string Title, Guid UnitId, StoryState State, bool IsSame);

/// <summary>Finds stories that read alike, so that one thing isn't printed twice.</summary>
public sealed class LikeStories(AppDb db)
{
    // What was told longer ago than this is told anew by right, and all of a decade's stories wouldn't be compared in one request.
    private const int Days = 180, Most = 3;

    /// <summary>Those most like each of some stories, among those of the last half year that the actor may see.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<LikeStory>>> OfAsync(CampaignFact campaign, IReadOnlyCollection<Story> stories, Actor actor)
    {
        if (stories.Count == 0) return new Dictionary<int, IReadOnlyList<LikeStory>>();

        var since = stories.Min(story => story.SentOn ?? DateOnly.MaxValue) is var first && first == DateOnly.MaxValue ? DateOnly.MinValue : first.AddDays(-Days);
        var told = await db.Stories.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.SentOn != null && x.SentOn >= since)
            .OrderBy(x => x.Number).Select(x => new { x.Number, x.Title, x.Text, x.UnitId, x.State }).ToListAsync();
        var index = new SimilarityIndex();
        foreach (var story in told) index.Add(story.Number, $"{story.Title}。{story.Text}");
        var byNumber = told.ToDictionary(story => story.Number);
        return stories.ToDictionary(story => story.Number, story => (IReadOnlyList<LikeStory>)
        [
            .. index.Nearest($"{story.Title}。{story.Text}", Most + 1).Where(near => near.Key != story.Number).Take(Most)
                .Select(near => (Near: near, Of: byNumber[(int)near.Key])).Select(pair => new LikeStory(pair.Of.Number, pair.Of.Title, pair.Of.UnitId, pair.Of.State, pair.Near.IsSame)),
        ]);
    }
}
