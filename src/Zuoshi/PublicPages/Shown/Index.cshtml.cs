using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zuoshi.Platform.Web;

namespace Zuoshi.PublicPages.Shown;

/// <summary>公开页: what an office shows of its campaign to everybody. Kept for some seconds, so that ten thousand readers cost no more than one.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
public sealed class IndexModel(PublicSheets sheets) : AppPage
{
    public PublicSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await sheets.FindAsync(campaign) is not { } sheet) return NotFound();

        Sheet = sheet;
        return Page();
    }
}
