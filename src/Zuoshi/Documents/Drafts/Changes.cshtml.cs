using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>What changed in an edition since the one before, as a Word file with tracked changes.</summary>
[Can(Permission.Export)]
public sealed class ChangesModel(AppDb db, CampaignFacts campaigns, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var seen = db.OfficialDocuments.AsNoTracking().VisibleTo(Actor).Where(x => x.CampaignId == found.Id).WithParagraphs();
        if (await seen.SingleOrDefaultAsync(x => x.Edition == edition) is not { } document) return NotFound();
        if (await seen.Where(x => x.Kind == document.Kind && x.Edition < edition).OrderByDescending(x => x.Edition).FirstOrDefaultAsync() is not { } before)
            return Done("这是第一版，没有更早的可以比对。", DocumentLinks.Edition(campaign, edition));

        var export = await exports.NoteAsync("document", found.Id, [document.Label, before.Label], Actor);
        return File(WordFile.OfChanges(before, document, export), GongwenWriter.MediaType, WordFile.NameOfChanges(before, document));
    }
}
