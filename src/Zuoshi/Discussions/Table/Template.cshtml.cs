using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Discussions.Table;

/// <summary>The empty form of a table of contributions, with instructions.</summary>
[Can(Permission.Contribute)]
public sealed class TemplateModel(CampaignFacts campaigns) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is null) return NotFound();

        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(SaidTable.Template(), workbook);
        return File(workbook.ToArray(), WorkbookWriter.MediaType, "建言表模板.xlsx");
    }
}
