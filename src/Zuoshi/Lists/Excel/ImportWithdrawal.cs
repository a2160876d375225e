using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists.Excel;

/// <summary>An import that can still be looked at.</summary>
/// <param name="Id">Its key.</param>
/// <param name="FileName">The table's name.</param>
/// <param name="At">When it was imported, UTC.</param>
/// <param name="By">Who brought it; empty for somebody who has left.</param>
/// <param name="Made">How many rows it made.</param>
/// <param name="Changed">How many it changed.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn.</param>
public sealed record RecentImport(Guid Id, string FileName, DateTime At, string By, int Made, int Changed, bool IsWithdrawn);

/// <summary>Takes imports back as a whole: by whoever keeps the lists, and by whoever brought the table.</summary>
public sealed class ImportWithdrawal(AppDb db, OrganisationFacts organisation, TimeProvider clock)
{
    private const int MostShown = 10;

    /// <summary>The latest imports that the actor may withdraw.</summary>
    public async Task<IReadOnlyList<RecentImport>> RecentAsync(CampaignFact campaign, Actor actor)
    {
        var drafts = await Withdrawable(campaign, actor).AsNoTracking().OrderByDescending(x => x.ClosedAt).Take(MostShown)
            .Select(x => new { x.Id, x.FileName, x.ClosedAt, x.MadeById, x.WithdrawnAt, Made = x.Rows.Count(row => row.IsNew), Rows = x.Rows.Count }).ToListAsync();
        if (drafts.Count == 0) return [];

        var names = (await organisation.ParticipantsAsync()).DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => person.Name);
        return
        [
            .. drafts.Select(draft => new RecentImport(
                draft.Id, draft.FileName, draft.ClosedAt!.Value, names.GetValueOrDefault(draft.MadeById, ""), draft.Made, draft.Rows - draft.Made, draft.WithdrawnAt is not null)),
        ];
    }

    /// <summary>An import with its rows; null where there is none that the actor may withdraw.</summary>
    public Task<ListDraft?> FindAsync(CampaignFact campaign, Guid id, Actor actor) =>
        Withdrawable(campaign, actor).Include(x => x.Rows).SingleOrDefaultAsync(x => x.Id == id);

    /// <summary>What would become of its rows.</summary>
    internal async Task<WithdrawalPlan> PlanAsync(CampaignFact campaign, ListDraft import, Actor actor)
    {
        var rows = import.Rows.ToDictionary(row => row.ItemId);
        var ids = rows.Keys.ToList();
        var items = await db.WorkItems.VisibleTo(actor).Where(x => ids.Contains(x.Id)).WithParts().ToListAsync();
        var histories = await HistoriesAsync(rows, actor);
        var disputed = db.Disputes.Where(x => x.DecidedAt == null && ids.Contains(x.ItemId)).Select(x => x.ItemId);
        var held = await disputed.Union(db.WorkItems.Kept().Where(x => x.MergedIntoId != null && ids.Contains(x.MergedIntoId.Value)).Select(x => x.MergedIntoId!.Value)).ToHashSetAsync();
        var columns = (await db.ColumnsAsync(campaign.Id)).Names.ToDictionary();
        return WithdrawalPlan.Of(
            campaign, actor, items.Select(item => new WithdrawalGround(item, rows[item.Id].IsNew, histories.GetValueOrDefault(item.Id), held.Contains(item.Id))), rows.Count - items.Count,
            id => columns.TryGetValue(id, out var title) ? title : id.ToString());
    }

    /// <summary>Withdraws it: all that the plan says, or nothing.</summary>
    internal async Task WithdrawAsync(ListDraft import, WithdrawalPlan plan, string? reason, Actor actor)
    {
        var now = clock.Now();
        import.Withdraw(reason, plan.Count(WithdrawalFate.TakenOut), plan.Count(WithdrawalFate.PutBack), actor, now);
        foreach (var row in plan.Rows)
        {
            if (row.Fate is WithdrawalFate.TakenOut) row.Item.Withdraw(reason, now);
            else if (row.Content is { } content) row.Item.PutBack(content, reason);
        }

        // What was answered may have been the mistake: the next table asks again.
        db.RemoveRange(await db.Set<TableWord>().Where(x => x.LearntIn == import.Id).ToListAsync());
        await db.SaveChangesAsync();
    }

    private IQueryable<ListDraft> Withdrawable(CampaignFact campaign, Actor actor)
    {
        var imports = db.Set<ListDraft>().Where(x => x.CampaignId == campaign.Id && x.Rows.Any());
        return campaign.KeepsLists(actor) ? imports : imports.Where(x => x.MadeById == actor.PersonId);
    }

    /// <summary>What the rows said before and after; what was kept closer than the reader is cleared for stays kept.</summary>
    private async Task<Dictionary<Guid, RowHistory>> HistoriesAsync(Dictionary<Guid, ImportedRow> rows, Actor actor)
    {
        var ids = rows.Keys.Select(id => (Guid?)id).ToList();
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(x => ids.Contains(x.SubjectId) && x.Detail != null && x.Name.StartsWith("lists.row-")).ToListAsync();
        return entries.Select(entry => (Id: entry.SubjectId!.Value, History: JsonSerializer.Deserialize<RowHistory>(entry.Detail!)!))
            .Where(past => past.History.Edition == rows[past.Id].Edition && past.History.After.Label <= actor.Clearance && !(past.History.Before?.Label > actor.Clearance))
            .DistinctBy(past => past.Id).ToDictionary(past => past.Id, past => past.History);
    }
}
