using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Contract;

/// <summary>What a row is. The numbers are stored.</summary>
public enum WorkItemKind
{
    /// <summary>任务.</summary>
    Task = 1,

    /// <summary>项目.</summary>
    Project = 2,
}

/// <summary>A row as later features see it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Task or project.</param>
/// <param name="Number">Number within the campaign and kind.</param>
/// <param name="Edition">Grows with every change of what it says; tells whether what was drawn from the row still says what it says.</param>
/// <param name="ThemeId">The theme, if any.</param>
/// <param name="Title">名称.</param>
/// <param name="Content">主要内容.</param>
/// <param name="Target">工作目标.</param>
/// <param name="DueText">完成时限 as it is printed; empty while nobody has set one.</param>
/// <param name="LeadUnit">牵头单位.</param>
/// <param name="With">配合单位 in order.</param>
/// <param name="Project">What only a project has; null for a task.</param>
/// <param name="ContributionIds">The contributions it was made from.</param>
/// <param name="Label">How far it may go.</param>
public sealed record WorkItemFact(
    Guid Id, WorkItemKind Kind, int Number, int Edition, Guid? ThemeId, string Title, string Content, string Target, string DueText,
    string LeadUnit, IReadOnlyList<string> With, ProjectFact? Project, IReadOnlyList<Guid> ContributionIds,
    Sensitivity Label = Sensitivity.Internal)
{
    /// <summary>Its mark: 任 or 项.</summary>
    public Mark Mark => Kind.Mark();

    /// <summary>Its number as shown.</summary>
    public string ShownNumber => Mark.Three(Number);
}

/// <summary>A row as it was published, with all that whoever delivers it works by.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Task or project.</param>
/// <param name="Number">Number within the campaign and kind.</param>
/// <param name="PublishedIn">版次 of the lists in which it last stood.</param>
/// <param name="ThemeId">The theme, if any.</param>
/// <param name="Title">名称.</param>
/// <param name="Acceptance">完成标准; the target and its measure where none was written.</param>
/// <param name="LeadUnitId">牵头单位.</param>
/// <param name="With">配合单位 in order, with what each is to do.</param>
/// <param name="LeaderName">责任领导 as written.</param>
/// <param name="LeaderId">责任领导 in the roll.</param>
/// <param name="Start">起始时间.</param>
/// <param name="Due">完成时限.</param>
/// <param name="IsForGood">长期坚持: it has no end.</param>
/// <param name="Steps">阶段目标 in order.</param>
/// <param name="Label">How far it may go.</param>
public sealed record PublishedRow(
    Guid Id, WorkItemKind Kind, int Number, int PublishedIn, Guid? ThemeId, string Title, string Acceptance, Guid LeadUnitId, IReadOnlyList<PublishedHelp> With,
    string LeaderName, Guid? LeaderId, DateOnly? Start, DateOnly? Due, bool IsForGood, IReadOnlyList<PublishedStep> Steps, Sensitivity Label = Sensitivity.Internal)
{
    /// <summary>年度计划投资 in order of year, in 分; empty for a task, and where nothing was given to years.</summary>
    public IReadOnlyList<PublishedYear> Years { get; init; } = [];

    /// <summary>前期手续 in order; empty for a task.</summary>
    public IReadOnlyList<PublishedPermit> Permits { get; init; } = [];
}

/// <summary>What a published row plans to invest in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Fen">How much, of all sources, in 分.</param>
public sealed record PublishedYear(int Year, long Fen);

/// <summary>A permit of a published row.</summary>
/// <param name="Name">Which.</param>
/// <param name="PlannedOn">By when it is planned.</param>
/// <param name="DocumentNumber">批文或证号; empty while there is none.</param>
/// <param name="DoneOn">The day on which it was obtained.</param>
public sealed record PublishedPermit(string Name, DateOnly? PlannedOn, string DocumentNumber, DateOnly? DoneOn)
{
    /// <summary>The names that are usual, in the order in which they are obtained. A further one stands at the end: their places are stored.</summary>
    public static readonly IReadOnlyList<string> Usual = ["项目建议书", "工可", "初设", "施工图", "用地预审", "用地", "环评", "水保", "招标", "施工许可"];
}

/// <summary>A publication of the lists.</summary>
/// <param name="Number">版次.</param>
/// <param name="DocumentNumber">文号; empty where it was published without one.</param>
/// <param name="On">The day it bears.</param>
public sealed record PublicationFact(int Number, string DocumentNumber, DateOnly On);

