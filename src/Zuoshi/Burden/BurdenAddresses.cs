using Microsoft.EntityFrameworkCore;
using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden;

/// <summary>Where complaints and registered forms stand.</summary>
internal sealed class BurdenAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var complaints = await db.Complaints.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync();
        var forms = await db.CollectionForms.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var months = await db.MonthSums.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Month }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. forms.Select(x => x.CampaignId).Concat(months.Select(x => x.CampaignId)).Distinct()]);
        return complaints.Select(x => (x.Id, Address: BurdenLinks.Complaint(x.Number)))
            .Concat(forms.Select(x => (x.Id, BurdenLinks.Form(campaign[x.CampaignId], x.Number))))
            .Concat(months.Select(x => (x.Id, BurdenLinks.Ledger(campaign[x.CampaignId], new Month(x.Month).Key)))).ToDictionary();
    }
}
