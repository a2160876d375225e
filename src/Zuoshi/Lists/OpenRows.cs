using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <summary>For whoever leaves, and for units that merge: the rows that name them.</summary>
internal sealed class OpenRows(AppDb db, CampaignFacts campaigns) : IOpenWork
{
    public Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) =>
        PiecesAsync(Naming(personId, db.WorkItems.AsNoTracking()), personId);

    public Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId) =>
        PiecesAsync(Naming(unitId, db.WorkItems.AsNoTracking()), unitId);

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var item in await Naming(from.Id, db.WorkItems).WithParts().ToListAsync())
            foreach (var part in item.PartsOf(from.Id).Where(part => keys.Contains(Key(item, part))).ToList())
                item.HandOver(part, from, to, reason);
    }

    // A person's key is no unit's: one question serves both.
    private static IQueryable<WorkItem> Naming(Guid id, IQueryable<WorkItem> items) => items.Kept().Where(x =>
        x.LeaderId == id || x.OwnerId == id || x.LiaisonId == id || x.LeadUnitId == id || x.With.Any(with => with.UnitId == id));

    private async Task<IReadOnlyList<OpenPiece>> PiecesAsync(IQueryable<WorkItem> items, Guid bearer)
    {
        var found = await items.Include(x => x.With).OrderBy(x => x.CampaignId).ThenBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var names = await campaigns.NamesAsync([.. found.Select(item => item.CampaignId).Distinct()]);
        return
        [
            .. from item in found
               from part in item.PartsOf(bearer)
               select new OpenPiece(Key(item, part), $"{item.Kind.Name()}{Ui.Mark.Three(item.Number)}{part.Name()}", names[item.CampaignId], []),
        ];
    }

    private static string Key(WorkItem item, RowPart part) => $"rows/{item.Id:N}/{part}";
}
