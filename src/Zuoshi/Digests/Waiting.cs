using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>What waits for somebody in all campaigns that they see.</summary>
public sealed class Waiting(CampaignFacts campaigns, IEnumerable<INextSteps> features, TimeProvider clock)
{
    /// <summary>It, campaign by campaign, the newest first.</summary>
    public async Task<IReadOnlyList<NextStep>> ListAsync(Actor actor)
    {
        var steps = new List<NextStep>();
        foreach (var campaign in await campaigns.ListAsync(actor))
            foreach (var feature in features) steps.AddRange(await feature.ListAsync(campaign, actor, clock.Today()));
        return steps;
    }
}
