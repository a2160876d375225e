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

/// <summary>推进: what the reader has to do, and how all items stand.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, LightDays lights, TimeProvider clock) : AppPage
{
    // What is shown beside the table; all of it is one press away.
    private const int MostBeside = 5, DaysAhead = 31;

    // So many of what is to be done stand open, the most pressing first; the others are one press away, so that the board itself stays in sight.
    private const int MostAtOnce = 8;

    /// <summary>An item with its light and the part that the reader has in it.</summary>
    public sealed record Line(Assignment Item, LightReading Light, Party Party);

    private Dictionary<Guid, UnitFact> units = [];
    private IReadOnlyDictionary<Guid, Light> weekAgo = new Dictionary<Guid, Light>();

    /// <summary>Only those with this light.</summary>
    [BindProperty(SupportsGet = true)]
    public Light? Light { get; set; }

    /// <summary>Only those that this unit leads.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    /// <summary>Only those on the theme of this number.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Theme { get; set; }

    /// <summary>Only those that turn yellow or red within a week and that the reader answers for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Turning { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public Parties Parties { get; private set; } = null!;

    /// <summary>All items, but for those that have ended.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Todo> Todos { get; private set; } = [];

    public HeatTable Heat { get; private set; } = null!;

    public bool IsFiltered => Turning || Light is not null || Unit is not null || Theme is not null;

    public IReadOnlyList<Line> Shown =>
    [
        .. Lines.Where(line => (Light is null || line.Light.Light == Light) && (Unit is null || line.Item.LeadUnitId == Unit) && (Theme is null || Campaign.Theme(line.Item.ThemeId)?.Number == Theme) && (!Turning || line.Light.TurnsSoon(Today) && Parties.IsConcerned(line.Item)))
            .OrderBy(line => Lights.Worst.ToList().IndexOf(line.Light.Light)).ThenBy(line => line.Item.Due ?? DateOnly.MaxValue).ThenBy(line => line.Item.Number),
    ];

    public IReadOnlyList<Line> Overdue => [.. Lines.Where(line => line.Light.Light is Delivery.Light.Red).OrderBy(line => line.Item.Due)];

    public IReadOnlyList<Line> DueSoon => [.. Lines
        .Where(line => line.Item.State.IsInHand() && line.Item.Due >= Today && line.Item.Due <= Today.AddDays(DaysAhead)).OrderBy(line => line.Item.Due)];

    public static int Beside => MostBeside;

    public static int AtOnce => MostAtOnce;

    public int Count(Light light) => Lines.Count(line => line.Light.Light == light);

    public string UnitName(Guid id) => units.TryGetValue(id, out var unit) ? unit.ShortName : "";

    /// <summary>What the board says first, in one sentence.</summary>
    public string Lede
    {
        get
        {
            var counts = $"截至{Today.Chinese()}，{Lines.Count}项中{Count(Delivery.Light.Red)}项逾期、{Count(Delivery.Light.Yellow)}项预警{SinceLastWeek}。";
            var worst = Overdue.GroupBy(line => Campaign.Theme(line.Item.ThemeId)?.Name).Where(group => group.Key is not null).OrderByDescending(group => group.Count()).Take(3).Select(group => $"“{group.Key}”{group.Count()}项").ToList();
            return worst.Count == 0 ? counts : $"{counts}逾期的在{string.Join('、', worst)}。";
        }
    }

    // Only of items that were judged then: what is taken up meanwhile isn't late in comparison.
    private string SinceLastWeek => weekAgo.Count == 0 ? "" : (Lines.Count(line => line.Light.Light is Delivery.Light.Red && weekAgo.ContainsKey(line.Item.Id)) - weekAgo.Values.Count(light => light is Delivery.Light.Red)) switch
    {
        0 => "，逾期数和一周前一样",
        > 0 and var more => $"，逾期的比一周前多{more}项",
        var less => $"，逾期的比一周前少{-less}项",
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
        var standing = db.Assignments.VisibleTo(found, Actor).Where(x => x.State != AssignmentState.Ended);
        weekAgo = await lights.OnAsync(standing, Today.AddDays(-7));
        var items = await standing.AsNoTracking().WithPlan().OrderBy(x => x.Number).ToListAsync();
        Lines = [.. items.Select(item => new Line(item, item.LightOn(Today), Parties.In(item)))];
        Todos = Todo.Of(Lines.Select(line => (line.Item, line.Party)), Today);
        Heat = HeatTable.Of(found, all, Lines);
        return true;
    }
}
