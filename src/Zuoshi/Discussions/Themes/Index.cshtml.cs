using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Polls;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Themes;

/// <summary>What is said on a theme, and the place to say more.</summary>
[Can(Permission.Contribute)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, Posts posts, Contributing contributing, PollDesk polls, SessionDesk sessions) : AppPage
{
    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public PostFilter Filter { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public ThemeFact Theme { get; private set; } = null!;

    public PostPage Found { get; private set; } = null!;

    /// <summary>What is put to the reader in the theme's poll; null when there is none to vote in.</summary>
    public PollAsk? Ask { get; private set; }

    /// <summary>The group's next session; null while none is called.</summary>
    public Sessions.Session? NextSession { get; private set; }

    public ContributionForm Form => new(Campaign, Actor, Input);

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        ModelState.Clear();
        Input = new ContributionInput { Text = await contributing.KeptAsync(Campaign, Actor), ThemeId = Theme.Id };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var sent = await contributing.SendAsync(Campaign, Actor, Input);
        return Done($"建言 {Mark.Four(sent.Number)} 已提交，答复后首页会告诉您", DiscussionLinks.Contribution(Campaign.Number, sent.Number));
    }

    public async Task<IActionResult> OnPostKeepAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        await contributing.KeepAsync(Campaign, Actor, Input.Text);
        return Done("草稿已存好，随时可以接着写", DiscussionLinks.Theme(Campaign.Number, Theme.Number));
    }

    private async Task<bool> LoadAsync(int number, int themeNumber)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;
        if (campaign.Themes.OrderBy(theme => theme.IsRetired).FirstOrDefault(theme => theme.Number == themeNumber) is not { } found) return false;

        (Campaign, Theme, Scope) = (campaign, found, campaign.Scope);
        Found = await posts.ListAsync(campaign, Actor, db.Contributions.Where(x => x.ThemeId == found.Id), Filter);
        if (await polls.OpenOnAsync(campaign, found.Id, Actor) is { } poll) Ask = await polls.AskAsync(campaign, poll, Actor);
        NextSession = await sessions.NextAsync(campaign, found.Id);
        return true;
    }
}
