using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>One edition to take away as a Word file in GB/T 9704 layout.</summary>
[Can(Permission.Export)]
public sealed class WordModel(AppDb db, CampaignFacts campaigns, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var document = await db.OfficialDocuments.AsNoTracking().VisibleTo(Actor).WithParagraphs().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Edition == edition);
        if (document is null) return NotFound();

        var export = await exports.NoteAsync("document", found.Id, [.. document.Paragraphs.Select(_ => document.Label)], Actor);
        return File(WordFile.Of(document, export), GongwenWriter.MediaType, WordFile.NameOf(document));
    }
}
