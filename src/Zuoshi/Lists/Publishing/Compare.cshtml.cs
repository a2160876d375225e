using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Publishing;

/// <summary>Two states of the lists side by side, row by row and field by field.</summary>
[Can(Permission.ReadCampaign)]
public sealed class CompareModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, OrganisationFacts organisation) : AppPage
{
    /// <summary>版次 of the earlier state.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>版次 of the later state; 0 for the lists as they are now.</summary>
    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<RowDifference> Differences { get; private set; } = [];

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    public IEnumerable<SelectListItem> Earlier => Numbers.Select(number => new SelectListItem(NameOf(number), number.ToString()));

    public IEnumerable<SelectListItem> Later => Earlier.Prepend(new SelectListItem(NameOf(0), "0"));

    public static string NameOf(int number) => number == 0 ? "现在" : $"第{number}版";

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        Numbers = await db.Baselines.Where(x => x.CampaignId == found.Id).OrderByDescending(x => x.Number).Select(x => x.Number).ToListAsync();
        // An address without numbers asks for what has changed since the last publication.
        if (From == 0 && Numbers.Count > 0) From = Numbers[0];
        if (!Numbers.Contains(From) || To != 0 && !Numbers.Contains(To)) return NotFound();

        var (before, after) = (await StateAsync(From), await StateAsync(To));
        var names = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        foreach (var theme in found.Themes) names[theme.Id] = theme.Name;
        var sources = before.Concat(after).SelectMany(row => row.Content.ContributionIds).Distinct().ToList();
        foreach (var contribution in await discussions.ListAsync(found, sources, Actor)) names[contribution.Id] = Mark.Four(contribution.Number);
        foreach (var (column, title) in (await db.ColumnsAsync(found.Id)).Names) names[column] = title;
        Differences = BaselineComparison.Of(before, after, id => names.GetValueOrDefault(id, ""));
        return Page();
    }

    private async Task<List<StatedRow>> StateAsync(int number)
    {
        if (number == 0)
        {
            var items = await db.WorkItems.AsNoTracking().VisibleTo(Actor).Standing().Where(x => x.CampaignId == Campaign.Id && x.Level == ReportLevel.Accepted).WithParts().ToListAsync();
            return [.. items.Select(StatedRow.Of)];
        }

        return [.. (await Publication.FindAsync(db, Campaign, number, Actor))!.Rows];
    }
}
