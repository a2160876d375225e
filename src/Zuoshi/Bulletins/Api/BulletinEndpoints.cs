using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Feeds;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins.Api;

/// <summary>The bulletin for other programs: its issues with their texts, the stories that were sent in, and the feed.</summary>
public static class BulletinEndpoints
{
    private const string Tag = "信息", All = "/campaigns/{campaign:int}/bulletins";

    /// <summary>Maps them.</summary>
    public static void MapBulletins(this IEndpointRouteBuilder api)
    {
        api.MapGet($"{All}/issues", ListAsync).Asks(Permission.ReadCampaign).Says("listIssues", Tag, "已经编发的各期");
        api.MapGet($"{All}/issues/{{number:int}}", OneAsync).Asks(Permission.ReadCampaign).Says("getIssue", Tag, "一期的全文", "只有已经编发的；供别的网站转发、月度小结取用。");
        api.MapGet($"{All}/stories", StoriesAsync).Asks(Permission.ReadCampaign)
            .Says("listStories", Tag, "报送的信息和答复", "看得到的同网页一样：已经编发的，自己写的，本单位报送的；活动办还能看到报来的。");
        api.MapGet(
                $"{All}/feed.atom", ([Description("活动编号")] int campaign, CampaignFacts campaigns, IssueFeed feed, Actor actor, HttpRequest request) => FeedAsync(campaigns, feed, campaign, actor, request))
            .Asks(Permission.ReadCampaign).Says("bulletinFeed", Tag, "已经编发的各期，Atom格式；阅读软件订阅时，令牌填在密码处");
    }

    private static async Task<Ok<Listed<IssueSummary>>> ListAsync([Description("活动编号")] int campaign, [AsParameters] Slice slice, CampaignFacts campaigns, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        return TypedResults.Ok(slice.Of(
            await db.BulletinIssues.AsNoTracking().VisibleTo(found, actor).Where(x => x.IssuedOn != null && x.Number > slice.Start).OrderBy(x => x.Number).Take(slice.Read)
                .Select(x => new IssueSummary(x.Number, x.Name, x.Year, x.Serial, x.Organ, x.IssuedOn!.Value, x.Label, x.Entries.Count)).ToListAsync(),
            issue => issue.Number));
    }

    private static async Task<Ok<IssueDetail>> OneAsync([Description("活动编号")] int campaign, [Description("刊物编号")] int number, IssueDesk desk, Actor actor) =>
        await desk.OpenAsync(campaign, number, actor) is { Issue.IssuedOn: not null } open ? TypedResults.Ok(IssueDetail.Of(open)) : throw ApiRefusal.NotFound;

    private static async Task<Ok<Listed<StorySummary>>> StoriesAsync([Description("活动编号")] int campaign, [AsParameters] Slice slice, CampaignFacts campaigns, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var read = await db.Stories.AsNoTracking().VisibleTo(found, actor).Where(x => x.Number > slice.Start).OrderBy(x => x.Number).Take(slice.Read).ToListAsync();
        return TypedResults.Ok(slice.Of(
            [.. read.Select(x => new StorySummary(x.Number, x.Kind, x.ShownTitle, x.State, x.SentOn, x.AnswerBy, x.AnsweredOn, x.Reason, x.Label))], story => story.Number));
    }

    private static async Task<FileContentHttpResult> FeedAsync(CampaignFacts campaigns, IssueFeed feed, int number, Actor actor, HttpRequest request) =>
        TypedResults.File(await feed.OfAsync(await campaigns.FindAsync(number, actor).OrNotFound(), actor, request), IssueFeed.MediaType);
}
