using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Bulletins;

/// <summary>For units that merge: the stories that are under way, and the texts that they were asked for. What is out keeps the unit's name.</summary>
internal sealed class OpenStories(AppDb db, CampaignFacts campaigns) : IOpenWork
{
    public Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) => Task.FromResult<IReadOnlyList<OpenPiece>>([]);

    public async Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId)
    {
        var stories = await StoriesOf(unitId).OrderBy(x => x.CampaignId).ThenBy(x => x.Number).Select(x => new { x.Id, x.Number, x.CampaignId }).ToListAsync();
        var requests = await RequestsOf(unitId).OrderBy(x => x.CampaignId).ThenBy(x => x.Number).Select(x => new { x.Id, x.Number, x.CampaignId }).ToListAsync();
        var names = await campaigns.NamesAsync([.. stories.Concat(requests).Select(x => x.CampaignId).Distinct()]);
        return
        [
            .. stories.Select(x => new OpenPiece(OfStory(x.Id), $"信息{Mark.Three(x.Number)}", names[x.CampaignId], [])),
            .. requests.Select(x => new OpenPiece(OfRequest(x.Id), $"约稿{Mark.Three(x.Number)}", names[x.CampaignId], [])),
        ];
    }

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var story in await StoriesOf(from.Id).ToListAsync())
            if (keys.Contains(OfStory(story.Id))) story.HandOver(from.Id, to.Id, reason);
        foreach (var request in await RequestsOf(from.Id).ToListAsync())
            if (keys.Contains(OfRequest(request.Id))) request.HandOver(from.Id, to.Id, reason);
    }

    private IQueryable<Story> StoriesOf(Guid unitId) =>
        db.Stories.Where(x => x.UnitId == unitId && x.State != StoryState.Issued && x.State != StoryState.Declined && x.State != StoryState.Withdrawn);

    private IQueryable<StoryRequest> RequestsOf(Guid unitId) => db.StoryRequests.Where(x => x.UnitId == unitId && x.AnsweredBy == "");

    private static string OfStory(Guid id) => $"stories/{id:N}";

    private static string OfRequest(Guid id) => $"story-requests/{id:N}";
}
