using Microsoft.AspNetCore.Mvc;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>What changed in an edition since the one before, as a Word file with tracked changes.</summary>
[Can(Permission.Export)]
public sealed class ChangesModel(Editions editions, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } opened) return NotFound();
        if (await editions.BeforeAsync(opened, Actor) is not { } before) return Done("这是第一稿，没有更早的可以比对。", DocumentLinks.Edition(campaign, edition));

        var export = await exports.NoteAsync("document", opened.Campaign.Id, [opened.Document.Label, before.Document.Label], Actor);
        return File(WordFile.OfChanges(before.Read, opened.Read, export), GongwenWriter.MediaType, WordFile.NameOfChanges(before.Document, opened.Document));
    }
}
