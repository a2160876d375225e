using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Campaigns.Api;

/// <summary>Campaigns for other programs.</summary>
public static class CampaignEndpoints
{
    private const string Tag = "活动";

    /// <summary>Maps them.</summary>
    public static void MapCampaigns(this IEndpointRouteBuilder api)
    {
        api.MapGet("/campaigns", ListAsync).Asks(Permission.ReadCampaign).Says("listCampaigns", Tag, "全部活动");
        api.MapGet("/campaigns/{campaign:int}", OneAsync).Asks(Permission.ReadCampaign)
            .Says("getCampaign", Tag, "一个活动", "阶段、题目、主题和专题讨论组。");
    }

    private static async Task<Ok<Listed<CampaignSummary>>> ListAsync(AppDb db, Actor actor) =>
        TypedResults.Ok(new Listed<CampaignSummary>(await db.Campaigns.AsNoTracking().VisibleTo(actor).OrderBy(x => x.Number)
            .Select(x => new CampaignSummary(x.Number, x.Name, x.Organiser, x.Start, x.End, x.PublishedAt != null))
            .ToListAsync()));

    private static async Task<Ok<CampaignDetail>> OneAsync([Description("活动编号")] int campaign, CampaignFacts campaigns, Actor actor) =>
        TypedResults.Ok(CampaignDetail.Of(await campaigns.FindAsync(campaign, actor) ?? throw ApiRefusal.NotFound));
}
