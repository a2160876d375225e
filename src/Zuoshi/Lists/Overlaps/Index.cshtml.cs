using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Overlaps;

/// <summary>查重: rows of all units that read alike, side by side, to be merged or set apart. Whoever keeps the lists decides.</summary>
[Can(Permission.EditLists)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, RowWriting writing, LikeRows like) : AppPage
{
    private const int MostShown = 20;

    private Dictionary<Guid, string> unitNames = [];

    /// <summary>Which list: nothing for tasks, <c>projects</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    /// <summary>Number of the row that goes into another.</summary>
    [BindProperty]
    public int Merged { get; set; }

    /// <summary>Number of the row that stays.</summary>
    [BindProperty]
    public int Into { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Overlap> Overlaps { get; private set; } = [];

    public int Found { get; private set; }

    public WorkItemKind Kind => List == "projects" ? WorkItemKind.Project : WorkItemKind.Task;

    public string Address => ListLinks.Overlaps(Campaign.Number, Kind);

    public string UnitName(Guid? id) => id is { } unit ? unitNames.GetValueOrDefault(unit, "") : "";

    public bool MayMerge(WorkItem row) => row.Level >= ReportLevel.AwaitingConvener && Campaign.MayEdit(Actor, row.Place);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        await FindAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        await FindAsync();
        if (await RowAsync(Merged) is not { } merged || await RowAsync(Into) is not { } into) return NotFound();
        if (!MayMerge(merged) || !MayMerge(into)) return Forbid();

        await writing.MergeAsync(merged, into, Reason);
        await db.SaveChangesAsync();
        return Done($"已并入{Kind.Name()}{Ui.Mark.Three(Into)}，双方的来源和单位都保留", Address);
    }

    public async Task<IActionResult> OnPostApartAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        await FindAsync();
        if (await RowAsync(Merged) is not { } one || await RowAsync(Into) is not { } other) return NotFound();
        if (!MayMerge(one) || !MayMerge(other)) return Forbid();

        writing.SetApart(one, other, Actor);
        await db.SaveChangesAsync();
        return Done("已记下是两件事，不再一起列出", Address);
    }

    private Task<WorkItem?> RowAsync(int number) =>
        db.WorkItems.VisibleTo(Actor).Kept().WithParts().SingleOrDefaultAsync(x => x.CampaignId == Campaign.Id && x.Kind == Kind && x.Number == number);

    private async Task FindAsync()
    {
        var standing = db.WorkItems.AsNoTracking().VisibleTo(Actor).Standing().Where(x => x.CampaignId == Campaign.Id && x.Kind == Kind && x.Level >= ReportLevel.AwaitingConvener);
        var numbers = await standing.Select(x => new { x.Id, x.Number }).ToDictionaryAsync(x => x.Id, x => (long)x.Number);
        var among = numbers.Values.ToHashSet();
        var apart = (await db.Set<RowDistinction>().Where(x => x.CampaignId == Campaign.Id).Select(x => new { x.OneId, x.OtherId }).ToListAsync())
            .Where(x => numbers.ContainsKey(x.OneId) && numbers.ContainsKey(x.OtherId)).Select(x => (numbers[x.OneId], numbers[x.OtherId])).ToHashSet();
        var all = await like.GroupsAsync(Campaign.Id, Kind, among.Contains, (one, other) => apart.Contains((Math.Min(one, other), Math.Max(one, other))));
        var shown = all.Take(MostShown).ToList();
        var wanted = shown.SelectMany(alike => alike).ToList();
        var items = await standing.Where(x => wanted.Contains(x.Number)).WithParts().ToDictionaryAsync(x => x.Number);
        (Found, Overlaps) = (all.Count, [.. shown.Select(alike => Overlap.Of([.. alike.Select(number => items[number])]))]);
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        unitNames = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        return true;
    }
}
