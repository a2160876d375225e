using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Endorsements;

/// <summary>How many mean the same as a contribution, and the reader's own press. Its button stands on other pages too, to which it leads back.</summary>
[Can(Permission.Contribute)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, Endorsing endorsing, Posts posts) : AppPage
{
    private Contribution contribution = null!;

    public CampaignFact Campaign { get; private set; } = null!;

    public PostView Post { get; private set; } = null!;

    public int Number => contribution.Number;

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign, int number, bool endorses, string? back)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        await endorsing.PressAsync(Campaign, contribution, Actor, endorses);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : DiscussionLinks.Contribution(campaign, number));
    }

    private async Task<bool> LoadAsync(int number, int contributionNumber)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;
        if (await db.Contributions.StandingIn(campaign, Actor).SingleOrDefaultAsync(x => x.Number == contributionNumber) is not { } found) return false;

        (Campaign, Scope, contribution) = (campaign, campaign.Scope, found);
        Post = await posts.ShowAsync(campaign, Actor, found);
        return true;
    }
}
