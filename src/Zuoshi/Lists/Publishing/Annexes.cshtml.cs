using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Publishing;

/// <summary>A publication to take away as a Word file: three annexes, ready to stand behind an official document.</summary>
[Can(Permission.Export)]
public sealed class AnnexesModel(CampaignFacts campaigns, ListAnnexes lists, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await lists.FindAsync(found, number, Actor) is not { } published) return NotFound();

        var export = await exports.NoteAsync("lists", found.Id, published.Labels, Actor);
        var name = $"{found.Name}三张清单（第{number}版）";
        using var file = new MemoryStream();
        GongwenWriter.WriteAnnexes(
            new GongwenDocument
            {
                Title = name, Annexes = published.Annexes, Author = export.TakenBy, Subject = export.Mark,
                FooterNote = export.Label is Sensitivity.WorkSecret ? export.Mark : null,
            },
            file);
        return File(file.ToArray(), GongwenWriter.MediaType, $"{name}.docx");
    }
}
