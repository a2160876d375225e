using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Replies;

/// <summary>A reply as its page shows it.</summary>
public sealed record ReplyView(Guid Id, int Number, Stance Stance, string Text, string By, DateTime At, bool IsMine);

/// <summary>The replies to a contribution with the form for one more.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Number">Number of the contribution.</param>
/// <param name="Replies">Those that stand, oldest first.</param>
/// <param name="Typed">What has been typed so far.</param>
public sealed record ReplyBoard(CampaignFact Campaign, int Number, IReadOnlyList<ReplyView> Replies, ReplyInput Typed)
{
    /// <summary>Where the text is kept while typing.</summary>
    public string Field => Replying.FieldOf(Campaign, Number);
}

/// <summary>Replies and reads replies.</summary>
public sealed class Replying(AppDb db, KeptTexts kept, TimeProvider clock)
{
    /// <summary>The field in which a reply is kept while it is typed.</summary>
    public static string FieldOf(CampaignFact campaign, int number) => $"contribution-reply/{campaign.Number}/{number}";

    /// <summary>The replies to a contribution, for its page.</summary>
    public async Task<ReplyBoard> OpenAsync(CampaignFact campaign, Contribution contribution, Actor actor) => new(
        campaign, contribution.Number, await ListAsync(contribution, actor),
        new ReplyInput { Text = await kept.FindAsync(actor.PersonId, FieldOf(campaign, contribution.Number)) });

    /// <summary>Those that stand, oldest first; they are counted with those taken back, so that a number goes on meaning the same.</summary>
    public async Task<IReadOnlyList<ReplyView>> ListAsync(Contribution contribution, Actor actor) =>
    [
        .. (await db.ContributionReplies.AsNoTracking().Where(x => x.ContributionId == contribution.Id).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync())
            .Index().Where(pair => pair.Item.WithdrawnAt is null)
            .Select(pair => new ReplyView(
                pair.Item.Id, pair.Index + 1, pair.Item.Stance, pair.Item.Text, pair.Item.ShownAuthor, pair.Item.At, pair.Item.AuthorId == actor.PersonId)),
    ];

    /// <summary>Replies.</summary>
    /// <exception cref="RuleBroken">The discussion is closed, the contribution was withdrawn, or the reply breaks a rule.</exception>
    public async Task<ContributionReply> SendAsync(CampaignFact campaign, Contribution contribution, ReplyInput input, Actor actor)
    {
        campaign.MustBeOpenToDiscussion();
        if (input.HidesName && !campaign.AllowsAnonymity) throw new RuleBroken("discussions.named", "这个活动要求署名，请去掉“对外不署名”再提交。");

        var reply = contribution.Reply(input.Stance, input.Text, input.HidesName, actor, clock.Now());
        db.Add(reply);
        await db.SaveChangesAsync();
        return reply;
    }

    /// <summary>Keeps what is typed on a page; an empty text, because it has been sent, is forgotten.</summary>
    public Task KeepAsync(CampaignFact campaign, int number, Actor actor, string? text) => kept.KeepAsync(actor.PersonId, FieldOf(campaign, number), text);

    /// <summary>Takes a reply back; null when there is none of this key.</summary>
    public async Task<ContributionReply?> WithdrawAsync(Contribution contribution, Guid replyId, Actor actor)
    {
        var reply = await db.ContributionReplies.SingleOrDefaultAsync(x => x.Id == replyId && x.ContributionId == contribution.Id);
        reply?.Withdraw(actor, clock.Now());
        await db.SaveChangesAsync();
        return reply;
    }
}
