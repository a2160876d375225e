using Microsoft.AspNetCore.Mvc;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Months;

/// <summary>月度汇总: a month's stories by theme.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(CampaignFacts campaigns, MonthDesk desk) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Month { get; private set; }

    public BulletinText Text { get; private set; } = null!;

    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign, string? month)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope, Month) = (found, found.Scope, desk.Of(month));
        (Text, Months) = (await desk.TextAsync(found, Month, Actor), await desk.MonthsAsync(found, Actor));
        return Page();
    }
}