/// <summary>A unit that helps with a published row.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Duty">What it is to do.</param>
public sealed record PublishedHelp(Guid UnitId, string Duty);

/// <summary>A step of a published row.</summary>
/// <param name="Name">What is to be reached.</param>
/// <param name="On">By when.</param>
/// <param name="Weight">Its part of the whole in percent; null where the steps are not weighed.</param>
public sealed record PublishedStep(string Name, DateOnly On, int? Weight);

/// <summary>What only a project has, as later features see it.</summary>
/// <param name="Scale">建设规模.</param>
/// <param name="StartYear">First year of building.</param>
/// <param name="EndYear">Last year of building.</param>
/// <param name="TotalInvestmentFen">总投资, in 分.</param>
public sealed record ProjectFact(string Scale, int? StartYear, int? EndYear, long? TotalInvestmentFen);

/// <summary>What later features may ask about the lists.</summary>
public sealed class ListFacts(AppDb db, OrganisationFacts organisation)
{
    /// <summary>All rows of a campaign that the actor may see and that have left their unit, tasks before projects, in order of number.</summary>
    public Task<List<WorkItemFact>> AllAsync(Guid campaignId, Actor actor) => ListAsync(db.WorkItems.Standing().Where(x => x.CampaignId == campaignId && x.Level >= ReportLevel.AwaitingConvener), actor);

    /// <summary>The row of a number, or null.</summary>
    public async Task<WorkItemFact?> FindAsync(Guid campaignId, WorkItemKind kind, int number, Actor actor) =>
        (await ListAsync(db.WorkItems.Where(x => x.CampaignId == campaignId && x.Kind == kind && x.Number == number), actor)).SingleOrDefault();

    /// <summary>Those of these keys that the actor may see.</summary>
    public Task<List<WorkItemFact>> ListAsync(Guid campaignId, IReadOnlyCollection<Guid> ids, Actor actor) =>
        ListAsync(db.WorkItems.Where(x => x.CampaignId == campaignId && ids.Contains(x.Id)), actor);

    /// <summary>The rows that were made from any of these contributions and that the actor may see.</summary>
    public Task<List<WorkItemFact>> MadeFromAsync(Guid campaignId, IReadOnlyCollection<Guid> contributionIds, Actor actor) =>
        ListAsync(db.WorkItems.Kept().Where(x => x.CampaignId == campaignId).MadeFrom(contributionIds), actor);

    /// <summary>How many rows, seen or not, were made from any of these contributions.</summary>
    public Task<int> CountMadeFromAsync(Guid campaignId, IReadOnlyCollection<Guid> contributionIds) =>
        db.WorkItems.Kept().Where(x => x.CampaignId == campaignId).MadeFrom(contributionIds).CountAsync();

    /// <summary>The contributions that a row was made from, whoever asks: for telling their authors.</summary>
    public Task<List<Guid>> SourcesAsync(Guid rowId) =>
        db.WorkItems.Where(x => x.Id == rowId).SelectMany(x => x.Sources.Where(source => source.Kind == RowSourceKind.Contribution)).Select(source => source.SourceId).ToListAsync();

    /// <summary>The publications of the lists, the newest first.</summary>
    public Task<List<PublicationFact>> PublicationsAsync(Guid campaignId) => db.Baselines.Where(x => x.CampaignId == campaignId)
        .OrderByDescending(x => x.Number).Select(x => new PublicationFact(x.Number, x.DocumentNumber, x.On)).ToListAsync();

    /// <summary>The rows that stand in the published lists and that the actor may see, as they read now: whoever adjusts one says on what basis.</summary>
    public async Task<List<PublishedRow>> PublishedAsync(Guid campaignId, Actor actor)
    {
        var found = await db.WorkItems.AsNoTracking().VisibleTo(actor).Standing().Where(x => x.CampaignId == campaignId && x.PublishedIn != null)
            .WithParts().OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        return
        [
            .. found.Select(x => new PublishedRow(
                x.Id, x.Kind, x.Number, x.PublishedIn!.Value, x.ThemeId, x.Title,
                x.Acceptance.Length > 0 ? x.Acceptance : string.Join('\n', ((string[])[x.Target, x.KpiInWords]).Where(text => text.Length > 0)),
                x.LeadUnitId, [.. x.With.Select(with => new PublishedHelp(with.UnitId, with.Duty))], x.LeaderName, x.LeaderId, x.Start, x.Due, x.Nature is Nature.Standing,
                [.. x.Milestones.Select(milestone => new PublishedStep(milestone.Name, milestone.Date, milestone.Weight))], x.Label)
            {
                Years = [.. x.Funds.Where(fund => fund.Year is not null).GroupBy(fund => fund.Year!.Value).OrderBy(year => year.Key).Select(year => new PublishedYear(year.Key, year.Sum(fund => fund.Fen)))],
                Permits = [.. x.Permits.Select(permit => new PublishedPermit(permit.Name, permit.PlannedOn, permit.DocumentNumber, permit.DoneOn))],
            }),
        ];
    }

