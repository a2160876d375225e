using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
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

/// <summary>What the list of items is narrowed to; all of it stands in the address, so that it can be kept and passed on.</summary>
public sealed class ItemFilter
{
    /// <summary>Words of the title, or a number.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Only those with this light.</summary>
    [FromQuery(Name = "light")]
    public Light? Light { get; set; }

    /// <summary>Only those that this unit leads.</summary>
    [FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    /// <summary>Only those on the theme of this number.</summary>
    [FromQuery(Name = "theme")]
    public int? Theme { get; set; }

    /// <summary>Only those that turn yellow or red within a week and that the reader answers for.</summary>
    [FromQuery(Name = "turning")]
    public bool Turning { get; set; }

    /// <summary>Which page, from 1.</summary>
    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Words) || Light is not null || Unit is not null || Theme is not null || Turning;
}

/// <summary>督办事项: the list of all, of a unit, of a theme, or of those with one light; the worst first.</summary>
[Can(Permission.ReadCampaign)]
public sealed class ItemsModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, LightDays lights, TimeProvider clock) : AppPage
{
    private const int PerPage = 100;

    private Dictionary<Guid, UnitFact> units = [];

    [BindProperty(SupportsGet = true)]
    public ItemFilter Filter { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>One page of those that match, with their outlooks.</summary>
    public IReadOnlyList<Assignment> Items { get; private set; } = [];

    /// <summary>How many there are, but for those that have ended.</summary>
    public int Total { get; private set; }

    public int Matching { get; private set; }

    public int First => (Filter.Number - 1) * PerPage;

    public bool HasNext => First + Items.Count < Matching;

    /// <summary>The unit or the theme of which all are shown, or 督办事项.</summary>
    public string Title { get; private set; } = "督办事项";

    public IEnumerable<SelectListItem> LightOptions { get; } = [new("全部", ""), .. Lights.Worst.Select(light => new SelectListItem(light.Name(), light.ToString()))];

    public IEnumerable<SelectListItem> UnitOptions { get; private set; } = [];

    public IEnumerable<SelectListItem> ThemeOptions => Campaign.Themes.Select(theme => new SelectListItem(theme.Name, $"{theme.Number}")).Prepend(new("全部", ""));

    public string UnitName(Guid id) => units.TryGetValue(id, out var unit) ? unit.ShortName : "";

    /// <summary>The address of another page of the same.</summary>
    public string At(int page) => QueryHelpers.AddQueryString(DeliveryLinks.List(Campaign.Number), new Dictionary<string, string?>
    {
        ["q"] = string.IsNullOrWhiteSpace(Filter.Words) ? null : Filter.Words, ["light"] = Filter.Light?.ToString(), ["unit"] = Filter.Unit?.ToString(), ["theme"] = Filter.Theme?.ToString(),
        ["turning"] = Filter.Turning ? "true" : null, ["p"] = page > 1 ? $"{page}" : null,
    });

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope, Today) = (found, found.Scope, clock.Today());
        var all = await organisation.UnitsAsync();
        units = all.ToDictionary(unit => unit.Id);
        var standing = db.Assignments.AsNoTracking().VisibleTo(found, Actor).Where(x => x.State != AssignmentState.Ended);
        var counts = await standing.CountAsync(lights, found.Id, Today);
        UnitOptions = [new("全部", ""), .. all.Where(unit => counts.Any(count => count.UnitId == unit.Id)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        Title = Filter.Unit is { } id && units.TryGetValue(id, out var named) ? named.Name : Filter.Theme is { } number && found.Themes.FirstOrDefault(theme => theme.Number == number) is { } about ? about.Name : Title;
        Total = counts.Sum(count => count.Count);

        var matching = Narrowed(standing);
        if (Filter.Turning) matching = (await Parties.OfAsync(found, Actor, organisation)).Concerned(matching).TurningSoon(Today);
        Matching = await matching.CountAsync();
        Filter.Number = Math.Clamp(Filter.Number, 1, Math.Max(1, (Matching + PerPage - 1) / PerPage));
        Items = await matching
            .OrderBy(x => x.Outlook!.Light == Light.Red ? 0 : x.Outlook.Light == Light.Yellow ? 1 : x.Outlook.Light == Light.Green ? 2 : x.Outlook.Light == Light.Blue ? 3 : 4)
            .ThenBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Number).Skip(First).Take(PerPage).Include(x => x.Outlook).ToListAsync();
        return Page();
    }

    private IQueryable<Assignment> Narrowed(IQueryable<Assignment> items)
    {
        if (Filter.Light is { } light) items = items.Where(x => x.Outlook!.Light == light);
        if (Filter.Unit is { } unit) items = items.Where(x => x.LeadUnitId == unit);
        if (Filter.Theme is { } number)
        {
            var theme = Campaign.Themes.FirstOrDefault(theme => theme.Number == number)?.Id ?? Guid.Empty;
            items = items.Where(x => x.ThemeId == theme);
        }

        if (Filter.Words?.Trim() is { Length: > 0 } words)
        {
            var named = int.TryParse(words, out var given) ? given : 0;
            items = items.Where(x => x.Number == named || x.Title.Contains(words) || x.LastText.Contains(words));
        }

        return items;
    }
}
