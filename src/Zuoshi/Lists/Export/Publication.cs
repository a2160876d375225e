using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Export;

/// <summary>What a reader may see of a publication.</summary>
/// <param name="State">Which it is, and how much of it the reader may not see.</param>
/// <param name="Rows">The rows, tasks before projects, in order of number.</param>
/// <param name="Labels">The label of each.</param>
internal sealed record Publication(PublishedState State, IReadOnlyList<StatedRow> Rows, IReadOnlyList<Sensitivity> Labels)
{
    /// <summary>The publication of a number; null where there is none.</summary>
    public static async Task<Publication?> FindAsync(AppDb db, CampaignFact campaign, int number, Actor actor)
    {
        if (await db.Baselines.AsNoTracking().SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Number == number) is not { } baseline) return null;

        var (all, items) = (db.Set<BaselineRow>().AsNoTracking().Where(x => x.BaselineId == baseline.Id), db.WorkItems);
        // A row may be kept closer by now than when it was published.
        var seen = await all.VisibleTo(actor).Where(x => items.Any(item => item.Id == x.ItemId && item.Label <= actor.Clearance))
            .OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var unseen = await all.CountAsync() - seen.Count;
        return new Publication(
            new PublishedState(baseline.Number, baseline.DocumentNumber, baseline.On, unseen), [.. seen.Select(row => row.State)], [.. seen.Select(row => row.Label)]);
    }
}
