using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Practices;

/// <summary>谁借鉴了谁: the network of borrowing as picture and table.</summary>
[Can(Permission.ReadCampaign)]
public sealed class NetworkModel(CampaignFacts campaigns, PracticeDesk practices, TimeProvider clock) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public BorrowingNetwork Network { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var units = await practices.UnitsAsync();
        Network = BorrowingNetwork.Of(await practices.ListAsync(found, Actor, null, units), units);
        return Page();
    }
}
