using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Contributions;

/// <summary>All that is said in a campaign.</summary>
[Can(Permission.Contribute)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class AllModel(AppDb db, CampaignFacts campaigns, Posts posts, Contributing contributing) : AppPage
{
    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public PostFilter Filter { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public PostPage Found { get; private set; } = null!;

    public ContributionForm Form => new(Campaign, Actor, Input);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        ModelState.Clear();
        Input = new ContributionInput { Text = await contributing.KeptAsync(Campaign, Actor) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var sent = await contributing.SendAsync(Campaign, Actor, Input);
        return Done($"建言 {Mark.Four(sent.Number)} 已提交，答复后首页会告诉您", DiscussionLinks.Contribution(Campaign.Number, sent.Number));
    }

    public async Task<IActionResult> OnPostKeepAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        await contributing.KeepAsync(Campaign, Actor, Input.Text);
        return Done("草稿已存好，随时可以接着写", DiscussionLinks.Contributions(Campaign.Number));
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        Found = await posts.ListAsync(campaign, Actor, db.Contributions, Filter);
        return true;
    }
}
