using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Trends;

/// <summary>One unit's trend beside its own past and its targets.</summary>
[Can(Permission.ReadCampaign)]
public sealed class UnitModel(CampaignFacts campaigns, ReviewParties parties, UnitWorkFacts work, TimeProvider clock) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public UnitWork Work { get; private set; } = null!;

    public IReadOnlyList<TrendLine> Lines { get; private set; } = [];

    /// <summary>The latest value beside the one before it.</summary>
    public static string Beside(IndicatorTrend one)
    {
        if (one.Values is not [.., var before, var now]) return "还只有一个数";

        var step = now.Value - before.Value;
        var words = $"{Math.Abs(step).ToString("0.####", CultureInfo.InvariantCulture)}{(one.Measure is "%" or "％" ? "个百分点" : one.Measure)}";
        return step == 0 ? $"和{before.Period}一样" : $"比{before.Period}{(step > 0 ? "增加" : "减少")}{words}";
    }

    public async Task<IActionResult> OnGetAsync(int campaign, Guid unit)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !Actor.MaySeeTrend(found, unit)) return NotFound();
        if ((await parties.CandidatesAsync(found, PartyKind.Unit)).FirstOrDefault(party => party.Id == unit) is not { } known) return NotFound();

        (Campaign, Scope, Name) = (found, found.Scope, known.Name);
        Work = await work.OfAsync(found, unit, Actor);
        Lines = TrendLine.Of(Work, clock.Today());
        return Page();
    }
}
