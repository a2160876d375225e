using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Outlines.Takeaway;

/// <summary>The released annotations to take away as a workbook.</summary>
[Can(Permission.Export)]
public sealed class AnnotationsModel(CampaignFacts campaigns, AnnotationFile file, TimeProvider clock) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign) =>
        await campaigns.FindAsync(campaign, Actor) is { } found && await file.TakeAwayAsync(found, Actor) is { } content
            ? File(content, WorkbookWriter.MediaType, $"{found.Name}纲要批注（{clock.Today():yyyy-MM-dd}）.xlsx")
            : NotFound();
}
