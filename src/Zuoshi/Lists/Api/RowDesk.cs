using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Rows;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Api;

/// <summary>Takes rows in from programs and shows them: what comes in is read by the same form as a person's, and so by the same rules.</summary>
public sealed class RowDesk(AppDb db, RowWriting writing, DiscussionFacts discussions, OrganisationFacts organisation)
{
    /// <summary>The row of a number.</summary>
    public Task<WorkItem> FindAsync(CampaignFact campaign, WorkItemKind kind, int number, Actor actor) =>
        db.WorkItems.VisibleTo(actor).Kept().WithParts().SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Kind == kind && x.Number == number).OrNotFound();

    /// <summary>The row that was imported under a key, or null.</summary>
    /// <exception cref="ApiRefusal">There is one, and it is kept closer than the actor is cleared for.</exception>
    public async Task<WorkItem?> FindImportedAsync(CampaignFact campaign, WorkItemKind kind, string externalId, Actor actor)
    {
        // Asked once: between two questions somebody else may send the same row.
        var known = await db.WorkItems.WithParts().SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Kind == kind && x.ExternalId == externalId);
        return known?.Label > actor.Clearance ? throw ApiRefusal.Forbidden : known;
    }

    /// <summary>Makes a row.</summary>
    public async Task<WorkItem> MakeAsync(CampaignFact campaign, WorkItemKind kind, RowBody row, Actor actor, string? externalId = null)
    {
        if (!campaign.MayMakeRows(actor)) throw ApiRefusal.Forbidden;

        var item = await writing.MakeAsync(campaign, kind, await ReadAsync(campaign, kind, row, actor), actor);
        if (externalId is not null) item.KnownAs(externalId);
        await db.SaveChangesAsync();
        return item;
    }

    /// <summary>Changes what a row says.</summary>
    public async Task ReviseAsync(CampaignFact campaign, WorkItem item, RowBody row, Actor actor)
    {
        if (!campaign.MayEdit(actor, item.Place)) throw ApiRefusal.Forbidden;

        if (row.Label is { } label && label != item.Label) throw ApiRefusal.Invalid("label", "知悉范围要在网页上改，不能随内容一起改。");

        var content = await ReadAsync(campaign, item.Kind, row, actor);
        await writing.ReviseAsync(item, await writing.KeepingAsync(campaign, item.ToContent(), content, actor), row.Adjustment?.ToAdjustment());
        await db.SaveChangesAsync();
    }

    /// <summary>One row, with its version.</summary>
    public async Task<RowDetail> ShowAsync(CampaignFact campaign, WorkItem item, Actor actor, HttpResponse response)
    {
        response.Show(item);
        return (await ShowAsync(campaign, [item], actor))[0];
    }

    /// <summary>Rows as programs read them.</summary>
    public async Task<IReadOnlyList<RowDetail>> ShowAsync(CampaignFact campaign, IReadOnlyList<WorkItem> items, Actor actor)
    {
        var units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id);
        var sources = await discussions.ListAsync(campaign, [.. items.SelectMany(item => item.Sources).Select(source => source.SourceId).Distinct()], actor);
        var numbers = sources.ToDictionary(source => source.Id, source => source.Number);
        var columns = await db.ColumnsAsync(campaign.Id);
        return [.. items.Select(item => RowDetail.Of(item, campaign, columns.Of(item.Kind), units, numbers))];
    }

    private async Task<RowContent> ReadAsync(CampaignFact campaign, WorkItemKind kind, RowBody row, Actor actor)
    {
        if (kind is WorkItemKind.Project != row.Project is not null)
            throw ApiRefusal.Invalid("project", kind is WorkItemKind.Project ? "项目要写明 project。" : "任务没有 project，请去掉。");

        var errors = new ModelStateDictionary();
        var columns = await db.ColumnsAsync(campaign.Id);
        var input = row.ToInput(campaign, columns.Of(kind), await organisation.UnitsAsync(), errors);
        var said = input.Own.Select(line => line.ColumnId).ToHashSet();
        var form = await RowForm.LoadAsync(campaign, kind, actor, organisation, columns, input);
        var content = await form.ReadAsync(discussions, errors);
        // Of a column that isn't sent nothing is said.
        if (errors.IsValid) return content with { Own = [.. content.Own.Where(value => said.Contains(value.ColumnId))] };

        throw ApiRefusal.Invalid(errors.Where(field => field.Value!.Errors.Count > 0)
            .ToDictionary(field => RowBody.FieldOf(field.Key), field => field.Value!.Errors.Select(error => error.ErrorMessage).ToArray()));
    }
}
