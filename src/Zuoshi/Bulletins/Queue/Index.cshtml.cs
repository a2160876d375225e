using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Bulletins.Stories;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Queue;

/// <summary>编审: what waits for the editor, the oldest first, with what reads like it.</summary>
[Can(Permission.EditBulletins)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, IssueDesk desk, LikeStories likes, TimeProvider clock) : AppPage
{
    private const int Most = 200;

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <summary>What waits for an answer.</summary>
    public IReadOnlyList<Story> Waiting { get; private set; } = [];

    /// <summary>What is adopted and not issued yet.</summary>
    public IReadOnlyList<Story> Adopted { get; private set; } = [];

    /// <summary>What is kept for later.</summary>
    public IReadOnlyList<Story> Kept { get; private set; } = [];

    public IReadOnlyDictionary<int, IReadOnlyList<LikeStory>> Alike { get; private set; } = new Dictionary<int, IReadOnlyList<LikeStory>>();

    /// <summary>The short names of units by their keys.</summary>
    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !found.IsEditedBy(Actor)) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var stories = await db.Stories.AsNoTracking().VisibleTo(found, Actor)
            .Where(x => x.State == StoryState.Sent || x.State == StoryState.Editing || x.State == StoryState.Adopted || x.State == StoryState.Kept)
            .OrderBy(x => x.SentOn).ThenBy(x => x.Number).Take(Most).ToListAsync();
        Waiting = stories.FindAll(story => story.State.AwaitsEditor());
        Adopted = stories.FindAll(story => story.State is StoryState.Adopted);
        Kept = stories.FindAll(story => story.State is StoryState.Kept);
        (Alike, Units) = (await likes.OfAsync(found, Waiting, Actor), await desk.UnitsAsync());
        return Page();
    }
}
