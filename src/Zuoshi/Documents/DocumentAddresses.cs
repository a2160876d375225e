using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents;

/// <summary>Where documents stand.</summary>
internal sealed class DocumentAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.OfficialDocuments.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Edition }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => DocumentLinks.Edition(campaign[x.CampaignId], x.Edition));
    }
}
