using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Discussions.Adoption;

/// <summary>采纳情况表 to take away as a workbook.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(CampaignFacts campaigns, AdoptionFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var (content, name) = await file.WorkbookAsync(found, Actor);
        return File(content, WorkbookWriter.MediaType, name);
    }
}
