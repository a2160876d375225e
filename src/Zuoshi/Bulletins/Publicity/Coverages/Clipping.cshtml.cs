using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Coverages;

/// <summary>The clipping of what the press told.</summary>
[Can(Permission.ReadCampaign)]
public sealed class ClippingModel(AppDb db, CampaignFacts campaigns, FileStore files) : AppPage
{
    // As an attachment of no particular type: whatever it is, no browser opens it in the site's name.
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var file = await db.Coverages.Where(x => x.CampaignId == found.Id && x.Number == number && x.FileHash != "").Select(x => new { x.FileName, x.FileHash }).SingleOrDefaultAsync();
        return file is null ? NotFound() : File(await files.ReadAsync(file.FileHash), "application/octet-stream", file.FileName);
    }
}
