using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Rows;

/// <summary>The three lists, one at a time.</summary>
[Can(Permission.ReadCampaign)]
public sealed partial class IndexModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, OrganisationFacts organisation, RowOrigins origins) : AppPage
{
    private const int RowsOnPage = 50;

    public sealed record MilestoneView(string Name, DateOnly Date);

    public sealed record RowView(
        WorkItemKind Kind, int Number, Guid? ThemeId, string Title, string Target, Guid LeadUnitId, IReadOnlyList<Guid> With,
        Nature Nature, DateOnly? Due, string DueText, RowProblem Problems, IReadOnlyList<MilestoneView> Milestones, IReadOnlyList<Guid> Sources,
        string Category, BuildNature? BuildNature, Stage? Stage, string Scale, int? StartYear, int? EndYear, long? TotalInvestmentFen, Sensitivity Label, Guid? UnitId, ReportLevel Level, string ReturnReason, Horizon? Horizon, int? PublishedIn, bool IsWithdrawn, IReadOnlyList<OwnText> Own,
        IReadOnlyList<RowKpi> Kpis, IReadOnlyList<RowFund> Funds, IReadOnlyList<RowPermit> Permits, string Location, string ProjectOwner)
    {
        public string ShownDue => DueWords.Shown(Nature, Due, DueText);

        public string Years => RowField.Years(StartYear, EndYear);

        public string Investment => TotalInvestmentFen is { } fen ? Money.WanText(fen) : "";

        /// <summary>The steps with their days; a row without steps shows what it is to reach.</summary>
        public string Steps => Milestones.Count > 0 ? string.Join('；', Milestones.Select(step => DueWords.Of(step.Date) + step.Name)) : Target;
    }

    /// <summary>Columns that stand in the table where the campaign shows them and a row of this page has something in them.</summary>
    internal IReadOnlyList<(string Field, string Title, Func<RowView, string> Of)> Figures =>
    [
        .. Few.Where(few => few.Kind == Filter.Kind && Columns.Shows(few.Field) && Rows.Any(row => few.Of(row).Length > 0)).Select(few => (few.Field, Columns.Title(few.Field, few.Title), few.Of)),
    ];

    // A dense table has no room for every source and permit: the row's own page has.
    private static readonly (WorkItemKind Kind, string Field, string Title, Func<RowView, string> Of)[] Few =
    [
        (WorkItemKind.Task, ListField.Kpi, "量化指标", row => string.Join('\n', row.Kpis.Select(kpi => kpi.Text.InWords()))),
        (WorkItemKind.Project, ListField.Funds, "年度资金（万元）", ByYear),
        (WorkItemKind.Project, ListField.Permits, "前期手续", Progress),
    ];

    private static string ByYear(RowView row) => string.Join('\n', row.Funds.GroupBy(fund => fund.Year).OrderBy(year => year.Key ?? int.MaxValue)
        .Select(year => $"{(year.Key is { } known ? $"{known}年" : "未分年")} {Money.WanText(year.Sum(fund => fund.Fen))}"));

    private static string Progress(RowView row) => row.Permits.Count == 0 ? "" :
        $"办好{row.Permits.Count(permit => permit.DoneOn is not null)}/{row.Permits.Count}项"
        + (row.Permits.FirstOrDefault(permit => permit.DoneOn is null) is { } next ? $"\n下一项：{next.Name}" : "");

    private sealed record Tally(WorkItemKind Kind, RowProblem Problems, int Count);

    private Dictionary<Guid, UnitFact> units = [];
    private ILookup<Guid, ContributionFact> contributions = Array.Empty<ContributionFact>().ToLookup(fact => fact.Id);
    private List<Tally> tallies = [];

    private Dictionary<int, IReadOnlyList<string>> missing = [];

    public RowFilter Filter { get; private set; } = new();

    /// <summary>The columns of the list shown.</summary>
    public ListColumns Columns { get; private set; } = null!;

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<RowView> Rows { get; private set; } = [];

    public IReadOnlyList<Responsibility> Responsibilities { get; private set; } = [];

    /// <summary>How many fit the filter.</summary>
    public int Found { get; private set; }

    public int ResponsibilityCount { get; private set; }

    /// <summary>How many rows of the list were taken out of it.</summary>
    public int WithdrawnCount { get; private set; }

    public int First => (Filter.Number - 1) * RowsOnPage + 1;

    public int Last => Math.Min(Found, Filter.Number * RowsOnPage);

