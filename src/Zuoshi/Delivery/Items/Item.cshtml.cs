using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Delivery.Judging;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Items;

/// <summary>One supervised item: how it stands and why, what the reader can do, all that has happened to it.</summary>
[Can(Permission.ReadCampaign)]
public sealed partial class ItemModel(AppDb db, ItemDesk desk, IndicatorDesk indicators, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private List<UnitFact> units = [];

    /// <summary>What is said with an act.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public Guid? Unit { get; set; }

    /// <summary>The report or issue that it is about.</summary>
    [BindProperty]
    public Guid? Part { get; set; }

    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public Party Party { get; private set; }

    public DateOnly Today { get; private set; }

    public LightReading Light { get; private set; } = null!;

    /// <summary>What it has shown day by day, the newest first.</summary>
    public IReadOnlyList<LightChange> Shown { get; private set; } = [];

    /// <summary>The indicators for which its row works.</summary>
    public IReadOnlyList<IndicatorStanding> Indicators { get; private set; } = [];

    public IReadOnlyList<ActForm> Forms => ActForm.Of(Item, Party);

    public IReadOnlyList<Todo> Todos => [.. Todo.Of(Item, Item.OutlookOn(Today), Party, Today)];

    /// <summary>The act that was tried and refused, whose form stays open with what was typed.</summary>
    public Act? Tried { get; private set; }

    public IEnumerable<UnitFact> StandingUnits => units.Where(unit => unit.Stands);

    public bool May(Act act) => Supervision.Allows(act, Item.State, Party);

    public string UnitName(Guid? id) => units.Find(unit => unit.Id == id)?.ShortName ?? "";

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    /// <summary>Does one thing as whoever the reader is in this item; the table of supervision says whether they may.</summary>
    private async Task<IActionResult> DoAsync(int campaign, int number, Act act, Action<Move> does, string done)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        Tried = act;
        if (Version is { } seen && seen != Item.Version) return Stale("您看这一页的时候，别人先办了一步。请看过现在的情况再办。");

        does(new Move(Actor, Party, clock.Now(), Reason, Document));
        await db.SaveChangesAsync();
        return Done(done, DeliveryLinks.Item(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open) return false;

        (Campaign, Item, Party, Scope, Today) = (open.Campaign, open.Item, open.Party, open.Campaign.Scope, clock.Today());
        Light = Item.LightOn(Today);
        Shown = await db.LightChanges.AsNoTracking().Where(change => change.AssignmentId == open.Item.Id).OrderByDescending(change => change.On).ToListAsync();
        units = await organisation.UnitsAsync();
        Indicators = await indicators.OfRowAsync(campaign, Item.ItemId, Actor);
        return true;
    }
}
