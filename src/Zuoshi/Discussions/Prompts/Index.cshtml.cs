using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Prompts;

/// <summary>What is said on a prompt, and the place to say more.</summary>
[Can(Permission.Contribute)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, Posts posts, Contributing contributing) : AppPage
{
    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public PostFilter Filter { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public PromptFact Prompt { get; private set; } = null!;

    public PostPage Found { get; private set; } = null!;

    public IEnumerable<PromptFact> Others =>
        Campaign.Prompts.Where(other => other.Group == Prompt.Group && other.Id != Prompt.Id && !other.IsRetired);

    public ContributionForm Form => new(Campaign, Actor, Input);

    public async Task<IActionResult> OnGetAsync(int campaign, Guid promptId)
    {
        if (!await LoadAsync(campaign, promptId)) return NotFound();

        ModelState.Clear();
        Input = new ContributionInput { Text = await contributing.KeptAsync(Campaign, Actor), PromptIds = [Prompt.Id] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, Guid promptId)
    {
        if (!await LoadAsync(campaign, promptId)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var sent = await contributing.SendAsync(Campaign, Actor, Input);
        return Done($"建言 {Mark.Four(sent.Number)} 已提交，答复后首页会告诉您", DiscussionLinks.Contribution(Campaign.Number, sent.Number));
    }

    public async Task<IActionResult> OnPostKeepAsync(int campaign, Guid promptId)
    {
        if (!await LoadAsync(campaign, promptId)) return NotFound();

        await contributing.KeepAsync(Campaign, Actor, Input.Text);
        return Done("草稿已存好，随时可以接着写", DiscussionLinks.Prompt(Campaign.Number, Prompt.Id));
    }

    private async Task<bool> LoadAsync(int number, Guid promptId)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign || campaign.Prompt(promptId) is not { IsStudy: false } found) return false;

        (Campaign, Prompt, Scope) = (campaign, found, campaign.Scope);
        Found = await posts.ListAsync(campaign, Actor, db.Contributions.Where(x => x.Prompts.Any(target => target.PromptId == promptId)), Filter);
        return true;
    }
}
