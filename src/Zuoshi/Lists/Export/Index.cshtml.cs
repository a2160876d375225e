using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Export;

/// <summary>The three lists to take away as one workbook.</summary>
[Can(Permission.Export)]
public sealed class IndexModel(CampaignFacts campaigns, ListWorkbook workbook) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var (content, name) = await workbook.TakeAwayAsync(found, Actor);
        return File(content, WorkbookWriter.MediaType, name);
    }
}
