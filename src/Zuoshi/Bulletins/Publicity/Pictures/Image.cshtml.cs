using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Pictures;

/// <summary>A picture itself: what <see cref="BarePicture"/> left of it, of a type that runs nothing.</summary>
[Can(Permission.ReadCampaign)]
public sealed class ImageModel(AppDb db, CampaignFacts campaigns, FileStore files) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var file = await db.Pictures.VisibleTo(found, Actor).Where(x => x.Number == number).Select(x => new { x.FileHash, x.MediaType }).SingleOrDefaultAsync();
        return file is null ? NotFound() : File(await files.ReadAsync(file.FileHash), file.MediaType);
    }
}
