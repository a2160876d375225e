using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Imports;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>Keeps tables of indicators while they are checked, and imports them.</summary>
public sealed class IndicatorImports(AppDb db, OrganisationFacts organisation, IndicatorLinks links, LabelChain chain, TimeProvider clock)
{
    /// <summary>Keeps a table for checking, and forgets those that nobody went on with.</summary>
    public async Task<IndicatorDraft> KeepAsync(CampaignFact campaign, string fileName, IReadOnlyList<IndicatorLine> lines, Actor by)
    {
        var now = clock.Now();
        await db.IndicatorDrafts.Where(x => x.CreatedAt < now - IndicatorDraft.KeptFor).ExecuteDeleteAsync();
        var draft = new IndicatorDraft(campaign.Id, fileName, lines, by, now);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }

    /// <summary>The actor's own draft of a key; null when there is none.</summary>
    public Task<IndicatorDraft?> FindAsync(CampaignFact campaign, Guid id, Actor actor) =>
        db.IndicatorDrafts.SingleOrDefaultAsync(x => x.Id == id && x.CampaignId == campaign.Id && x.MadeById == actor.PersonId);

    /// <summary>The actor's tables that are still to be imported, the latest first.</summary>
    public Task<List<IndicatorDraft>> UnfinishedAsync(CampaignFact campaign, Actor actor) =>
        db.IndicatorDrafts.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.MadeById == actor.PersonId && x.Lines > 0).OrderByDescending(x => x.CreatedAt).Take(10).ToListAsync();

    /// <summary>A draft beside what there is at this moment. The book's indicators are changed by it.</summary>
    public async Task<IndicatorComparison> CompareAsync(IndicatorBook book, IndicatorDraft draft, Queue<int>? numbers = null)
    {
        var lines = draft.Read();
        var clauses = new Dictionary<string, TypedClauses>();
        foreach (var typed in lines.Select(line => line[IndicatorColumns.Clauses]).Where(typed => typed.Length > 0).Distinct()) clauses[typed] = await links.ReadClausesAsync(book.Campaign, typed);
        var linked = await links.OpenAsync(book.Campaign, [.. book.All.Select(one => one.It)], book.Actor);
        return IndicatorComparison.Of(
            lines, new IndicatorGround(book, linked, await organisation.UnitsAsync(), await links.RowsAsync(book.Campaign, book.Actor), clauses, clock.Now(), numbers ?? new Queue<int>()));
    }

    /// <summary>Imports a checked table: all of its lines, or none.</summary>
    /// <param name="book">The indicators, to be changed.</param>
    /// <param name="draft">The table.</param>
    /// <param name="version">The version of it that was looked at.</param>
    /// <exception cref="RuleBroken">A line is wrong, there is nothing to import, or the draft was changed meanwhile.</exception>
    public async Task<(int New, int Changed)> ImportAsync(IndicatorBook book, IndicatorDraft draft, int version)
    {
        var labels = book.All.ToDictionary(one => one.It.Id, one => one.It.Label);
        // One transaction, so that no number is taken when something fails.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var numbers = new Queue<int>();
        var names = book.All.Select(one => one.It.Name).ToHashSet();
        foreach (var _ in draft.Read().Where(line => line.Kind is IndicatorLineKind.Indicator && line[IndicatorColumns.Number].Length == 0 && !names.Contains(PlainText.Of(line[IndicatorColumns.Name]))))
            numbers.Enqueue(await Counter.NextAsync(db, "indicators", book.Campaign.Id));
        var comparison = await CompareAsync(book, draft, numbers);
        var (problems, fresh, changed) = (comparison.Count(LineState.Problem), comparison.Count(LineState.New), comparison.Count(LineState.Changed));
        if (problems > 0) throw new RuleBroken("delivery.indicator-table-problems", $"还有{problems}行有问题，改好以后才一起导入。");
        if (fresh + changed == 0) throw new RuleBroken("delivery.indicator-table-same", "没有要导入的：没有新增，也没有改动。");

        db.AddRange(comparison.Fresh);
        foreach (var it in comparison.Touched.Where(it => labels.TryGetValue(it.Id, out var label) && it.Label > label)) await chain.RaiseAsync(it.Id, it.Label);
        draft.Imported(version, fresh, changed);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (fresh, changed);
    }
}
