using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Ledger;

/// <summary>减负账本: what a month asked of each unit. The office and the leaders see all units, everybody else the own one.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, BurdenLedger ledger, TimeProvider clock) : AppPage
{
    private const int MostMonths = 12;

    /// <summary>The month shown, 2026-11; this one when it is left out.</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Chosen { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public LedgerPage Ledger { get; private set; } = null!;

    public LedgerPage Before { get; private set; } = null!;

    public bool SeesAll { get; private set; }

    public bool IsThisMonth { get; private set; }

    /// <summary>The months that are over, the newest first, for those who see all units.</summary>
    public IReadOnlyList<MonthSum> Sums { get; private set; } = [];

    /// <summary>Complaints by kind, for those who see all units.</summary>
    public IReadOnlyList<ComplaintCount> Complaints { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var now = Month.Of(clock.Today());
        var month = Month.Read(Chosen) is { } read && read.First <= now.First ? read : now;
        (Campaign, Scope, IsThisMonth, SeesAll) = (found, found.Scope, month == now, BurdenLedger.SeesAll(found, Actor));
        (Ledger, Before) = await ledger.OfAsync(found, Actor, month);
        if (SeesAll) Sums = await db.MonthSums.AsNoTracking().Where(x => x.CampaignId == found.Id).OrderByDescending(x => x.Month).Take(MostMonths).ToListAsync();
        if (SeesAll) Complaints = await db.Complaints.CountAsync(found.OrganId);
        return Page();
    }
}
