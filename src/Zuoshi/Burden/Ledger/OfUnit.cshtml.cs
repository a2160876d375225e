using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Ledger;

/// <summary>What one unit was asked in a month, each request with who caused it and by when.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OfUnitModel(CampaignFacts campaigns, BurdenLedger ledger, TimeProvider clock) : AppPage
{
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Chosen { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Month Month { get; private set; }

    public UnitBurden Line { get; private set; } = null!;

    public int Year => clock.Today().Year;

    public async Task<IActionResult> OnGetAsync(int campaign, Guid unit)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope, Month) = (found, found.Scope, Month.Read(Chosen) ?? Month.Of(clock.Today()));
        if ((await ledger.OfAsync(found, Actor, Month)).Page.Units.FirstOrDefault(line => line.Unit.Id == unit) is not { } line) return NotFound();

        Line = line;
        return Page();
    }
}
