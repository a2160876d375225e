using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Lists.Excel;

/// <summary>A table that is being checked: what was read of it and what would become of it.</summary>
internal sealed record OpenImport(ListDraft Draft, ImportAnswers Answers, IReadOnlyList<ListSheet> Sheets, ImportGround Ground, ListComparison Comparison);

/// <summary>Keeps tables of rows while they are checked, lays them beside what the site says, and imports them.</summary>
public sealed partial class ListImport(AppDb db, DiscussionFacts discussions, OrganisationFacts organisation, RowWriting writing, TimeProvider clock)
{
    /// <summary>Keeps a table for checking, and forgets those that nobody went on with.</summary>
    /// <exception cref="UnreadableTableException">There is no list in it.</exception>
    public async Task<ListDraft> KeepAsync(CampaignFact campaign, string fileName, byte[] file, Actor by)
    {
        var words = await WordsAsync(campaign);
        var now = clock.Now();
        // A list with unknown heads is told on the page where they can be named.
        var columns = await db.ColumnsAsync(campaign.Id);
        await Task.Run(() => ListTable.Read(TableReader.Read(file, fileName), Heads(words), columns));
        await db.Set<ListDraft>().Where(x => x.CreatedAt < now - ListDraft.KeptFor).ExecuteDeleteAsync();
        var draft = new ListDraft(campaign.Id, fileName, file, by, now);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }

    /// <summary>The actor's own draft of a key; null when there is none.</summary>
    public Task<ListDraft?> FindAsync(CampaignFact campaign, Guid id, Actor actor) =>
        db.Set<ListDraft>().SingleOrDefaultAsync(x => x.Id == id && x.CampaignId == campaign.Id && x.MadeById == actor.PersonId);

