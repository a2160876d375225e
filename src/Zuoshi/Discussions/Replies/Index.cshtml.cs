using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Replies;

/// <summary>What is said for and against a contribution. The same stands on the contribution's own page, which leads here.</summary>
[Can(Permission.Contribute)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, Replying replying) : AppPage
{
    private Contribution contribution = null!;

    public ReplyInput Reply { get; private set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public ReplyBoard Board { get; private set; } = null!;

    public string Text => contribution.Text;

    private string Back => $"{DiscussionLinks.Contribution(Campaign.Number, contribution.Number)}#replies";

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign, int number, [Bind(Prefix = nameof(Reply))] ReplyInput reply)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Board = Board with { Typed = reply };
        if (!ModelState.IsValid) return Invalid();

        if (Campaign.DiscussionClosed) await replying.KeepAsync(Campaign, number, Actor, reply.Text);
        await replying.SendAsync(Campaign, contribution, reply, Actor);
        await replying.KeepAsync(Campaign, number, Actor, text: null);
        return Done("已回复", Back);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, int number, Guid reply)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number) || await replying.WithdrawAsync(contribution, reply, Actor) is null) return NotFound();

        return Done("已撤回", Back);
    }

    private async Task<bool> LoadAsync(int number, int contributionNumber)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;
        if (await db.Contributions.StandingIn(campaign, Actor).SingleOrDefaultAsync(x => x.Number == contributionNumber) is not { } found) return false;

        (Campaign, Scope, contribution) = (campaign, campaign.Scope, found);
        Board = await replying.OpenAsync(campaign, found, Actor);
        return true;
    }
}
