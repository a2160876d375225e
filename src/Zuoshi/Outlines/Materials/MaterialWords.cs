using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Outlines.Materials;

/// <summary>What materials are called in the record, and where they stand.</summary>
internal sealed class MaterialWords(AppDb db, CampaignFacts campaigns) : IThingNames, IThingAddresses
{
    async Task<IReadOnlyDictionary<Guid, string>> IThingNames.FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Materials.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"学习资料{x.Number}");

    async Task<IReadOnlyDictionary<Guid, string>> IThingAddresses.FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.Materials.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => MaterialLinks.Material(campaign[x.CampaignId], x.Number));
    }
}
