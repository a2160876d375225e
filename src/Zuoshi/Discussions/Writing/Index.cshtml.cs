using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Endorsements;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Writing;

/// <summary>
/// The form for a contribution with what there is to say of its text. With script the form asks here while somebody types and shows the answer in place.
/// </summary>
[Can(Permission.Contribute)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, Contributing contributing, WritingHelp help, Endorsing endorsing) : AppPage
{
    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public Help? Help { get; private set; }

    public ContributionForm Form => new(Campaign, Actor, Input);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Input = new ContributionInput { Text = await contributing.KeptAsync(Campaign, Actor) };
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync(int campaign) => await LoadAsync(campaign) ? await ShowAsync() : NotFound();

    public async Task<IActionResult> OnPostHelpAsync(int campaign) =>
        await LoadAsync(campaign) ? Partial("_Help", await help.ForAsync(Campaign, Actor, Input.Text)) : NotFound();

    public async Task<IActionResult> OnPostKeepAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        await contributing.KeepAsync(Campaign, Actor, Input.Text);
        return Done("草稿已存好，随时可以接着写", $"{Campaign.Address}/writing");
    }

    /// <summary>One press instead of saying it again; what was typed stays as a draft.</summary>
    public async Task<IActionResult> OnPostSameAsync(int campaign, int of)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (await db.Contributions.StandingIn(Campaign, Actor).SingleOrDefaultAsync(x => x.Number == of) is not { } contribution) return NotFound();

        ModelState.Clear();
        await contributing.KeepAsync(Campaign, Actor, Input.Text);
        await endorsing.PressAsync(Campaign, contribution, Actor, endorses: true);
        return Done("已记下您的同感。您写的存成了草稿，要另提也可以接着写", DiscussionLinks.Contribution(campaign, of));
    }

    private async Task<IActionResult> ShowAsync()
    {
        // Nothing is sent in here, so that nothing can be missing.
        ModelState.Clear();
        Help = await help.ForAsync(Campaign, Actor, Input.Text);
        return Page();
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        return true;
    }
}
