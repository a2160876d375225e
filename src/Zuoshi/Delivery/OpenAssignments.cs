using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>For whoever leaves, and for units that merge: the items that name them and are not at an end.</summary>
internal sealed class OpenAssignments(AppDb db, CampaignFacts campaigns) : IOpenWork
{
    public Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) => PiecesAsync(personId, [Duty.Leader]);

    public Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId) => PiecesAsync(unitId, []);

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var item in await Naming(from.Id).WithPlan().ToListAsync())
            if (keys.Contains(Key(item.Id))) item.HandOver(from.Id, to.Id, to.Name, reason);
    }

    // A person's key is no unit's: one question serves both.
    private IQueryable<Assignment> Naming(Guid id) => db.Assignments
        .Where(x => x.State != AssignmentState.Ended && x.State != AssignmentState.Archived)
        .Where(x => x.LeaderId == id || x.LeadUnitId == id || x.Helpers.Any(helper => helper.UnitId == id));

    private async Task<IReadOnlyList<OpenPiece>> PiecesAsync(Guid bearer, IReadOnlyList<Duty> takers)
    {
        var found = await Naming(bearer).OrderBy(x => x.CampaignId).ThenBy(x => x.Number).Select(x => new { x.Id, x.Number, x.CampaignId, x.LeaderId, x.LeadUnitId }).ToListAsync();
        var names = await campaigns.NamesAsync([.. found.Select(item => item.CampaignId).Distinct()]);
        return
        [
            .. found.Select(item => new OpenPiece(
                Key(item.Id), $"督办事项{Mark.Three(item.Number)}{(item.LeaderId == bearer ? "责任领导" : item.LeadUnitId == bearer ? "牵头单位" : "配合单位")}", names[item.CampaignId], takers)),
        ];
    }

    private static string Key(Guid id) => $"assignments/{id:N}";
}
