using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.PublicPages.Shown;

namespace Zuoshi.PublicPages.Notes;

/// <summary>What somebody without an account wrote, with the answer, for whoever has its code.</summary>
[AllowAnonymous]
public sealed class OneModel(AppDb db, PublicSheets sheets) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public PublicNote? Note { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign, string code)
    {
        if (await sheets.OpenForNotesAsync(campaign) is not { } found) return NotFound();

        Campaign = found;
        Note = await db.PublicNotes.AsNoTracking().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Code == code);
        var page = Page();
        if (Note is null) page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