    public bool MayMake => Campaign.MayMakeRows(Actor);

    public IReadOnlyList<SelectListItem> ThemeOptions =>
        [new("全部主题", ""), .. Campaign.Themes.Where(theme => !theme.IsRetired).Select(theme => new SelectListItem($"{theme.Number} {theme.Name}", theme.Number.ToString()))];

    public IReadOnlyList<SelectListItem> UnitOptions => [new("全部单位", ""), .. units.Values.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];

    public IReadOnlyList<SelectListItem> HorizonOptions { get; } =
        [new("全部时序", ""), .. Enum.GetValues<Horizon>().Select(horizon => new SelectListItem(horizon.Name(), horizon.ToString()))];

    public IReadOnlyList<SelectListItem> LevelOptions { get; } =
        [new("全部进度", ""), .. Enum.GetValues<ReportLevel>().Select(level => new SelectListItem(level.Name(), level.ToString()))];

    public IReadOnlyList<SelectListItem> SortOptions =>
        [
            .. Enum.GetValues<RowSort>().Where(sort => sort is not RowSort.Investment || Filter.Kind is WorkItemKind.Project).Select(sort => new SelectListItem(sort.Name(), sort.ToString())),
            .. Filter.Own.Select(own => new SelectListItem(own.Column.Title, own.Name)),
        ];

    public IReadOnlyList<SelectListItem> GroupOptions { get; } = [.. Enum.GetValues<RowGroup>().Select(group => new SelectListItem(group.Name(), group.ToString()))];

    private IReadOnlyList<Guid?> OfficialOrder => Filter.By switch
    {
        RowGroup.Theme => [.. Campaign.Themes.OrderBy(theme => theme.Number).Select(theme => (Guid?)theme.Id)],
        RowGroup.Lead => [.. units.Keys.Select(id => (Guid?)id)],
        _ => [],
    };

    /// <summary>What a row is put together with others by, in words; empty when they aren't.</summary>
    public string GroupOf(RowView row) => Filter.By switch
    {
        RowGroup.Theme => Campaign.Theme(row.ThemeId) is { } theme ? $"{theme.Number} {theme.Name}" : "不分主题",
        RowGroup.Lead => UnitName(row.LeadUnitId),
        RowGroup.Horizon => row.Horizon?.Name() ?? "时序未定",
        RowGroup.Level => row.Level.Name(),
        _ => "",
    };

    /// <summary>How many rows of the list have each problem.</summary>
    public IReadOnlyList<(RowProblem Problem, int Count)> ProblemCounts =>
        [.. RowProblems.All.Select(problem => (problem, Shown.Where(tally => tally.Problems.HasFlag(problem)).Sum(tally => tally.Count))).Where(pair => pair.Item2 > 0)];

    public int FlawedCount => Shown.Where(tally => tally.Problems is not RowProblem.None).Sum(tally => tally.Count);

    private IEnumerable<Tally> Shown => tallies.Where(tally => tally.Kind == Filter.Kind);

    public int CountOf(WorkItemKind kind) => tallies.Where(tally => tally.Kind == kind).Sum(tally => tally.Count);

    public string UnitName(Guid id) => units[id].ShortName;

    /// <summary>The columns that the campaign requires and that a row lacks.</summary>
    public IReadOnlyList<string> MissingOf(RowView row) => missing.GetValueOrDefault(row.Number, []);

    public bool MayEdit(RowView row) => !row.IsWithdrawn && Campaign.MayEdit(Actor, new RowPlace(row.ThemeId, row.UnitId, row.Level));

    public IReadOnlyList<SourceMark> SourcesOf(RowView row) =>
        SourceMarks.Of(Campaign, row.ThemeId, [.. row.Sources.SelectMany(id => contributions[id])]);

