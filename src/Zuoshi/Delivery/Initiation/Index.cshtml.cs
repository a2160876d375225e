using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Initiation;

/// <summary>立项: published rows that nobody delivers yet are taken up, many at once, and put forward for approval.</summary>
[Can(Permission.Supervise)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, ListFacts lists, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    /// <summary>What is said of one row.</summary>
    public sealed class Choice
    {
        public Guid Id { get; set; }

        public bool Take { get; set; }

        public string? Standard { get; set; }

        public bool IsMajor { get; set; }
    }

    private Dictionary<Guid, string> units = [];

    [BindProperty, Required(ErrorMessage = "请写来源"), StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? Source { get; set; }

    [BindProperty, Required(ErrorMessage = "请写依据文号"), StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? BasisDocument { get; set; }

    [BindProperty]
    public List<Choice> Choices { get; set; } = [];

    public CampaignFact Campaign { get; private set; } = null!;

    /// <summary>The published rows that nobody delivers yet.</summary>
    public IReadOnlyList<PublishedRow> Rows { get; private set; } = [];

    /// <summary>Whether the lists have been published at all.</summary>
    public bool IsPublished { get; private set; }

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    /// <summary>What stands in the form for a row.</summary>
    public Choice ChoiceOf(PublishedRow row) =>
        Choices.Find(choice => choice.Id == row.Id) ?? new Choice { Id = row.Id, Standard = row.Acceptance, Take = false };

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        if (await lists.PublicationsAsync(Campaign.Id) is [var latest, ..]) (Source, BasisDocument) = ($"三张清单第{latest.Number}版", latest.DocumentNumber);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var taken = Rows.Select(row => (Row: row, Choice: ChoiceOf(row))).Where(pair => pair.Choice.Take).ToList();
        if (taken.Count == 0) ModelState.AddModelError("", "请至少选一项。");
        if (!ModelState.IsValid) return Invalid();

        var by = new Move(Actor, Party.Office, clock.Now());
        foreach (var (row, choice) in taken)
        {
            var terms = new AssignmentTerms(Source, BasisDocument, choice.Standard, choice.IsMajor);
            var item = new Assignment(Campaign.Id, await Counter.NextAsync(db, "assignments", Campaign.Id), row, terms, by.On);
            item.Propose(by);
            db.Add(item);
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            db.ChangeTracker.Clear();
            return Stale("有的事项别人刚刚立了项，请刷新页面再选。");
        }

        return Done($"已立项{taken.Count}项，等分管局领导批", DeliveryLinks.Board(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindManagedAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        var published = await lists.PublishedAsync(found.Id, Actor);
        var held = await db.Assignments.Where(x => x.CampaignId == found.Id && x.TakenItemId != null).Select(x => x.TakenItemId!.Value).ToHashSetAsync();
        (IsPublished, Rows) = (published.Count > 0, [.. published.Where(row => !held.Contains(row.Id))]);
        units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        return true;
    }
}
