using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Judging;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Board;

/// <summary>推进: what the reader has to do, and how all items stand. Four queries of items, however many there are.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, LightDays lights, TimeProvider clock) : AppPage
{
    // What is shown beside the table; all of it is one press away.
    private const int MostBeside = 5;

    // So many of what is to be done stand open, the most pressing first; more are one press away, so that the board itself stays in sight.
    private const int MostAtOnce = 8, MostFolded = 100;

    /// <summary>An item beside the table.</summary>
    public sealed record Line(int Number, string Title, Guid UnitId, AssignmentState State, DateOnly? Due, string LastText, Light Light, string Why);

    private Dictionary<Guid, UnitFact> units = [];
    private IReadOnlyList<ItemCount> counts = [];
    private (int Now, int Then)? late;

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public Parties Parties { get; private set; } = null!;

    public IReadOnlyList<Todo> Todos { get; private set; } = [];

    public HeatTable Heat { get; private set; } = null!;

    /// <summary>The longest overdue.</summary>
    public IReadOnlyList<Line> Overdue { get; private set; } = [];

    /// <summary>Those that are due next.</summary>
    public IReadOnlyList<Line> DueSoon { get; private set; } = [];

    /// <summary>How many there are, but for those that have ended.</summary>
    public int Total => counts.Sum(count => count.Count);

    public int DueSoonCount => counts.Sum(count => count.DueSoon);

    public static int AtOnce => MostAtOnce;

    public static int Folded => MostFolded;

    public int Count(Light light) => counts.Where(count => count.Light == light).Sum(count => count.Count);

    public string UnitName(Guid id) => units.TryGetValue(id, out var unit) ? unit.ShortName : "";

    /// <summary>What the board says first, in one sentence.</summary>
    public string Lede
    {
        get
        {
            var sums = $"截至{Today.Chinese()}，{Total}项中{Count(Light.Red)}项逾期、{Count(Light.Yellow)}项预警{SinceLastWeek}。";
            var worst = counts.Where(count => count.Light is Light.Red).GroupBy(count => Campaign.Theme(count.ThemeId)?.Name).Where(group => group.Key is not null)
                .Select(group => (Theme: group.Key, Count: group.Sum(count => count.Count))).OrderByDescending(theme => theme.Count).Take(3).Select(theme => $"“{theme.Theme}”{theme.Count}项").ToList();
            return worst.Count == 0 ? sums : $"{sums}逾期的在{string.Join('、', worst)}。";
        }
    }

    // Only of items that were judged then: what is taken up meanwhile isn't late in comparison.
    private string SinceLastWeek => late switch
    {
        null => "",
        var (now, then) when now == then => "，逾期数和一周前一样",
        var (now, then) when now > then => $"，逾期的比一周前多{now - then}项",
        var (now, then) => $"，逾期的比一周前少{then - now}项",
    };

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    /// <summary>无变化, from the list of what is to be done.</summary>
    public async Task<IActionResult> OnPostNoChangeAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign)) return NotFound();

        var item = await db.Assignments.VisibleTo(Campaign, Actor).WithAll().SingleOrDefaultAsync(x => x.Number == number);
        if (item is null) return NotFound();

        item.ReportNoChange(new Move(Actor, Parties.In(item), clock.Now()));
        await db.SaveChangesAsync();
        return Done($"督办事项{Ui.Mark.Three(number)}已报无变化", DeliveryLinks.Board(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope, Today) = (found, found.Scope, clock.Today());
        Parties = await Parties.OfAsync(found, Actor, organisation);
        var all = await organisation.UnitsAsync();
        units = all.ToDictionary(unit => unit.Id);
        var standing = db.Assignments.AsNoTracking().VisibleTo(found, Actor).Where(x => x.State != AssignmentState.Ended);
        counts = await standing.CountAsync(lights, found.Id, Today);
        if (counts.Count == 0) return true;

        Heat = HeatTable.Of(found, all, counts);
        Todos = await Todo.OfAsync(standing, Parties, Today);
        await LoadBesideAsync(standing);
        await CompareAsync(standing, Today.AddDays(-7));
        return true;
    }

    private async Task LoadBesideAsync(IQueryable<Assignment> standing)
    {
        var beside = await Few(standing.Where(x => x.Outlook!.Light == Light.Red), isLate: true).Concat(Few(standing.DueSoon(Today), isLate: false)).ToListAsync();
        Overdue = [.. beside.Where(x => x.IsLate).Select(x => x.Line).OrderBy(line => line.Due ?? DateOnly.MaxValue).ThenBy(line => line.Number)];
        DueSoon = [.. beside.Where(x => !x.IsLate).Select(x => x.Line).OrderBy(line => line.Due).ThenBy(line => line.Number)];

        static IQueryable<BesideRow> Few(IQueryable<Assignment> items, bool isLate) => items
            .OrderBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Number).Take(MostBeside)
            .Select(x => new BesideRow { IsLate = isLate, Number = x.Number, Title = x.Title, UnitId = x.LeadUnitId, State = x.State, Due = x.Due, LastText = x.LastText, Light = x.Outlook!.Light, Why = x.Outlook.Why });
    }

    // How many that were judged then are late now, and how many were then; nothing where none had been judged.
    private async Task CompareAsync(IQueryable<Assignment> standing, DateOnly day)
    {
        var changes = db.LightChanges.Where(change => change.On <= day);
        var groups = await standing
            .Select(x => new { Now = x.Outlook!.Light, Then = changes.Where(change => change.AssignmentId == x.Id).OrderByDescending(change => change.On).Select(change => (Light?)change.Light).FirstOrDefault() })
            .Where(x => x.Then != null && (x.Now == Light.Red || x.Then == Light.Red)).ToListAsync();
        if (groups.Count > 0) late = (groups.Count(x => x.Now is Light.Red), groups.Count(x => x.Then is Light.Red));
    }

    // Members that are set, and no constructor: only so do both halves of the query come back as one.
    private sealed class BesideRow
    {
        public bool IsLate { get; init; }

        public int Number { get; init; }

        public required string Title { get; init; }

        public Guid UnitId { get; init; }

        public AssignmentState State { get; init; }

        public DateOnly? Due { get; init; }

        public required string LastText { get; init; }

        public Light Light { get; init; }

        public required string Why { get; init; }

        public Line Line => new(Number, Title, UnitId, State, Due, LastText, Light, Why);
    }
}
