using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Feeds;

/// <summary>The issues as a feed, for readers who are signed in.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(CampaignFacts campaigns, IssueFeed feed) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign) =>
        await campaigns.FindAsync(campaign, Actor) is { } found ? File(await feed.OfAsync(found, Actor, Request), IssueFeed.MediaType) : NotFound();
}
