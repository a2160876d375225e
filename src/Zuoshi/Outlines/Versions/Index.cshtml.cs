using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Versions;

/// <summary>All versions of the outline that the campaign has studied, the newest first.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        Rows = await db.OutlineVersions.Where(x => x.CampaignId == found.Id).OrderByDescending(x => x.Number)
            .Select(x => new Row(x.Number, x.Title, x.FileName, x.ByName, x.At, x.Clauses.Count)).ToListAsync();
        return Page();
    }

    /// <summary>One version in the list.</summary>
    public sealed record Row(int Number, string Title, string FileName, string ByName, DateTime At, int Clauses);
}
