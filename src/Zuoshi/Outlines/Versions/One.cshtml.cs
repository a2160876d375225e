using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Versions;

/// <summary>One version: what it changed, and the file it was read from.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, CampaignFacts campaigns, FileStore files) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public OutlineVersion Version { get; private set; } = null!;

    /// <summary>What became of the version before; null for the first.</summary>
    public VersionComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var versions = await db.OutlineVersions.AsNoTracking().Include(x => x.Clauses.OrderBy(clause => clause.Order))
            .Where(x => x.CampaignId == found.Id && (x.Number == number || x.Number == number - 1)).OrderBy(x => x.Number).ToListAsync();
        if (versions is not [.., { } shown] || shown.Number != number) return NotFound();

        Version = shown;
        Comparison = versions is [var before, _] ? VersionComparison.Of(before, shown) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var file = await db.OutlineVersions.Where(x => x.CampaignId == found.Id && x.Number == number).Select(x => new { x.FileName, x.FileHash }).SingleOrDefaultAsync();
        return file is null ? NotFound() : File(await files.ReadAsync(file.FileHash), "application/octet-stream", file.FileName);
    }
}