    /// <summary>The address of another page of the same list, or of this one with a row being changed.</summary>
    public string AddressOf(int page, int? edited = null)
    {
        var query = new QueryBuilder(Request.Query.Where(pair => pair.Key is not ("p" or "edit" or "handler")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { "p", page.ToString() },
        };
        if (edited is { } number) query.Add("edit", number.ToString());
        return ListLinks.Lists(Campaign.Number) + query;
    }

    public async Task<IActionResult> OnGetAsync(int campaign, [FromQuery] RowFilter filter)
    {
        if (!await LoadAsync(campaign, filter)) return NotFound();

        await OpenInlineAsync();
        return Page();
    }

    private async Task<bool> LoadAsync(int campaign, RowFilter filter)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        Filter = filter;
        Filter.Number = Math.Max(1, filter.Number);
        units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id);
        Columns = (await db.ColumnsAsync(found.Id)).Of(filter.Kind);
        if (!filter.IsResponsibilities) filter.Own = OwnFilter.Read(Request.Query, Columns.OwnShown);
        var all = db.WorkItems.AsNoTracking().VisibleTo(Actor).Standing().Where(x => x.CampaignId == found.Id);
        tallies = await all.GroupBy(x => new { x.Kind, x.Problems }).Select(group => new Tally(group.Key.Kind, group.Key.Problems, group.Count())).ToListAsync();
        ResponsibilityCount = tallies.Sum(tally => tally.Count) + await all.SelectMany(x => x.With).CountAsync();

        WithdrawnCount = filter.IsResponsibilities ? 0 : await Withdrawn().CountAsync();
        var fitting = await origins.NarrowAsync(Filter.Apply(filter is { Withdrawn: true, IsResponsibilities: false } ? Withdrawn() : all, found, [.. units.Values]), found, Filter.Clause, Filter.Prompt, Actor);
        if (Filter.IsResponsibilities) await LoadResponsibilitiesAsync(fitting);
        else await LoadRowsAsync(fitting.Where(x => x.Kind == Filter.Kind));
        return true;
    }

    private IQueryable<WorkItem> Withdrawn() => db.WorkItems.AsNoTracking().VisibleTo(Actor).Where(x => x.CampaignId == Campaign.Id && x.Kind == Filter.Kind && x.WithdrawnAt != null);

    private async Task LoadRowsAsync(IQueryable<WorkItem> fitting)
    {
        Count(await fitting.CountAsync());
        Rows = await fitting.InOrder(Filter.By, Filter.Sort, OfficialOrder, Filter.OwnSort).Skip(First - 1).Take(RowsOnPage)
            .Select(x => new RowView(
                x.Kind, x.Number, x.ThemeId, x.Title, x.Target, x.LeadUnitId, x.With.OrderBy(with => with.Order).Select(with => with.UnitId).ToList(),
                x.Nature, x.Due, x.DueText, x.Problems,
                x.Milestones.OrderBy(step => step.Order).Select(step => new MilestoneView(step.Name, step.Date)).ToList(),
                x.Sources.Select(source => source.SourceId).ToList(),
                x.Category, x.BuildNature, x.Stage, x.Scale, x.StartYear, x.EndYear, x.TotalInvestmentFen, x.Label, x.UnitId, x.Level, x.ReturnReason, x.Horizon, x.PublishedIn, x.WithdrawnAt != null, x.Own.Select(own => new OwnText(own.ColumnId, own.Text)).ToList(),
                x.Kpis.OrderBy(kpi => kpi.Order).ToList(), x.Funds.OrderBy(fund => fund.Order).ToList(), x.Permits.OrderBy(permit => permit.Order).ToList(), x.Location, x.ProjectOwner))
            .AsSplitQuery()
            .ToListAsync();
        if (Columns.RequiresAny)
        {
            var numbers = Rows.Select(row => row.Number).ToList();
            var items = await db.WorkItems.AsNoTracking().Where(x => x.CampaignId == Campaign.Id && x.Kind == Filter.Kind && numbers.Contains(x.Number)).WithParts().ToListAsync();
            missing = items.ToDictionary(item => item.Number, item => Columns.Missing(item.ToContent()));
        }

        var ids = Rows.SelectMany(row => row.Sources).Distinct().ToList();
        contributions = (await discussions.ListAsync(Campaign, ids, Actor)).ToLookup(contribution => contribution.Id);
    }

    // A kept address may name a page that is no longer there.
    private void Count(int found)
    {
        Found = found;
        Filter.Number = Math.Min(Filter.Number, Math.Max(1, (found + RowsOnPage - 1) / RowsOnPage));
    }

    private async Task LoadResponsibilitiesAsync(IQueryable<WorkItem> fitting)
    {
        var items = await fitting.WithParts().ToListAsync();
        var shown = Filter.Unit is { } unit ? units.Values.Where(x => x.Id == unit) : units.Values;
        var lines = Responsibility.Of([.. items.Select(StatedRow.Of)], [.. shown]);
        Count(lines.Count);
        Responsibilities = [.. lines.Skip(First - 1).Take(RowsOnPage)];
    }
}
