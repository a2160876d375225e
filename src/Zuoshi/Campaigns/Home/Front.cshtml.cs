using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Campaigns.Home;

/// <summary>The site's address leads to what the visitor has to do with: the only campaign, the list, the people, the sign-in.</summary>
[AllowAnonymous]
public sealed class FrontModel(AppDb db, OrganisationFacts facts, IEnumerable<NavEntry> navigation) : AppPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await facts.AnybodyAsync()) return OnTo("/setup");
        if (ActorOrNull is not { } actor) return OnTo(AccessSetup.SignInAddress);
        if (!actor.Can(Permission.ReadCampaign))
            return OnTo(navigation.Where(entry => !entry.InCampaign && actor.Can(entry.Permission)).MinBy(entry => entry.Order)?.Address ?? "/sign-out");

        var seen = await db.Campaigns.VisibleTo(actor).OrderBy(x => x.Number).Select(x => x.Number).Take(2).ToListAsync();
        return OnTo(seen is [var only] ? CampaignLinks.Home(only) : "/campaigns");
    }
}
