using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Forms;

/// <summary>报表登记: the forms that units may be asked for beside the system's own.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, TimeProvider clock) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool IsOffice => Campaign.IsManagedBy(Actor);

    public IReadOnlyList<CollectionForm> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var all = await db.CollectionForms.AsNoTracking().WithParts().Where(x => x.CampaignId == found.Id).OrderBy(x => x.Number).ToListAsync();
        Forms = [.. all.OrderByDescending(form => form.IsInForce(Today))];
        return Page();
    }
}
