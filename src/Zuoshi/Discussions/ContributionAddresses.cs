using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions;

/// <summary>Where contributions stand.</summary>
internal sealed class ContributionAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.Contributions.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => DiscussionLinks.Contribution(campaign[x.CampaignId], x.Number));
    }
}
