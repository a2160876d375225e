using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Publishing;

/// <summary>What a reader may see of a publication.</summary>
/// <param name="State">Which it is, and how much of it the reader may not see.</param>
/// <param name="Rows">The rows, tasks before projects, in order of number.</param>
/// <param name="Labels">How far each may go.</param>
internal sealed record Publication(PublishedState State, IReadOnlyList<StatedRow> Rows, IReadOnlyList<Sensitivity> Labels)
{
    /// <summary>The publication of a number; null where there is none.</summary>
    public static async Task<Publication?> FindAsync(AppDb db, CampaignFact campaign, int number, Actor actor)
    {
        if (await db.Baselines.AsNoTracking().SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Number == number) is not { } baseline) return null;

        var items = db.WorkItems;
        var all = await db.Set<BaselineRow>().AsNoTracking().Where(x => x.BaselineId == baseline.Id).OrderBy(x => x.Kind).ThenBy(x => x.Number)
            .Select(x => new { Row = x, Now = items.Where(item => item.Id == x.ItemId).Select(item => item.Label).Single() }).ToListAsync();
        // A row may be kept closer by now than when it was published.
        var seen = all.Select(x => (x.Row.State, Label: x.Now > x.Row.Label ? x.Now : x.Row.Label)).Where(x => x.Label <= actor.Clearance).ToList();
        return new Publication(
            new PublishedState(baseline.Number, baseline.DocumentNumber, baseline.On, all.Count - seen.Count), [.. seen.Select(x => x.State)], [.. seen.Select(x => x.Label)]);
    }
}
