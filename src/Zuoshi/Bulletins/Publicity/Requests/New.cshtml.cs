using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Requests;

/// <summary>约一篇.</summary>
[Can(Permission.EditBulletins)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private List<UnitFact> units = [];

    [BindProperty, Required(ErrorMessage = "请选一个单位")]
    public Guid? Unit { get; set; }

    [BindProperty, Required(ErrorMessage = "请写明请他们写什么"), StringLength(Said.Longest, ErrorMessage = "最多300个字")]
    public string? Words { get; set; }

    [BindProperty, Required(ErrorMessage = "请填日期")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public Guid? Theme { get; set; }

    [BindProperty]
    public int? Phase { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IEnumerable<SelectListItem> UnitOptions => [new("请选", ""), .. units.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];

    // Asked for on a route's query and not as fields, whose names they would share.
    public async Task<IActionResult> OnGetAsync(int campaign, [FromQuery(Name = "theme")] int? themeNumber, [FromQuery(Name = "phase")] int? phaseNumber)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        ModelState.Clear();
        (Theme, Phase) = (Campaign.Themes.FirstOrDefault(one => one.Number == themeNumber)?.Id, phaseNumber);
        DueOn = WorkCalendar.China.After(clock.Today(), StoryRequest.ShortestNotice + 1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Unit is not null && units.All(unit => unit.Id != Unit)) ModelState.AddModelError(nameof(Unit), "请从列出的单位里选");
        if (!ModelState.IsValid) return Invalid();

        var request = new StoryRequest(
            Campaign.Id, await Counter.NextAsync(db, "story-requests", Campaign.Id), Unit!.Value, Words, DueOn, Campaign.AboutOf(Theme, Phase), new Step(Actor, StoryParty.Editor, clock.Now()));
        db.Add(request);
        await db.SaveChangesAsync();
        return Done("已约稿，单位可以写，也可以说明不写", BulletinLinks.Publicity(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !found.IsEditedBy(Actor)) return false;

        (Campaign, Scope, units) = (found, found.Scope, await organisation.StandingUnitsAsync());
        return true;
    }
}
