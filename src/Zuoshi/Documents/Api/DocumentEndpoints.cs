using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Api;

/// <summary>Official documents for other programs.</summary>
public static class DocumentEndpoints
{
    private const string Tag = "文稿", All = "/campaigns/{campaign:int}/documents", One = All + "/{edition:int}";

    /// <summary>Maps them.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet(All, ListAsync).Asks(Permission.ReadCampaign).Says("listDocuments", Tag, "各稿");
        api.MapGet(One, OneAsync).Asks(Permission.ReadCampaign).Says("getDocument", Tag, "一稿", "各段和它们出自的任务、项目。起草稿里跟随清单的段，按清单现在的样子。");
        api.MapGet(One + "/word", WordAsync).Asks(Permission.Export).Produces(200, contentType: GongwenWriter.MediaType)
            .Says("exportDocument", Tag, "一稿，Word", "按 GB/T 9704 排版；已经印发的，是印发的那个文件。");
    }

    private static async Task<Ok<Listed<DocumentSummary>>> ListAsync([Description("活动编号")] int campaign, CampaignFacts campaigns, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        return TypedResults.Ok(new Listed<DocumentSummary>(await db.OfficialDocuments.AsNoTracking().VisibleTo(actor).Where(x => x.CampaignId == found.Id).OrderBy(x => x.Edition)
            .Select(x => new DocumentSummary(x.Edition, x.Kind, x.Draft, x.Stage, x.Title, x.ByName, x.At)).ToListAsync()));
    }

    private static async Task<Ok<DocumentDetail>> OneAsync(
        [Description("活动编号")] int campaign, [Description("文稿编号")] int edition, Editions editions, Actor actor)
    {
        var opened = await editions.OpenAsync(campaign, edition, actor).OrNotFound();
        return TypedResults.Ok(DocumentDetail.Of(opened.Read, opened.Campaign));
    }

    private static async Task<FileContentHttpResult> WordAsync(
        [Description("活动编号")] int campaign, [Description("文稿编号")] int edition, Editions editions, WordFiles files, Actor actor)
    {
        var opened = await editions.OpenAsync(campaign, edition, actor).OrNotFound();
        return TypedResults.File(await files.TakeAsync(opened, actor), GongwenWriter.MediaType, $"{WordFile.NameOf(opened.Document)}.docx");
    }
}
