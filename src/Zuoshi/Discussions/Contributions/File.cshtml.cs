using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Contributions;

/// <summary>A file that came with a contribution, for whoever may see that.</summary>
[Can(Permission.ReadCampaign)]
public sealed class FileModel(AppDb db, CampaignFacts campaigns, FileStore files) : AppPage
{
    // As an attachment of no particular type: whatever it is, no browser opens it in the site's name.
    public async Task<IActionResult> OnGetAsync(int campaign, int number, Guid fileId)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var file = await db.Contributions.VisibleTo(found, Actor).Where(x => x.Number == number).SelectMany(x => x.Files)
            .Where(x => x.Id == fileId).Select(x => new { x.Name, x.FileHash }).SingleOrDefaultAsync();
        return file is null ? NotFound() : File(await files.ReadAsync(file.FileHash), "application/octet-stream", file.Name);
    }
}
