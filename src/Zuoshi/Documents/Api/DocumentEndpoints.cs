using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
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
        api.MapGet(All, ListAsync).Asks(Permission.ReadCampaign).Says("listDocuments", Tag, "全部版本");
        api.MapGet(One, OneAsync).Asks(Permission.ReadCampaign).Says("getDocument", Tag, "一版文稿", "各段和它们出自的任务、项目。");
        api.MapGet(One + "/word", WordAsync).Asks(Permission.Export).Produces(200, contentType: GongwenWriter.MediaType)
            .Says("exportDocument", Tag, "一版文稿，Word", "按 GB/T 9704 排版。");
    }

    private static async Task<Ok<Listed<DocumentSummary>>> ListAsync([Description("活动编号")] int campaign, CampaignFacts campaigns, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        return TypedResults.Ok(new Listed<DocumentSummary>(await db.OfficialDocuments.AsNoTracking().VisibleTo(actor).Where(x => x.CampaignId == found.Id).OrderBy(x => x.Edition)
            .Select(x => new DocumentSummary(x.Edition, x.Kind, x.Title, x.ByName, x.At)).ToListAsync()));
    }

    private static async Task<Ok<DocumentDetail>> OneAsync(
        [Description("活动编号")] int campaign, [Description("第几版")] int edition, CampaignFacts campaigns, ListFacts lists, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var document = await FindAsync(db, found, edition, actor);
        var rows = await lists.ListAsync(found.Id, [.. document.Paragraphs.SelectMany(x => x.Sources).Select(source => source.ItemId).Distinct()], actor);
        return TypedResults.Ok(DocumentDetail.Of(document, found, rows.ToDictionary(row => row.Id)));
    }

    private static async Task<FileContentHttpResult> WordAsync(
        [Description("活动编号")] int campaign, [Description("第几版")] int edition, CampaignFacts campaigns, Exports exports, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var document = await FindAsync(db, found, edition, actor);
        var export = await exports.NoteAsync("document", found.Id, [.. document.Paragraphs.Select(_ => document.Label)], actor);
        return TypedResults.File(WordFile.Of(document, export), GongwenWriter.MediaType, WordFile.NameOf(document));
    }

    private static Task<OfficialDocument> FindAsync(AppDb db, CampaignFact campaign, int edition, Actor actor) => db.OfficialDocuments.AsNoTracking()
        .VisibleTo(actor).WithParagraphs().SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Edition == edition).OrNotFound();
}
