using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Table;

/// <summary>Keeps tables of contributions while they are checked, and sends them in.</summary>
public sealed class Tables(AppDb db, OrganisationFacts organisation, Contributing contributing, TimeProvider clock)
{
    /// <summary>Whether somebody may bring a table: whoever speaks for a unit and enters for its people.</summary>
    public static bool MayBring(Actor actor) => actor.Duty is Duty.Liaison or Duty.Office;

    /// <summary>Keeps a table for checking, and forgets those that nobody went on with.</summary>
    public async Task<TableDraft> KeepAsync(CampaignFact campaign, string fileName, IReadOnlyList<SaidLine> lines, Actor by)
    {
        var now = clock.Now();
        await db.TableDrafts.Where(x => x.CreatedAt < now - TableDraft.KeptFor).ExecuteDeleteAsync();
        var draft = new TableDraft(campaign.Id, fileName, lines, by, now);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }

    /// <summary>The actor's own draft of a key; null when there is none.</summary>
    public Task<TableDraft?> FindAsync(CampaignFact campaign, Guid id, Actor actor) =>
        db.TableDrafts.SingleOrDefaultAsync(x => x.Id == id && x.CampaignId == campaign.Id && x.MadeById == actor.PersonId);

    /// <summary>The actor's tables that are still to be sent in, the latest first.</summary>
    public Task<List<TableDraft>> UnfinishedAsync(CampaignFact campaign, Actor actor) =>
        db.TableDrafts.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.MadeById == actor.PersonId && x.Lines > 0).OrderByDescending(x => x.CreatedAt).Take(10).ToListAsync();

    /// <summary>A draft beside what there is at this moment.</summary>
    public async Task<TableComparison> CompareAsync(CampaignFact campaign, TableDraft draft, Actor actor)
    {
        var lines = draft.Read();
        var texts = lines.Select(line => PlainText.Of(line[SaidColumns.Text])).Distinct().ToList();
        var keys = lines.Select(line => line[SaidColumns.ExternalId]).Where(key => key.Length > 0).Distinct().ToList();
        // By its key whatever there is; by its words only what the actor may see, so that nobody asks a table what others said.
        var known = await db.Contributions.AsNoTracking().IgnoreAutoIncludes().VisibleTo(campaign, actor)
            .Where(x => texts.Contains(x.Text)).Select(x => new KnownSaid(x.Number, x.Text, x.ExternalId)).ToListAsync();
        known.AddRange(await db.Contributions.AsNoTracking().IgnoreAutoIncludes().Where(x => x.CampaignId == campaign.Id && keys.Contains(x.ExternalId!))
            .Select(x => new KnownSaid(x.Number, x.Text, x.ExternalId)).ToListAsync());
        var people = (await organisation.PeopleAsync([.. Enum.GetValues<Duty>().Where(duty => !duty.IsAdministrative())]))
            .Where(person => person.UnitId == actor.UnitId).DistinctBy(person => person.Id).ToList();
        var clauses = new Dictionary<string, IReadOnlyList<CitedClause>>();
        foreach (var typed in lines.Select(line => line[SaidColumns.Clauses]).Where(typed => typed.Length > 0).Distinct())
            if (await contributing.CitedAsync(campaign, typed) is { Missing: null } found) clauses[typed] = found.Cited;

        return TableComparison.Of(lines, new TableGround(campaign, actor, people, known, clauses), clock.Now());
    }

    /// <summary>Sends a checked table in: all of its lines, or none.</summary>
    /// <exception cref="RuleBroken">A line is wrong, the draft was changed meanwhile, or the discussion is closed.</exception>
    public async Task<int> SendAsync(CampaignFact campaign, TableDraft draft, int version, TableComparison comparison, Actor actor)
    {
        campaign.MustBeOpenToDiscussion();
        var problems = comparison.Count(Platform.Imports.LineState.Problem);
        if (problems > 0) throw new RuleBroken("discussions.table-problems", $"还有{problems}行有问题，改好以后才一起提交。");

        // One transaction, so that two thousand numbers are no two thousand commits, and none is taken when something fails.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sent = 0;
        foreach (var (line, said, cited) in comparison.New())
        {
            var contribution = new Contribution(campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id), said, actor, clock.Now());
            foreach (var clause in cited) contribution.Cite(clause);
            if (line.Line[SaidColumns.ExternalId] is { Length: > 0 } key) contribution.KnownAs(key);
            db.Add(contribution);
            sent++;
        }

        draft.SentIn(version, sent, comparison.Lines.Count - sent);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            throw new RuleBroken("discussions.table-known", "核对以后，有人用同样的外部编号提交了建言，这份表一条也没有提交。请再核对一次。");
        }

        await transaction.CommitAsync();
        return sent;
    }
}
