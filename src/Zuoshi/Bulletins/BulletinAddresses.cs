using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins;

/// <summary>Where stories and issues stand.</summary>
internal sealed class BulletinAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var stories = await db.Stories.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var issues = await db.BulletinIssues.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. stories.Concat(issues).Select(x => x.CampaignId).Distinct()]);
        return stories.Select(x => (x.Id, Address: BulletinLinks.Story(campaign[x.CampaignId], x.Number)))
            .Concat(issues.Select(x => (x.Id, BulletinLinks.Issue(campaign[x.CampaignId], x.Number)))).ToDictionary();
    }
}
