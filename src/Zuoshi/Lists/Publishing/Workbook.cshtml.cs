using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Export;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Publishing;

/// <summary>A publication to take away as a workbook: the three lists as they stood.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(CampaignFacts campaigns, ListWorkbook workbook) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await workbook.TakeAwayAsync(found, number, Actor) is not { } file) return NotFound();

        return File(file.Content, WorkbookWriter.MediaType, file.Name);
    }
}
