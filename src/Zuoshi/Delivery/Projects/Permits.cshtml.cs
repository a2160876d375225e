using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Items;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Projects;

/// <summary>前期手续: the whole checklist of a project.</summary>
[Can(Permission.ReadCampaign)]
public sealed class PermitsModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    /// <summary>What is said of one permit.</summary>
    public sealed class Line
    {
        public PermitKind Kind { get; set; }

        public DateOnly? PlannedOn { get; set; }

        public string? DocumentNumber { get; set; }

        public DateOnly? DoneOn { get; set; }
    }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    /// <summary>The version that was looked at; nothing while there were no figures.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public Party Party { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || !Item.TakesFigures(Party)) return NotFound();

        Version = Item.Project?.Version;
        Lines =
        [
            .. PermitKinds.All.Select(kind => Item.Project?.PermitOf(kind) ?? new PermitText(kind, null, "", null))
                .Select(permit => new Line { Kind = permit.Kind, PlannedOn = permit.PlannedOn, DocumentNumber = permit.DocumentNumber, DoneOn = permit.DoneOn }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || !Assignment.AreFiguresOf(Party)) return NotFound();

        Lines.RemoveAll(line => !PermitKinds.All.Contains(line.Kind));
        if (!ModelState.IsValid) return Invalid();
        if (Version != Item.Project?.Version) return Stale("您看这一页的时候，别人先填了。请看过现在的手续再改。");

        var move = new Move(Actor, Party, clock.Now());
        var figures = Item.Figures(move);
        foreach (var line in Lines) figures.SetPermit(new PermitText(line.Kind, line.PlannedOn, line.DocumentNumber, line.DoneOn), move);
        return await db.SaveFiguresAsync() ? Done("已存前期手续", DeliveryLinks.Project(campaign, number)) : Stale(FiguresSaving.Collided);
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { Item.ItemKind: WorkItemKind.Project } open) return false;

        (Campaign, Item, Party, Scope) = (open.Campaign, open.Item, open.Party, open.Campaign.Scope);
        return true;
    }
}
