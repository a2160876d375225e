using Zuoshi.Campaigns;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation;
using Zuoshi.Outlines;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Demo;

/// <summary>
/// The units of the invented city are called on for their rows: one drafts, one has reported, one has nothing. The office has said of
/// some clauses why they have no row.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="units">The units by key.</param>
internal sealed class DemoReports(AppDb db, CurrentActor current, Func<string, Actor> actorOf, IReadOnlyDictionary<string, Unit> units)
{
    private static readonly DateTime CalledAt = DemoClock.Begins.AddDays(-3), ReportedAt = DemoClock.Begins.AddDays(-2);

    private readonly DemoReportData data = DemoData.Read<DemoReportData>("reports.json");

    /// <summary>Calls on the units that have a liaison, and lets some of them report.</summary>
    public async Task FillAsync(Campaign campaign, IEnumerable<string> called)
    {
        current.ActAs(actorOf("huodongban"));
        var terms = new CallTerms(DateOnly.FromDateTime(DemoClock.Begins).AddDays(data.DueInDays), data.Note, [.. called.Select(unit => units[unit].Id)]);
        var call = new ListCall(campaign.Id, terms, CalledAt);
        db.Add(call);
        await db.SaveChangesAsync();

        foreach (var row in data.Rows) await ReportAsync(campaign, row);

        var quiet = actorOf(data.Nothing.By);
        current.ActAs(quiet);
        call.HasNothing(quiet.UnitId, data.Nothing.Reason, ReportedAt);
        await db.SaveChangesAsync();
        await ExplainAsync(campaign);
    }

    private async Task ExplainAsync(Campaign campaign)
    {
        var office = actorOf("huodongban");
        current.ActAs(office);
        var clauses = (await db.CurrentOutlineAsync(campaign.Id))!.Clauses;
        foreach (var gap in data.Omissions)
            db.Add(new Omission(campaign.Id, new CoveredThing(CoverageKind.Clause, clauses.Single(clause => clause.Citation == gap.Clause).Key, gap.Clause), gap.Reason, office, ReportedAt));
        await db.SaveChangesAsync();
    }

    private async Task ReportAsync(Campaign campaign, DemoReport row)
    {
        var by = actorOf(row.By);
        current.ActAs(by);
        var theme = campaign.Themes.First(theme => theme.Number == row.Theme).Id;
        var content = new RowContent
        {
            ThemeId = theme, SourceKind = SourceKind.Bureau, Basis = "本单位年度工作要点", Title = row.Title, Content = row.Content, Target = row.Target,
            LeadUnitId = units[row.Lead].Id, Due = row.Due,
        };
        var number = await Counter.NextAsync(db, WorkItemKind.Task.Segment(), campaign.Id);
        var item = new WorkItem(campaign.Id, WorkItemKind.Task, number, content, by, ReportedAt, new RowPlace(theme, by.UnitId, ReportLevel.Drafted));
        db.Add(item);
        await db.SaveChangesAsync();

        if (Enum.Parse<ReportLevel>(row.RisesTo, ignoreCase: true) is > ReportLevel.Drafted and var level)
        {
            item.Raise(level, by, ReportedAt);
            await db.SaveChangesAsync();
        }

        if (row.Returned is null) return;

        current.ActAs(actorOf("huodongban"));
        item.Return(ReportLevel.Drafted, row.Returned);
        await db.SaveChangesAsync();
    }
}

/// <summary>What the units report, as the file has it.</summary>
internal sealed record DemoReportData(int DueInDays, string Note, IReadOnlyList<DemoReport> Rows, DemoNothing Nothing, IReadOnlyList<DemoOmission> Omissions);

/// <summary>A row that a unit drafts, and how far it has come.</summary>
internal sealed record DemoReport(string By, int Theme, string Title, string Content, string Target, string Lead, DateOnly? Due, string RisesTo, string? Returned);

/// <summary>A unit that has nothing to report.</summary>
internal sealed record DemoNothing(string By, string Reason);

/// <summary>A clause that has no row, and why.</summary>
internal sealed record DemoOmission(string Clause, string Reason);
