using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Groups;

/// <summary>Who convenes which group, and who leads the whole.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<ThemeFact> Themes { get; private set; } = [];

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        Themes = [.. found.Themes.Where(theme => !theme.IsRetired)];
        Roles = await db.Campaigns.AsNoTracking().Where(x => x.Id == found.Id).SelectMany(x => x.Roles).OrderBy(role => role.Order).ToListAsync();
        return Page();
    }
}
