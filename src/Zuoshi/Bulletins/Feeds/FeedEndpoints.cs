using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;

namespace Zuoshi.Bulletins.Feeds;

/// <summary>The same for programs that fetch feeds by themselves.</summary>
public static class FeedEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapBulletins(this IEndpointRouteBuilder api) =>
        api.MapGet("/campaigns/{campaign:int}/bulletins/feed.atom", ([Description("活动编号")] int campaign, CampaignFacts campaigns, IssueFeed feed, Actor actor, HttpRequest request) =>
                AnswerAsync(campaigns, feed, campaign, actor, request))
            .Asks(Permission.ReadCampaign).Says("bulletinFeed", "信息", "已经编发的各期，Atom格式；阅读软件订阅时，令牌填在密码处");

    private static async Task<FileContentHttpResult> AnswerAsync(CampaignFacts campaigns, IssueFeed feed, int number, Actor actor, HttpRequest request) =>
        TypedResults.File(await feed.OfAsync(await campaigns.FindAsync(number, actor).OrNotFound(), actor, request), IssueFeed.MediaType);
}
