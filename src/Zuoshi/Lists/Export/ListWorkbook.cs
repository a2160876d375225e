using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Publishing;
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
    /// <summary>Writes the lists as they are now and notes who has them; gives the file's bytes and its name.</summary>
    public async Task<(byte[] Content, string Name)> TakeAwayAsync(CampaignFact campaign, Actor actor)
    {
        var items = await db.WorkItems.AsNoTracking().VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id).WithParts()
            .OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var export = await exports.NoteAsync("lists", campaign.Id, [.. items.Select(item => item.Label)], actor);
        var content = await WriteAsync(campaign, [.. items.Select(StatedRow.Of)], export, published: null, actor);
        return (content, $"{campaign.Name}三张清单（{clock.Today():yyyy-MM-dd}）.xlsx");
    }

    /// <summary>Writes the lists as they were published, and notes who has them; null where there is no publication of that number.</summary>
    public async Task<(byte[] Content, string Name)?> TakeAwayAsync(CampaignFact campaign, int number, Actor actor)
    {
        if (await Publication.FindAsync(db, campaign, number, actor) is not { } publication) return null;

        var export = await exports.NoteAsync("lists", campaign.Id, publication.Labels, actor);
        return (await WriteAsync(campaign, publication.Rows, export, publication.State, actor), $"{campaign.Name}三张清单（第{number}版）.xlsx");
    }

    private async Task<byte[]> WriteAsync(CampaignFact campaign, IReadOnlyList<StatedRow> rows, Platform.Alarms.Export export, PublishedState? published, Actor actor)
    {
        var contributions = await discussions.ListAsync(campaign, [.. rows.SelectMany(row => row.Content.ContributionIds).Distinct()], actor);
        var lists = new ThreeLists(
            campaign, await organisation.UnitsAsync(), contributions.ToDictionary(contribution => contribution.Id, contribution => contribution.Number), clock.Today(), export)
        {
            Columns = await db.ColumnsAsync(campaign.Id), Published = published,
        };
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(lists.Of(rows), workbook);
        return workbook.ToArray();
    }
}