    private async Task<List<WorkItemFact>> ListAsync(IQueryable<WorkItem> items, Actor actor)
    {
        var units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var found = await items.AsNoTracking().VisibleTo(actor).WithParts().OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        return
        [
            .. found.Select(x => new WorkItemFact(
                x.Id, x.Kind, x.Number, x.Edition, x.ThemeId, x.Title, x.Content, x.Target, x.ShownDue,
                units[x.LeadUnitId], [.. x.With.Select(with => units[with.UnitId])],
                x.Kind is WorkItemKind.Project ? new ProjectFact(x.Scale, x.StartYear, x.EndYear, x.TotalInvestmentFen) : null,
                [.. x.Sources.Select(source => source.SourceId)], x.Label)),
        ];
    }
}

/// <summary>The kinds' names, marks and places in addresses.</summary>
public static class WorkItemKinds
{
    /// <summary>任务 or 项目.</summary>
    public static string Name(this WorkItemKind kind) => kind is WorkItemKind.Task ? "任务" : "项目";

    /// <summary>任 or 项.</summary>
    public static Mark Mark(this WorkItemKind kind) => kind is WorkItemKind.Task ? Ui.Mark.Task : Ui.Mark.Project;

    /// <summary>Its word in an address: <c>tasks</c> or <c>projects</c>.</summary>
    public static string Segment(this WorkItemKind kind) => kind is WorkItemKind.Task ? "tasks" : "projects";

    /// <summary>The kind that an address names, or null.</summary>
    public static WorkItemKind? FromSegment(string? segment) => segment switch
    {
        "tasks" => WorkItemKind.Task,
        "projects" => WorkItemKind.Project,
        _ => null,
    };
}

/// <summary>What is known of a row before it is written.</summary>
/// <param name="Kind">Task or project.</param>
/// <param name="Contribution">Number of the contribution that it is made from.</param>
/// <param name="Theme">Number of its theme.</param>
/// <param name="Basis">来源依据: a clause of the outline.</param>
/// <param name="Unit">The unit that is to lead.</param>
/// <param name="Prompt">The prompt whose answers it is to be made from.</param>
public sealed record RowStart(
    WorkItemKind Kind = WorkItemKind.Task, int? Contribution = null, int? Theme = null, string? Basis = null, Guid? Unit = null, Guid? Prompt = null);

/// <summary>Addresses of this feature's pages.</summary>
public static class ListLinks
{
    /// <summary>The three lists.</summary>
    public static string Lists(int campaign) => $"/campaigns/{campaign}/lists";

    /// <summary>One of the first two lists.</summary>
    public static string List(int campaign, WorkItemKind kind) =>
        kind is WorkItemKind.Task ? Lists(campaign) : $"{Lists(campaign)}?list=projects";

    /// <summary>One of the first two lists, narrowed by what <c>RowFilter</c> reads from the address.</summary>
    public static string Narrowed(int campaign, WorkItemKind kind, params IEnumerable<(string Name, string Value)> filter) =>
        Lists(campaign) + Query([.. kind is WorkItemKind.Project ? [("list", "projects")] : Array.Empty<(string, string)>(), .. filter]);

    /// <summary>One row.</summary>
    public static string Row(int campaign, WorkItemKind kind, int number) => $"{Lists(campaign)}/{kind.Segment()}/{number}";

    /// <summary>The form that changes a row.</summary>
    public static string Edit(int campaign, WorkItemKind kind, int number) => $"{Row(campaign, kind, number)}/edit";

    /// <summary>职责争议 about a row.</summary>
    public static string Dispute(int campaign, WorkItemKind kind, int number) => $"{Row(campaign, kind, number)}/dispute";

