using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery;

/// <summary>Where supervised items and circulars stand.</summary>
internal sealed class AssignmentAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.Assignments.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var circulars = await db.Circulars.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Concat(circulars).Select(x => x.CampaignId).Distinct()]);
        return found.Select(x => (x.Id, Address: DeliveryLinks.Item(campaign[x.CampaignId], x.Number)))
            .Concat(circulars.Select(x => (x.Id, DeliveryLinks.Circular(campaign[x.CampaignId], x.Number)))).ToDictionary();
    }
}
