using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Export;

/// <summary>The three lists to take away as one workbook.</summary>
[Can(Permission.Export)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, OrganisationFacts organisation, Exports exports, TimeProvider clock)
    : AppPage
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var items = await db.WorkItems.AsNoTracking().VisibleTo(Actor).Where(x => x.CampaignId == found.Id).WithParts()
            .OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var contributions = await discussions.ListAsync(found.Id, [.. items.SelectMany(item => item.Sources).Select(source => source.SourceId).Distinct()], Actor);
        var export = await exports.NoteAsync("lists", found.Id, [.. items.Select(item => item.Label)], Actor);
        var lists = new ThreeLists(
            found, await organisation.UnitsAsync(), contributions.ToDictionary(contribution => contribution.Id, contribution => contribution.Number), clock.Today(), export);
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(lists.Of(items), workbook);

        return File(workbook.ToArray(), Xlsx, $"{found.Name}三张清单（{clock.Today():yyyy-MM-dd}）.xlsx");
    }
}
