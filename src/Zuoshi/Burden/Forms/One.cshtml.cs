using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Forms;

/// <summary>One registered form: what it asks and why; a leader lets it be asked for monthly, the office stops it.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public CollectionForm Form { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public IReadOnlyList<UnitFact> Asked { get; private set; } = [];

    private bool IsLeader => Actor.Can(Permission.DecideDelivery) && Actor.OrganId == Campaign.OrganId;

    private bool IsOffice => Campaign.IsManagedBy(Actor);

    public bool MayApprove => IsLeader && Form is { AwaitsApproval: true, StoppedOn: null };

    public bool MayStop => IsOffice && Form.StoppedOn is null && Today <= Form.LastDay;

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!IsLeader) return Forbid();
        if (!ModelState.IsValid) return Invalid();
        if (Version != Form.Version) return Stale("您看这一页的时候，别人先改了。请看过现在的情况再批。");

        Form.Approve(Until, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已批，按月要到{Form.ApprovedUntil!.Value.Chinese(Today.Year)}", BurdenLinks.Form(campaign, number));
    }

    public async Task<IActionResult> OnPostStopAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!IsOffice) return Forbid();
        if (Version != Form.Version) return Stale("您看这一页的时候，别人先改了。请看过现在的情况再停。");

        Form.Stop(Reason, clock.Now());
        await db.SaveChangesAsync();
        return Done("已停用，单位不用再填", BurdenLinks.Form(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await db.CollectionForms.WithParts().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Number == number) is not { } form) return false;

        (Campaign, Scope, Form) = (found, found.Scope, form);
        Asked = [.. (await organisation.UnitsAsync()).Where(unit => form.IsAsked(unit.Id, form.LastDay))];
        return true;
    }
}
