using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Writing;

/// <summary>
/// The form for a contribution with what there is to say of its text. With script the form asks here while somebody types and shows the answer in place.
/// </summary>
[Can(Permission.Contribute)]
public sealed class IndexModel(CampaignFacts campaigns, Contributing contributing, WritingHelp help) : AppPage
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
