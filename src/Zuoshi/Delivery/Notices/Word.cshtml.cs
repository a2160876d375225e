using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Notices;

/// <summary>督办通报 of this month to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class WordModel(CampaignFacts campaigns, NoticeFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var (content, name) = await file.WordAsync(found, Actor);
        return File(content, GongwenWriter.MediaType, name);
    }
}
