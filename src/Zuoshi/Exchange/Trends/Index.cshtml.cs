using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Trends;

/// <summary>和自己比: for the office and the leaders all units in official order, without a number; for others their own.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(CampaignFacts campaigns, ReviewParties parties) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Party> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        Units = [.. (await parties.CandidatesAsync(found, PartyKind.Unit)).Where(unit => Actor.MaySeeTrend(found, unit.Id))];
        return Page();
    }
}