    /// <summary>An empty form, or one filled from a contribution.</summary>
    public static string New(int campaign, WorkItemKind kind = WorkItemKind.Task, int? contribution = null) => New(campaign, new RowStart(kind, contribution));

    /// <summary>A form with what is known of the row.</summary>
    public static string New(int campaign, RowStart start) => $"{Lists(campaign)}/new{Query(
    [
        ("kind", start.Kind is WorkItemKind.Project ? "project" : null), ("from", start.Contribution?.ToString(CultureInfo.InvariantCulture)),
        ("theme", start.Theme?.ToString(CultureInfo.InvariantCulture)), ("basis", start.Basis), ("unit", start.Unit?.ToString()), ("prompt", start.Prompt?.ToString()),
    ])}";

    /// <summary>A form filled with what a row says, for a part of it that becomes a row of its own.</summary>
    public static string Split(int campaign, WorkItemKind kind, int number) => $"{Lists(campaign)}/new?{(kind is WorkItemKind.Project ? "kind=project&" : "")}split={number}";

    /// <summary>上报: what waits for the reader, and who has reported.</summary>
    public static string Reporting(int campaign) => $"{Lists(campaign)}/reporting";

    /// <summary>发布: what is still missing, and the lists as they were published.</summary>
    public static string Publication(int campaign) => $"{Lists(campaign)}/publication";

    /// <summary>A publication as a workbook.</summary>
    public static string PublishedWorkbook(int campaign, int number) => $"{Publication(campaign)}/{number}/workbook";

    /// <summary>A publication as annexes of a document.</summary>
    public static string PublishedAnnexes(int campaign, int number) => $"{Publication(campaign)}/{number}/annexes";

    /// <summary>查重: rows that read alike.</summary>
    public static string Overlaps(int campaign, WorkItemKind kind) => $"{Lists(campaign)}/overlaps{(kind is WorkItemKind.Project ? "?list=projects" : "")}";

    /// <summary>列设置: the columns of a list.</summary>
    public static string Columns(int campaign, WorkItemKind kind) => $"{Lists(campaign)}/columns{(kind is WorkItemKind.Project ? "?list=projects" : "")}";

    /// <summary>覆盖: which clauses, themes, prompts or units have rows, and which have none.</summary>
    public static string Coverage(int campaign, CoverageKind kind = CoverageKind.Clause, bool empty = false) =>
        $"{Lists(campaign)}/coverage{Query([("by", kind is CoverageKind.Clause ? null : kind.Segment()), ("empty", empty ? "true" : null)])}";

    /// <summary>Where it is said why some of them have none.</summary>
    public static string Omission(int campaign, CoverageKind kind, Guid? key = null) =>
        $"{Lists(campaign)}/coverage/omission{(key is { } one ? Query([("by", kind.Segment()), ("keys", one.ToString())]) : "")}";

    /// <summary>Two published states side by side; 0 for the lists as they are now.</summary>
    public static string Compare(int campaign, int from, int to) => $"{Publication(campaign)}/compare?from={from}&to={to}";

    /// <summary>The page on which rows chosen elsewhere are sent on or back.</summary>
    public static string Move(int campaign) => $"{Lists(campaign)}/move";

    /// <summary>成批改: the page on which rows chosen elsewhere are changed alike.</summary>
    public static string Several(int campaign) => $"{Lists(campaign)}/several";

    /// <summary>The three lists as a workbook.</summary>
    public static string Export(int campaign) => $"{Lists(campaign)}/export";

    /// <summary>Brings rows in by a table.</summary>
    public static string Import(int campaign) => $"{Lists(campaign)}/import";

    /// <summary>What an import made and changed.</summary>
    public static string Imported(int campaign, Guid id) => $"{Import(campaign)}/{id}/result";

    /// <summary>来源与去向 of a row; the page belongs to a later feature.</summary>
    public static string Trace(int campaign, WorkItemKind kind, int number) => $"/campaigns/{campaign}/trace/{kind.Segment()}/{number}";

    private static string Query(IEnumerable<(string Name, string? Value)> values) => new QueryBuilder(
        values.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))).ToString();
}

/// <summary>Foreign keys into this feature, for the mappings of later ones.</summary>
public static class ListReferences
{
    /// <summary>The property holds the key of a row.</summary>
    public static void ReferencesWorkItem<T>(this EntityTypeBuilder<T> entity, string property) where T : class =>
        entity.HasOne<WorkItem>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
}
