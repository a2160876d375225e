using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;

namespace Zuoshi.Delivery.Deadlines;

/// <summary>The same for programs that fetch a calendar by themselves.</summary>
public static class DeadlineEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapDeadlines(this IEndpointRouteBuilder api) =>
        api.MapGet("/campaigns/{campaign:int}/delivery/deadlines.ics", ([Description("活动编号")] int campaign, CampaignFacts campaigns, OwnDeadlines deadlines, Actor actor, HttpRequest request) =>
                AnswerAsync(campaigns, deadlines, campaign, actor, request))
            .Asks(Permission.ReadCampaign).Says("deadlines", "推进", "本人督办事项的时限，日历格式（iCalendar）；日历软件订阅时，令牌填在密码处");

    private static async Task<ContentHttpResult> AnswerAsync(CampaignFacts campaigns, OwnDeadlines deadlines, int number, Actor actor, HttpRequest request) =>
        TypedResults.Content(await deadlines.CalendarAsync(await campaigns.FindAsync(number, actor).OrNotFound(), actor, request), DeadlineCalendar.MediaType);
}
