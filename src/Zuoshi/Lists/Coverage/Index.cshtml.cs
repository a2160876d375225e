using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Coverage;

/// <summary>覆盖: which clauses, themes, prompts or units have rows, and where there are none, the way to make one or to say why.</summary>
[Can(Permission.EditLists)]
public sealed class IndexModel(CampaignFacts campaigns, CoverageBoard board) : AppPage
{
    /// <summary>By what: nothing for clauses, else the kind's word.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? By { get; set; }

    /// <summary>Show only what has neither rows nor a reason.</summary>
    [BindProperty(SupportsGet = true, Name = "empty")]
    public bool OnlyGaps { get; set; }

    /// <summary>Count the rows of each theme in a column of its own.</summary>
    [BindProperty(SupportsGet = true, Name = "split")]
    public bool IsSplit { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<CoverageView> Views { get; private set; } = [];

    public CoverageKind Kind => CoverageKinds.FromSegment(By);

    public CoverageView View => Views.Single(view => view.Kind == Kind);

    public bool MaySplit => Kind is CoverageKind.Clause or CoverageKind.Prompt && Campaign.Themes.Any(theme => !theme.IsRetired);

    /// <summary>The themes that have a column; a unit's work is always told apart by theme.</summary>
    public IReadOnlyList<ThemeFact> Columns =>
        Kind is CoverageKind.Unit || IsSplit && MaySplit ? [.. Campaign.Themes.Where(theme => !theme.IsRetired).OrderBy(theme => theme.Number)] : [];

    /// <summary>What is shown, under the headings it stands under.</summary>
    public IEnumerable<IGrouping<string, CoveredThing>> Shown => View.Things.Where(thing => !OnlyGaps || thing.IsGap).GroupBy(thing => thing.Group);

    public bool MayMake => Campaign.MayMakeRows(Actor);

    public bool MayExplain(CoveredThing thing) => Campaign.MayExplain(Actor, thing.Kind, thing.Key);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        Views = await board.LoadAsync(found, Actor);
        return Page();
    }
}
