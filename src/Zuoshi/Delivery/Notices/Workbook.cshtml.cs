using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Notices;

/// <summary>督办通报 of this month to take away as a workbook.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(CampaignFacts campaigns, NoticeFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var (content, name) = await file.WorkbookAsync(found, Actor);
        return File(content, WorkbookWriter.MediaType, name);
    }
}
