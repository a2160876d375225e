using Microsoft.AspNetCore.Mvc;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>One edition to take away as a Word file in GB/T 9704 layout.</summary>
[Can(Permission.Export)]
public sealed class WordModel(Editions editions, WordFiles files) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition) =>
        await editions.OpenAsync(campaign, edition, Actor) is { } opened
            ? File(await files.TakeAsync(opened, Actor), GongwenWriter.MediaType, $"{WordFile.NameOf(opened.Document)}.docx")
            : NotFound();
}
