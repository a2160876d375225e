using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Answers;

/// <summary>A phase ends when every contribution sent in until then has its answer.</summary>
internal sealed class OpenContributions(AppDb db) : IPhaseGate
{
    public async Task<IReadOnlyList<Obstacle>> ListAsync(CampaignFact campaign, PhaseFact phase, Actor actor)
    {
        // All of them, those too that are kept closer than the actor is cleared for.
        var open = db.Contributions.Where(x => x.CampaignId == campaign.Id).Open();
        var objected = await open.CountAsync(x => x.Disposition != null);
        var waiting = await open.CountAsync() - objected;
        var unseen = waiting + objected - await db.Contributions.StandingIn(campaign, actor).Open().CountAsync();
        var desk = DiscussionLinks.Answers(campaign.Number);
        var obstacles = new List<Obstacle>();
        if (waiting > 0) obstacles.Add(new Obstacle($"还有{waiting}条建言没有答复", waiting, $"{desk}?Show=waiting"));
        if (objected > 0) obstacles.Add(new Obstacle($"还有{objected}条申诉没有答复", objected, $"{desk}?Show=objected"));
        if (unseen > 0) obstacles.Add(new Obstacle($"其中{unseen}条不在您的知悉范围，请有权限的人办理", unseen, desk));
        return obstacles;
    }
}
