using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Notices;

/// <summary>督办通报 as a file, and the note that somebody took it away.</summary>
public sealed class NoticeFile(AppDb db, OrganisationFacts organisation, Exports exports, TimeProvider clock)
{
    /// <summary>The document with its name.</summary>
    public async Task<(byte[] Content, string Name)> WordAsync(CampaignFact campaign, Actor actor)
    {
        var (notice, export) = await LoadAsync(campaign, actor);
        return (notice.ToWord(export), $"{notice.Title}.docx");
    }

    /// <summary>The workbook with its name.</summary>
    public async Task<(byte[] Content, string Name)> WorkbookAsync(CampaignFact campaign, Actor actor)
    {
        var (notice, export) = await LoadAsync(campaign, actor);
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(notice.ToWorkbook(export), workbook);
        return (workbook.ToArray(), $"{notice.Title}.xlsx");
    }

    private async Task<(MonthlyNotice Notice, Export Export)> LoadAsync(CampaignFact campaign, Actor actor)
    {
        var today = clock.Today();
        var units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var items = await db.Assignments.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.State >= AssignmentState.Dispatched && x.State != AssignmentState.Ended && x.State != AssignmentState.Archived)
            .WithAll().OrderBy(x => x.Number).ToListAsync();
        var notice = new MonthlyNotice(campaign.Name, today, [.. items.Select(item => new NoticeLine(item, item.LightOn(today), units[item.LeadUnitId]))]);
        return (notice, await exports.NoteAsync("delivery", campaign.Id, [.. items.Select(item => item.Label)], actor));
    }
}
