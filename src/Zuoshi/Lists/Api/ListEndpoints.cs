using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Export;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Api;

/// <summary>责任清单 and the workbook for other programs.</summary>
public static class ListEndpoints
{
    private const string Tag = "责任清单和表格";

    /// <summary>Maps them.</summary>
    public static void MapLists(this IEndpointRouteBuilder api)
    {
        api.MapRows();
        api.MapGet("/campaigns/{campaign:int}/lists/responsibilities", ResponsibilitiesAsync).Asks(Permission.ReadCampaign)
            .Says("listResponsibilities", Tag, "责任清单", "由任务和项目的牵头、配合单位汇成，按单位的规范排序。");
        api.MapGet("/campaigns/{campaign:int}/lists/export", ExportAsync).Asks(Permission.Export).Produces(200, contentType: WorkbookWriter.MediaType)
            .Says("exportLists", Tag, "三张清单，Excel");
    }

    private static async Task<Ok<Listed<ResponsibilityDetail>>> ResponsibilitiesAsync(
        [Description("活动编号")] int campaign, [Description("只要这个单位的：全称或简称")] string? unit, CampaignFacts campaigns, OrganisationFacts organisation, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var items = await db.WorkItems.AsNoTracking().VisibleTo(actor).Standing().Where(x => x.CampaignId == found.Id).WithParts().ToListAsync();
        var units = (await organisation.UnitsAsync()).FindAll(x => unit is null || x.Name == unit || x.ShortName == unit);
        return TypedResults.Ok(new Listed<ResponsibilityDetail>([.. Responsibility.Of([.. items.Select(StatedRow.Of)], units).Select(line => new ResponsibilityDetail(
            line.Unit.Name, line.Order, line.Role, line.Duty, line.Item.Kind, line.Item.Number, line.Item.Content.Title, line.Item.ShownDue))]));
    }

    private static async Task<FileContentHttpResult> ExportAsync([Description("活动编号")] int campaign, CampaignFacts campaigns, ListWorkbook workbook, Actor actor)
    {
        var (content, name) = await workbook.TakeAwayAsync(await campaigns.FindAsync(campaign, actor).OrNotFound(), actor);
        return TypedResults.File(content, WorkbookWriter.MediaType, name);
    }
}

/// <summary>A line of 责任清单.</summary>
public sealed record ResponsibilityDetail(
    [property: Description("责任单位全称")] string Unit,
    [property: Description("单位内的序号")] int Order,
    [property: Description("牵头 lead、配合 with")] ResponsibilityRole Role,
    [property: Description("责任事项")] string Duty,
    [property: Description("任务 task、项目 project")] WorkItemKind Kind,
    [property: Description("任务或项目的编号")] int Number,
    [property: Description("任务或项目的名称")] string Title,
    [property: Description("完成时限")] string ShownDue);
