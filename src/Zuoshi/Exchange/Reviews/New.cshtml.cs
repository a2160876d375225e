using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Reviews;

/// <summary>准备互评.</summary>
[Can(Permission.ManageReviews)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, ReviewParties parties, TimeProvider clock) : AppPage
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public RoundForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Form.FillUsual(await CountAsync() + 1, clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var round = new ReviewRound(Campaign.Id, await CountAsync(), Form.Terms, clock.Today());
        db.Add(round);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            // The number is taken: somebody else of the office was quicker.
            db.ChangeTracker.Clear();
            return Stale("别人刚准备了一轮，请回到互学看看，再决定要不要再准备。");
        }

        return Done("已准备好，看过对象再开始", ExchangeLinks.Round(campaign, round.Number));
    }

    private Task<int> CountAsync() => db.ReviewRounds.CountAsync(x => x.CampaignId == Campaign.Id);

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !Actor.Runs(found)) return false;

        (Campaign, Scope) = (found, found.Scope);
        Form = await RoundForm.OpenAsync(found, parties, Input);
        return true;
    }
}
