using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Disputes;

/// <summary>职责争议 about one row: what its units say, and what was decided.</summary>
[Can(Permission.EditLists)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private List<UnitFact> units = [];

    [BindProperty]
    public Guid? ProposedUnit { get; set; }

    /// <summary>What is said: the claim, the answer, the reason of the decision.</summary>
    [BindProperty, StringLength(Dispute.Longest, ErrorMessage = "不超过300个字")]
    public string? Words { get; set; }

    [BindProperty]
    public Guid? DecidedUnit { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public WorkItem Item { get; private set; } = null!;

    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    public Dispute? Open => Disputes.FirstOrDefault(dispute => dispute.IsOpen);

    public string Address => ListLinks.Dispute(Campaign.Number, Item.Kind, Item.Number);

    /// <summary>Whether the reader's unit may say that this isn't its business.</summary>
    public bool MayRaise => Open is null && Item.PublishedIn is null && Item.Level >= ReportLevel.AwaitingConvener && Actor.DraftsForUnit()
        && Item.PartsOf(Actor.UnitId).Any(part => part is RowPart.Lead or RowPart.With);

    public bool MayAnswer => Open is { Takes: null } open && Actor.DraftsForUnit() && open.ProposedUnitId == Actor.UnitId;

    public bool MayDecide => Open is { } open && (Campaign.KeepsLists(Actor) || open.EscalatedAt is null && Convenes);

    public bool MayEscalate => Open is { EscalatedAt: null } && Convenes && !Campaign.KeepsLists(Actor);

    public IEnumerable<SelectListItem> UnitOptions => [new("请选", ""), .. units.Where(unit => unit.Stands).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];

    private bool Convenes => Campaign.KeptThemes(Actor).Any(theme => theme.Id == Item.ThemeId);

    public string UnitName(Guid? id) => units.Find(unit => unit.Id == id)?.ShortName ?? "";

    public async Task<IActionResult> OnGetAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();

        DecidedUnit = Open?.UnitId;
        return Page();
    }

    public async Task<IActionResult> OnPostRaiseAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayRaise) return Forbid();
        if (Lacks("请写明为什么不属于本单位职责。")) return Invalid();

        db.Add(new Dispute(Item, ProposedUnit, Words, Actor, clock.Now()));
        return await SavedAsync("已提出，等召集人或活动办定");
    }

    public async Task<IActionResult> OnPostAnswerAsync(int campaign, string kind, int number, bool takes)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayAnswer) return Forbid();
        if (!takes && Lacks("请写明为什么不接。")) return Invalid();

        Open!.Reply(takes, Words, Actor);
        return await SavedAsync(takes ? "已同意接下" : "已说明不接的理由");
    }

    public async Task<IActionResult> OnPostEscalateAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayEscalate) return Forbid();

        Open!.Escalate(clock.Now());
        return await SavedAsync("已报活动办定");
    }

    public async Task<IActionResult> OnPostDecideAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayDecide) return Forbid();
        if (units.Find(unit => unit.Id == DecidedUnit) is not { } to) return Invalid(nameof(DecidedUnit), "请选由哪个单位承担。");
        if (Lacks("请写明为什么这样定。")) return Invalid();

        var open = Open!;
        open.Decide(to.Id, Words, clock.Now());
        if (to.Id != open.UnitId)
            Item.HandOver(open.Part, new Bearer(open.UnitId, UnitName(open.UnitId)), new Bearer(to.Id, to.ShortName), open.Decision);
        return await SavedAsync($"已定：由{to.ShortName}承担");
    }

    private bool Lacks(string message)
    {
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), message);
        return !ModelState.IsValid;
    }

    private async Task<IActionResult> SavedAsync(string message)
    {
        await db.SaveChangesAsync();
        return Done(message, Address);
    }

    private async Task<bool> LoadAsync(int campaign, string kind, int number)
    {
        if (WorkItemKinds.FromSegment(kind) is not { } asked || await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        var item = await db.WorkItems.VisibleTo(Actor).Kept().WithParts().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Kind == asked && x.Number == number);
        if (item is null) return false;

        Item = item;
        units = await organisation.UnitsAsync();
        Disputes = await db.Disputes.Where(x => x.ItemId == item.Id).OrderByDescending(x => x.RaisedAt).ToListAsync();
        return true;
    }
}