    /// <summary>The actor's tables that are still to be imported, the latest first.</summary>
    public Task<List<ListDraft>> UnfinishedAsync(CampaignFact campaign, Actor actor) =>
        db.Set<ListDraft>().AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.MadeById == actor.PersonId && x.ClosedAt == null).OrderByDescending(x => x.CreatedAt).Take(10).ToListAsync();

    /// <summary>A table beside what the site says at this moment.</summary>
    internal async Task<OpenImport> OpenAsync(CampaignFact campaign, ListDraft draft, ImportAnswers answers, Actor actor)
    {
        var words = await WordsAsync(campaign);
        var heads = Heads(words);
        foreach (var (header, field) in answers.Of("head")) heads[header] = field;
        var columns = await db.ColumnsAsync(campaign.Id);
        var sheets = await Task.Run(() => ListTable.Read(TableReader.Read(draft.Bytes(), draft.FileName), heads, columns));

        var items = await db.WorkItems.VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id).WithParts().OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var lines = sheets.SelectMany(sheet => sheet.Lines).ToList();
        var ground = new ImportGround(campaign, actor, clock.Today())
        {
            Columns = columns, Units = await organisation.UnitsAsync(), People = await organisation.ParticipantsAsync(), Items = items,
            UnitWords = words.Where(word => word.UnitId is not null).ToDictionary(word => word.Word, word => word.UnitId!.Value),
            Contributions = await ContributionsAsync(campaign, items, lines, actor), Past = await PastAsync(items, lines, actor),
        };
        return new OpenImport(draft, answers, sheets, ground, ListComparison.Of(sheets, ground, answers));
    }

    /// <summary>Imports a checked table: all of it, or nothing.</summary>
    /// <exception cref="RuleBroken">Something is wrong or still to be said, or the draft was changed meanwhile.</exception>
    internal async Task<(int Made, int Changed)> ConfirmAsync(OpenImport import, int version, Adjustment adjustment)
    {
        if (!import.Comparison.IsReady) throw new RuleBroken("lists.table-open", "还有没定的地方，或者写错的格。都定好、改好，才一起导入。");

        var (campaign, actor) = (import.Ground.Campaign, import.Ground.Actor);
        // One transaction, so that no number is taken when something fails.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var imported = new List<ImportedRow>();
        foreach (var row in import.Comparison.Rows.Where(row => row.Result is not null))
        {
            if (row.Fate is RowFate.New)
            {
                imported.Add(new ImportedRow(await writing.MakeAsync(campaign, row.Line.Kind, row.Result!, actor), isNew: true));
            }
            else if (row.Fate is RowFate.Changed)
            {
                await writing.ReviseAsync(row.Item!, await writing.KeepingAsync(campaign, row.Item!.ToContent(), row.Result!, actor), adjustment);
                imported.Add(new ImportedRow(row.Item!, isNew: false));
            }
        }

        await LearnAsync(import);
        import.Draft.Imported(version, imported, clock.Now());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        var made = imported.Count(row => row.IsNew);
        return (made, imported.Count - made);
    }

    /// <summary>Keeps what has been said.</summary>
    internal async Task SayAsync(ListDraft draft, int version, ImportAnswers answers)
    {
        draft.Say(version, answers);
        await db.SaveChangesAsync();
    }

    /// <summary>Gives a table up.</summary>
    public async Task GiveUpAsync(ListDraft draft, int version)
    {
        draft.GiveUp(version, clock.Now());
        await db.SaveChangesAsync();
    }

    // Two people may have been asked for one word at the same moment: the later answer holds.
    private async Task<List<TableWord>> WordsAsync(CampaignFact campaign) =>
        [.. (await db.Set<TableWord>().Where(x => x.CampaignId == campaign.Id).OrderByDescending(x => x.Id).ToListAsync()).DistinctBy(word => (word.Word, word.UnitId is null))];

    private static Dictionary<string, string> Heads(IEnumerable<TableWord> words) => words.Where(word => word.UnitId is null).ToDictionary(word => word.Word, word => word.Field);

    private async Task<List<ContributionFact>> ContributionsAsync(CampaignFact campaign, List<WorkItem> items, List<ListLine> lines, Actor actor)
    {
        var known = await discussions.ListAsync(campaign, [.. items.SelectMany(item => item.Sources).Select(source => source.SourceId).Distinct()], actor);
        var named = lines.Select(line => line[ListField.Sources]).Distinct().Where(text => text.Contains("建言", StringComparison.Ordinal))
            .SelectMany(text => Numbers().Matches(text)).Select(match => int.Parse(match.ValueSpan)).Distinct().Except(known.Select(contribution => contribution.Number)).Take(ListTable.MostLines);
        return [.. known, .. await discussions.NumberedAsync(campaign, named.ToList(), actor)];
    }

    /// <summary>What rows said that have changed since they were exported; what was kept closer than the reader is cleared for stays kept.</summary>
    private async Task<ILookup<Guid, PastRow>> PastAsync(List<WorkItem> items, List<ListLine> lines, Actor actor)
    {
        var editions = items.ToDictionary(item => item.Id, item => item.Edition);
        var stale = lines.Where(line => line.Key is not null).Select(line => (Id: Guid.TryParse(line.Key!.Value.Id, out var id) ? id : Guid.Empty, line.Key.Value.Version))
            .Where(key => editions.TryGetValue(key.Id, out var now) && now != key.Version).Select(key => (Guid?)key.Id).Distinct().ToList();
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(x => stale.Contains(x.SubjectId) && x.Detail != null && x.Name.StartsWith("lists.row-")).OrderBy(x => x.Id).ToListAsync();
        return entries.Select(entry => (Entry: entry, History: JsonSerializer.Deserialize<RowHistory>(entry.Detail!)!))
            .Where(past => past.History.Edition is not null && past.History.After.Label <= actor.Clearance && !(past.History.Before?.Label > actor.Clearance))
            .Select(past => new PastRow(past.Entry.SubjectId!.Value, past.History.Edition!.Value, past.History, past.Entry.At, past.Entry.ActorUnit))
            .ToLookup(past => past.ItemId);
    }

    /// <summary>Remembers which units and fields were meant, for the next table.</summary>
    private async Task LearnAsync(OpenImport import)
    {
        var campaign = import.Ground.Campaign.Id;
        var known = await WordsAsync(import.Ground.Campaign);
        foreach (var (name, answer) in import.Answers.Of("unit"))
        {
            if (!Guid.TryParse(answer, out var unit) || import.Comparison.Questions.All(question => question.Key != ImportQuestion.UnitKey(name))) continue;
            if (known.Find(word => word.UnitId is not null && word.Word == name) is { } word) word.Means(unit, import.Draft.Id);
            else db.Add(new TableWord(campaign, name, unit) { LearntIn = import.Draft.Id });
        }

        foreach (var (header, field) in import.Answers.Of("head"))
        {
            if (!import.Sheets.Any(sheet => sheet.Columns.Any(column => column.Header == header && column.Field == field))) continue;
            if (known.Find(word => word.UnitId is null && word.Word == header) is { } word) word.Means(field, import.Draft.Id);
            else db.Add(new TableWord(campaign, header, field) { LearntIn = import.Draft.Id });
        }
    }

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
