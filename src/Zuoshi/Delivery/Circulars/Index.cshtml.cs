using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Circulars;

/// <summary>All circulars, and where one is drawn up.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, CircularDesk desk, TimeProvider clock) : AppPage
{
    /// <summary>The period that is chosen, by its key.</summary>
    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool IsOffice { get; private set; }

    /// <summary>Those that the reader may see: what isn't issued only by who draws it up, decides, or has a line in it.</summary>
    public IReadOnlyList<Circular> Circulars { get; private set; } = [];

    public IEnumerable<SelectListItem> PeriodOptions => CircularPeriod.On(Today).Select(period => new SelectListItem($"{period.Name}{(period.Kind is CircularKind.Special ? "" : period.Kind.Name())}", period.Key));

    public IEnumerable<SelectListItem> LabelOptions =>
        Enum.GetValues<Sensitivity>().Where(label => label >= Sensitivity.Internal && label <= Actor.Clearance).Select(label => new SelectListItem(label.Name(), label.ToString()));

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!IsOffice) return Forbid();
        if (CircularPeriod.On(Today).FirstOrDefault(period => period.Key == Period) is not { } chosen) return Invalid(nameof(Period), "请选一期。");
        if (!Enum.IsDefined(Label) || Label < Sensitivity.Internal || Label > Actor.Clearance) return Invalid(nameof(Label), "请选知悉范围。");

        var circular = await desk.DrawAsync(Campaign, chosen, Label, new Move(Actor, Party.Office, clock.Now()));
        if (circular.Lines.Count == 0) return Invalid(nameof(Period), "这一期没有可写的事项：还没有交办的，或者都管得更严。");

        circular.Take(await Counter.NextAsync(db, "circulars", Campaign.Id));
        db.Add(circular);
        await db.SaveChangesAsync();
        return Done($"已起好，请牵头单位核对到{circular.CheckUntil.Chinese(Today.Year)}", DeliveryLinks.Circular(campaign, circular.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope, Today) = (found, found.Scope, clock.Today());
        var parties = await Parties.OfAsync(found, Actor, organisation);
        IsOffice = parties.IsOffice;
        var (all, unit) = (parties.IsOffice || parties.IsLeader, Actor.UnitId);
        Circulars = await db.Circulars.AsNoTracking().Where(x => x.CampaignId == found.Id && x.Label <= Actor.Clearance)
            .Where(x => all || x.IssuedOn != null || x.Lines.Any(line => line.UnitId == unit && line.Verdict != Verdict.None))
            .OrderByDescending(x => x.Number).ToListAsync();
        return true;
    }
}
