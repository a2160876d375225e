using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Practices;

/// <summary>Changes what a practice says; one that was made of a praise is completed here.</summary>
[Can(Permission.ReadCampaign)]
public sealed class EditModel(AppDb db, PracticeDesk desk, PracticeForms forms) : AppPage
{
    [BindProperty]
    public PracticeInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public PracticeForm Form { get; private set; } = null!;

    public Practice It { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Form.Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        if (It.Version != Input.Version)
        {
            // Shown beside what was typed; sent once more, the form is a decision made with both in view.
            Form.IsBeside = true;
            Input.Version = It.Version;
            ModelState.Remove("Input.Version");
            return Stale("您填写的时候，别人先保存了改动。不同的地方写在各项下面，请定好每项留哪个，再保存一次。");
        }

        var terms = Form.Read(ModelState);
        if (!ModelState.IsValid) return Invalid();

        It.Rewrite(terms);
        await db.SaveChangesAsync();
        return Done("已保存", ExchangeLinks.Practice(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { MayEdit: true } open) return false;

        (Campaign, Scope, It) = (open.Campaign, open.Campaign.Scope, open.It);
        Form = await forms.OpenAsync(open.Campaign, Actor, Input, open.It);
        return true;
    }
}
