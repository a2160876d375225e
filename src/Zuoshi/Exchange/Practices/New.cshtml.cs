using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Exchange.Practices;

/// <summary>写做法: a unit its own, the office anybody's.</summary>
[Can(Permission.ReadCampaign)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, PracticeForms forms, KeptTexts kept) : AppPage
{
    [BindProperty]
    public PracticeInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public PracticeForm Form { get; private set; } = null!;

    private string KeepField => $"practice/{Campaign.Number}/";

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Input.What = await kept.FindAsync(Actor.PersonId, KeepField);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var terms = Form.Read(ModelState);
        if (!ModelState.IsValid) return Invalid();

        var practice = new Practice(Campaign.Id, await Counter.NextAsync(db, "practices", Campaign.Id), terms);
        db.Add(practice);
        await db.SaveChangesAsync();
        await kept.DropAsync(Actor.PersonId, KeepField);
        return Done($"已写好做法{Mark.Three(practice.Number)}", ExchangeLinks.Practice(campaign, practice.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !Actor.Can(Permission.Exchange) && !Actor.Runs(found)) return false;

        (Campaign, Scope) = (found, found.Scope);
        Form = await forms.OpenAsync(found, Actor, Input, null);
        return true;
    }
}
