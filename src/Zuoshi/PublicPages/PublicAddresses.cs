using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.PublicPages;

/// <summary>Where notes and releases stand: at the office's desk.</summary>
internal sealed class PublicAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var notes = await db.PublicNotes.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var releases = await db.PublicReleases.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. notes.Select(x => x.CampaignId).Concat(releases.Select(x => x.CampaignId)).Distinct()]);
        return notes.Select(x => (x.Id, Address: PublicLinks.Answer(campaign[x.CampaignId], x.Number)))
            .Concat(releases.Select(x => (x.Id, PublicLinks.Desk(campaign[x.CampaignId])))).ToDictionary();
    }
}
