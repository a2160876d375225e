using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Original;

/// <summary>The notice that a campaign came from, as it was read.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, FileStore files) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public string FileName { get; private set; } = "";

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) is null ? NotFound() : Page();

    public async Task<IActionResult> OnGetFileAsync(int campaign) =>
        await LoadAsync(campaign) is { } hash && FileName.Length > 0
            ? File(await files.ReadAsync(hash), "application/octet-stream", FileName)
            : NotFound();

    private async Task<string?> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } found) return null;

        Campaign = found;
        Scope = found.Scope;
        var notice = await db.NoticeDrafts.AsNoTracking()
            .Where(x => x.CampaignId == found.Id && x.AppliedAt != null)
            .OrderByDescending(x => x.AppliedAt)
            .Select(x => new { x.FileName, x.FileHash, x.Paragraphs })
            .FirstOrDefaultAsync();
        if (notice is null) return null;

        FileName = notice.FileName;
        Paragraphs = notice.Paragraphs;
        return notice.FileHash;
    }
}
