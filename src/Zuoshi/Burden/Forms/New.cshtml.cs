using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Forms;

/// <summary>Registers a form; what the system knows already is held up until it is taken out or given a reason.</summary>
[Can(Permission.ManageCampaign)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, FormRegister register, TimeProvider clock) : AppPage
{
    /// <summary>A field that the system knows already.</summary>
    public sealed class KnownLine
    {
        public string? Field { get; set; }

        [StringLength(CollectionForm.LongestReason, ErrorMessage = "最多300个字")]
        public string? Why { get; set; }
    }

    [BindProperty, Required(ErrorMessage = "请写报表名称"), StringLength(CollectionForm.LongestName, ErrorMessage = "最多60个字")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "请写依据文号"), StringLength(CollectionForm.LongestBasis, ErrorMessage = "最多100个字")]
    public string? Basis { get; set; }

    [BindProperty, Required(ErrorMessage = "请选多久报一次")]
    public FormCycle? Cycle { get; set; }

    [BindProperty, Required(ErrorMessage = "请填第一次报的期限")]
    public DateOnly? FirstDue { get; set; }

    [BindProperty, Required(ErrorMessage = "请填有效期")]
    public DateOnly? Expires { get; set; }

    [BindProperty, StringLength(CollectionForm.LongestReason, ErrorMessage = "最多300个字")]
    public string? Urgency { get; set; }

    [BindProperty, Required(ErrorMessage = "请写要填的字段")]
    public string? Fields { get; set; }

    [BindProperty]
    public List<KnownLine> Known { get; set; } = [];

    [BindProperty]
    public List<Guid> Units { get; set; } = [];

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<UnitFact> AllUnits { get; private set; } = [];

    /// <summary>Where each of the known fields stands.</summary>
    public IReadOnlyDictionary<string, string> Places { get; private set; } = new Dictionary<string, string>();

    public IEnumerable<SelectListItem> Cycles => [new("请选", ""), .. Enum.GetValues<FormCycle>().Select(cycle => new SelectListItem(cycle.Name(), cycle.ToString()))];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var known = await register.KnownAsync(Campaign);
        var reasons = Known.Where(line => line.Field is not null).DistinctBy(line => line.Field).ToDictionary(line => line.Field!, line => line.Why);
        Places = CollectionForm.FieldNames(Fields).Distinct().Select(name => (name, Place: known.PlaceOf(name))).Where(pair => pair.Place is not null).ToDictionary(pair => pair.name, pair => pair.Place!);
        Known = [.. Places.Keys.Select(name => new KnownLine { Field = name, Why = reasons.GetValueOrDefault(name) })];
        // The lines are new ones: what was typed stands in them already, under another number maybe.
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Known[", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (!ModelState.IsValid) return Invalid();

        var form = new CollectionForm(Campaign.Id, new FormTerms
        {
            Name = Name, Basis = Basis, Cycle = Cycle!.Value, FirstDue = FirstDue, Expires = Expires, Urgency = Urgency, Fields = Fields,
            Reasons = reasons, UnitIds = [.. Units.Intersect(AllUnits.Select(unit => unit.Id))],
        }, known, Actor, clock.Now());
        form.Take(await Counter.NextAsync(db, "collection-forms", Campaign.Id));
        db.Add(form);
        await db.SaveChangesAsync();
        return Done(form.AwaitsApproval ? "已登记，领导批了才能按月要" : "已登记，联络员会收到消息", BurdenLinks.Form(campaign, form.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindManagedAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        AllUnits = [.. (await organisation.StandingUnitsAsync()).Where(unit => !unit.IsOrganiser)];
        return true;
    }
}
