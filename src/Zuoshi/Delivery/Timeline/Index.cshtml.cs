using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Timeline;

/// <summary>时间轴: all items as bars, and how many are due by when.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private const string Unit = "unit";

    private List<UnitFact> units = [];
    private List<Assignment> items = [];

    /// <summary>"unit" for the bars of each unit together; else those of each theme.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    /// <summary>Only those that are due in this stretch, by its <see cref="DueHorizon.Key"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "horizon")]
    public string? Asked { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool IsByUnit => By == Unit;

    public int Total => items.Count;

    public IReadOnlyList<DueHorizon> Horizons => DueHorizon.Of(Campaign.Start?.Year ?? Today.Year);

    /// <summary>The stretch that is shown; null for all.</summary>
    public DueHorizon? Horizon => Horizons.FirstOrDefault(horizon => horizon.Key == Asked);

    public Gantt? Chart { get; private set; }

    public int Count(DueHorizon horizon) => items.Count(item => horizon.Holds(item.Due));

    public string UnitName(Guid id) => units.Find(unit => unit.Id == id)?.ShortName ?? "";

    /// <summary>This page by theme or unit, of a stretch or of all.</summary>
    public string Address(bool byUnit, DueHorizon? horizon)
    {
        string[] query = [.. byUnit ? [$"by={Unit}"] : Array.Empty<string>(), .. horizon is null ? Array.Empty<string>() : [$"horizon={horizon.Key}"]];
        return DeliveryLinks.Timeline(Campaign.Number) + (query.Length > 0 ? $"?{string.Join('&', query)}" : "");
    }

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope, Today) = (found, found.Scope, clock.Today());
        units = await organisation.UnitsAsync();
        items = await db.Assignments.AsNoTracking().VisibleTo(found, Actor).Where(x => x.State != AssignmentState.Ended).WithPlan().OrderBy(x => x.Number).ToListAsync();
        Chart = Gantt.Of(Groups(items.FindAll(item => Horizon?.Holds(item.Due) ?? true)), Today);
        return Page();
    }

    private List<(string Name, IReadOnlyList<Assignment> Items)> Groups(List<Assignment> shown)
    {
        var byKey = shown.ToLookup(item => IsByUnit ? item.LeadUnitId : item.ThemeId ?? Guid.Empty);
        return IsByUnit
            ? [.. units.Select(unit => (unit.ShortName, (IReadOnlyList<Assignment>)[.. byKey[unit.Id]]))]
            : [.. Campaign.Themes.Select(theme => (theme.Name, (IReadOnlyList<Assignment>)[.. byKey[theme.Id]])), ("不分主题", [.. shown.Where(item => Campaign.Theme(item.ThemeId) is null)])];
    }
}
