using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Api;

/// <summary>The rows of the lists for other programs: the same endpoints once for tasks and once for projects.</summary>
public static class RowEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapRows(this IEndpointRouteBuilder api)
    {
        new Kind(WorkItemKind.Task).Map(api, RowExamples.Task);
        new Kind(WorkItemKind.Project).Map(api, RowExamples.Project);
    }

    private sealed record Kind(WorkItemKind Of)
    {
        public void Map(IEndpointRouteBuilder api, RowBody example)
        {
            var (name, word, tag) = ($"{Of}", Of.Name(), $"{Of.Name()}清单");
            var all = $"/campaigns/{{campaign:int}}/lists/{Of.Segment()}";
            api.MapGet(all, ListAsync).Asks(Permission.ReadCampaign).Says($"list{name}s", tag, $"{tag}，可筛选");
            api.MapGet($"{all}/{{number:int}}", OneAsync).Asks(Permission.ReadCampaign).Says($"get{name}", tag, $"一项{word}");
            api.MapPost(all, MakeAsync).Asks(Permission.EditLists)
                .Says($"make{name}", tag, $"新增一项{word}", "活动办写全部，召集人写本组的。").ShowsBody(example);
            api.MapPut($"{all}/{{number:int}}", ReviseAsync).Asks(Permission.EditLists).ChangesWhatWasSeen()
                .Says($"revise{name}", tag, $"修改一项{word}", "整项替换：没有写的字段按空处理。").ShowsBody(example with { Remark = "已与规划建设科核对" });
            api.MapPut($"{all}/by-external-id/{{externalId}}", ImportAsync).Asks(Permission.EditLists)
                .Says($"import{name}", tag, $"按外部编号导入一项{word}", "没有就新增（201），有就整项替换（200），可以反复导入。")
                .ShowsBody(example).Shows("externalId", $"{Of.Segment()}-2026-001");
        }

        private async Task<Ok<Listed<RowDetail>>> ListAsync(
            [Description("活动编号")] int campaign, [AsParameters] RowQuery query, [AsParameters] Slice slice, CampaignFacts campaigns,
            OrganisationFacts organisation, RowDesk desk, AppDb db, Actor actor)
        {
            var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
            var units = await organisation.UnitsAsync();
            var fitting = query.Filter(Of, units).Apply(db.WorkItems.VisibleTo(actor).Standing().Where(x => x.CampaignId == found.Id && x.Kind == Of), found, units);
            var read = await fitting.AsNoTracking().Where(x => x.Number > slice.Start).OrderBy(x => x.Number).Take(slice.Read).WithParts().ToListAsync();
            var (items, next) = slice.Of(read, x => x.Number);
            return TypedResults.Ok(new Listed<RowDetail>(await desk.ShowAsync(found, items, actor), next));
        }

        private async Task<Ok<RowDetail>> OneAsync(
            [Description("活动编号")] int campaign, [Description("编号")] int number, CampaignFacts campaigns, RowDesk desk, Actor actor, HttpResponse response)
        {
            var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
            return TypedResults.Ok(await desk.ShowAsync(found, await desk.FindAsync(found, Of, number, actor), actor, response));
        }

        private async Task<Created<RowDetail>> MakeAsync(
            [Description("活动编号")] int campaign, RowBody row, CampaignFacts campaigns, RowDesk desk, Actor actor, HttpResponse response)
        {
            var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
            var item = await desk.MakeAsync(found, Of, row, actor);
            return TypedResults.Created(AddressOf(found, item), await desk.ShowAsync(found, item, actor, response));
        }

        private async Task<Ok<RowDetail>> ReviseAsync(
            [Description("活动编号")] int campaign, [Description("编号")] int number, RowBody row, CampaignFacts campaigns, RowDesk desk, Actor actor, HttpContext http)
        {
            var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
            var item = await desk.FindAsync(found, Of, number, actor);
            http.Request.MustMatch(item);
            await desk.ReviseAsync(found, item, row, actor);
            return TypedResults.Ok(await desk.ShowAsync(found, item, actor, http.Response));
        }

        private async Task<Results<Created<RowDetail>, Ok<RowDetail>>> ImportAsync(
            [Description("活动编号")] int campaign, [Description("来源系统里的编号，最长100个字符")] string externalId, RowBody row, CampaignFacts campaigns,
            RowDesk desk, Actor actor, HttpResponse response)
        {
            var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
            if (await desk.FindImportedAsync(found, Of, externalId, actor) is { } known)
            {
                await desk.ReviseAsync(found, known, row, actor);
                return TypedResults.Ok(await desk.ShowAsync(found, known, actor, response));
            }

            var made = await desk.MakeAsync(found, Of, row, actor, externalId);
            return TypedResults.Created(AddressOf(found, made), await desk.ShowAsync(found, made, actor, response));
        }

        private static string AddressOf(CampaignFact campaign, WorkItem item) => ApiSetup.Root + ListLinks.Row(campaign.Number, item.Kind, item.Number);
    }
}
