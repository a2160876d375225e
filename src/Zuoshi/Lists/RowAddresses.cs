using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists;

/// <summary>Where rows stand.</summary>
internal sealed class RowAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.WorkItems.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Kind, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => ListLinks.Row(campaign[x.CampaignId], x.Kind, x.Number));
    }
}
