using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Export;

/// <summary>The three lists as a file, and the note that somebody took it away.</summary>
public sealed class ListWorkbook(AppDb db, DiscussionFacts discussions, OrganisationFacts organisation, Exports exports, TimeProvider clock)
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the file and notes who has it; gives its bytes and its name.</summary>
    public async Task<(byte[] Content, string Name)> TakeAwayAsync(CampaignFact campaign, Actor actor)
    {
        var items = await db.WorkItems.AsNoTracking().VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id).WithParts()
            .OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var contributions = await discussions.ListAsync(campaign, [.. items.SelectMany(item => item.Sources).Select(source => source.SourceId).Distinct()], actor);
        var export = await exports.NoteAsync("lists", campaign.Id, [.. items.Select(item => item.Label)], actor);
        var lists = new ThreeLists(
            campaign, await organisation.UnitsAsync(), contributions.ToDictionary(contribution => contribution.Id, contribution => contribution.Number), clock.Today(), export)
        {
            Columns = await db.ColumnsAsync(campaign.Id),
        };
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(lists.Of(items), workbook);
        return (workbook.ToArray(), $"{campaign.Name}三张清单（{clock.Today():yyyy-MM-dd}）.xlsx");
    }
}
