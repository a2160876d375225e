using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Contract;

/// <summary>How many items show a light.</summary>
/// <param name="Light">The light, in words.</param>
/// <param name="Glyph">Its glyph and colour.</param>
/// <param name="Count">How many.</param>
public sealed record PublicLight(string Light, string Glyph, int Count);

/// <summary>An indicator as everybody may see it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Measure">Its unit of measure.</param>
/// <param name="Period">Of when the value is; empty where there is none.</param>
/// <param name="Value">The last value; empty where there is none.</param>
/// <param name="TargetYear">The year of the next target; null where there is none.</param>
/// <param name="Target">That target; empty where there is none.</param>
public sealed record PublicIndicator(string Name, string Measure, string Period, string Value, int? TargetYear, string Target);

/// <summary>What of the delivery may be shown to people without an account: sums, and what is labelled as public.</summary>
public sealed class PublicDelivery(AppDb db, TimeProvider clock)
{
    /// <summary>How the items stand that have been handed to units, by light; what is kept as a work secret isn't counted.</summary>
    public async Task<IReadOnlyList<PublicLight>> LightsAsync(Guid campaign)
    {
        var counts = await db.Assignments.Where(x => x.CampaignId == campaign && x.Label <= Sensitivity.Internal && x.State >= AssignmentState.Dispatched && x.State != AssignmentState.Ended && x.Outlook != null)
            .GroupBy(x => x.Outlook!.Light).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        return [.. ((Light[])[Light.Green, Light.Yellow, Light.Red, Light.Grey, Light.Blue]).Where(counts.ContainsKey).Select(light => new PublicLight(light.Name(), light.Glyph(), counts[light]))];
    }

    /// <summary>The indicators that are labelled as public, in order of number.</summary>
    public async Task<IReadOnlyList<PublicIndicator>> IndicatorsAsync(Guid campaign)
    {
        var today = clock.Today();
        var all = await db.Indicators.AsNoTracking().Where(x => x.CampaignId == campaign).WithAll().OrderBy(x => x.Number).ToListAsync();
        var parts = all.ToLookup(it => it.WholeId);
        return
        [
            .. all.Where(it => it.Label == Sensitivity.Public).Select(it => (It: it, Values: IndicatorStanding.Of(it, [.. parts[it.Id]], today).Values, Next: it.Targets.Where(target => target.Year >= today.Year).MinBy(target => target.Year)))
                .Select(one => new PublicIndicator(
                    one.It.Name, one.It.Measure, one.Values.Count > 0 ? one.Values[^1].Period.Words : "", one.Values.Count > 0 ? one.Values[^1].Value.ToString() : "", one.Next?.Year, one.Next?.Value.ToString() ?? "")),
        ];
    }
}
