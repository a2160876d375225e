using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Endorsements;
using Zuoshi.Discussions.Replies;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Api;

/// <summary>What others say to contributions, for other programs: endorsements and replies.</summary>
public static class ReplyEndpoints
{
    private const string Tag = "建言", One = "/campaigns/{campaign:int}/contributions/{number:int}", Replies = One + "/replies", Endorsement = One + "/endorsement";

    /// <summary>Maps them.</summary>
    public static void MapReplies(this IEndpointRouteBuilder api)
    {
        api.MapPut(Endorsement, EndorseAsync).Asks(Permission.Contribute)
            .Says("endorseContribution", Tag, "表示同感", "一人一次，重复发送不会多算；自己的建言不能表示同感。").Shows("number", "3");
        api.MapDelete(Endorsement, TakeBackAsync).Asks(Permission.Contribute).Says("takeEndorsementBack", Tag, "收回同感").Shows("number", "3");
        api.MapGet(Replies, ListAsync).Asks(Permission.ReadCampaign).Says("listReplies", Tag, "一条建言的回复", "撤回的不在内。");
        api.MapPost(Replies, SendAsync).Asks(Permission.Contribute).Says("replyToContribution", Tag, "回复一条建言", "支持、反对、补充分开列。")
            .ShowsBody(new NewReply { Text = "雨量站的电源可以和水库共用。", Stance = Stance.Addition });
        api.MapPost(Replies + "/{reply:int}/withdrawal", WithdrawAsync).Asks(Permission.Contribute).Says("withdrawReply", Tag, "撤回自己的回复");
    }

    private static Task<Ok<ContributionDetail>> EndorseAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, CampaignFacts campaigns, AppDb db, Endorsing endorsing, Posts posts, Actor actor) =>
        PressAsync((campaign, number), (campaigns, db, endorsing, posts), actor, endorses: true);

    private static Task<Ok<ContributionDetail>> TakeBackAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, CampaignFacts campaigns, AppDb db, Endorsing endorsing, Posts posts, Actor actor) =>
        PressAsync((campaign, number), (campaigns, db, endorsing, posts), actor, endorses: false);

    private static async Task<Ok<ContributionDetail>> PressAsync(
        (int Campaign, int Number) of, (CampaignFacts Campaigns, AppDb Db, Endorsing Endorsing, Posts Posts) with, Actor actor, bool endorses)
    {
        var (campaign, contribution) = await FindAsync(of, with.Campaigns, with.Db, actor);
        await with.Endorsing.PressAsync(campaign, contribution, actor, endorses);
        return TypedResults.Ok(ContributionDetail.Of(contribution, await with.Posts.ShowAsync(campaign, actor, contribution), campaign));
    }

    private static async Task<Ok<Listed<ReplyDetail>>> ListAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, CampaignFacts campaigns, AppDb db, Replying replying, Actor actor)
    {
        var (_, contribution) = await FindAsync((campaign, number), campaigns, db, actor);
        return TypedResults.Ok(new Listed<ReplyDetail>([.. (await replying.ListAsync(contribution, actor)).Select(ReplyDetail.Of)]));
    }

    private static async Task<Created<ReplyDetail>> SendAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, NewReply reply, CampaignFacts campaigns, AppDb db, Replying replying, Actor actor)
    {
        var (found, contribution) = await FindAsync((campaign, number), campaigns, db, actor);
        await replying.SendAsync(found, contribution, new ReplyInput { Text = reply.Text, Stance = reply.Stance, HidesName = reply.HidesName }, actor);
        return TypedResults.Created($"{ApiSetup.Root}/campaigns/{campaign}/contributions/{number}/replies", ReplyDetail.Of((await replying.ListAsync(contribution, actor)).Last(x => x.IsMine)));
    }

    private static async Task<Ok<Listed<ReplyDetail>>> WithdrawAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, [Description("第几条回复")] int reply, CampaignFacts campaigns, AppDb db, Replying replying, Actor actor)
    {
        var (_, contribution) = await FindAsync((campaign, number), campaigns, db, actor);
        var found = (await replying.ListAsync(contribution, actor)).FirstOrDefault(x => x.Number == reply) ?? throw ApiRefusal.NotFound;
        await replying.WithdrawAsync(contribution, found.Id, actor);
        return TypedResults.Ok(new Listed<ReplyDetail>([.. (await replying.ListAsync(contribution, actor)).Select(ReplyDetail.Of)]));
    }

    private static async Task<(CampaignFact Campaign, Contribution Contribution)> FindAsync((int Campaign, int Number) of, CampaignFacts campaigns, AppDb db, Actor actor)
    {
        var campaign = await campaigns.FindAsync(of.Campaign, actor).OrNotFound();
        return (campaign, await db.Contributions.StandingIn(campaign, actor).SingleOrDefaultAsync(x => x.Number == of.Number).OrNotFound());
    }
}
