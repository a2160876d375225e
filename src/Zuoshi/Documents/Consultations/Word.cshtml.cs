using Microsoft.AspNetCore.Mvc;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Consultations;

/// <summary>征求意见采纳情况表 to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class WordModel(Editions editions, AdoptionFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } opened) return NotFound();

        var (table, whyNot) = await file.TakeAsync(opened, Actor);
        return table is null ? Done(whyNot, DocumentLinks.Consultation(campaign, edition)) : File(table.ToWord(), GongwenWriter.MediaType, $"{table.Title}.docx");
    }
}
