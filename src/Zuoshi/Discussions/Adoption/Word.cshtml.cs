using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Adoption;

/// <summary>采纳情况表 to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class WordModel(CampaignFacts campaigns, AdoptionFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var (content, name) = await file.WordAsync(found, Actor);
        return File(content, GongwenWriter.MediaType, name);
    }
}
