using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Reviews;

/// <summary>Changes what a round is, before reviewers are drawn.</summary>
[Can(Permission.ManageReviews)]
public sealed class EditModel(AppDb db, ReviewDesk desk, ReviewParties parties, TimeProvider clock) : AppPage
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();

    public OpenRound Opened { get; private set; } = null!;

    public RoundForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || Opened.Round.State is not RoundState.Preparing) return NotFound();

        Form.Fill(Opened.Round);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        if (Opened.Round.Version != Input.Version)
        {
            Input.Version = Opened.Round.Version;
            ModelState.Remove("Input.Version");
            return Stale($"您填写的时候，别人先改了安排，现在是{Opened.Round.Objects.Count}个{Opened.Round.Kind.Name()}，{Clock.Range(Opened.Round.OpensOn, Opened.Round.ClosesOn)}。您填的都留着，再保存一次就按您的。");
        }

        Opened.Round.Prepare(Form.Terms, clock.Today());
        await db.SaveChangesAsync();
        return Done("已保存", ExchangeLinks.Round(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { IsOffice: true } open) return false;

        (Opened, Scope) = (open, open.Campaign.Scope);
        Form = await RoundForm.OpenAsync(open.Campaign, parties, Input);
        return true;
    }
}
