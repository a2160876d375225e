using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Rows;

/// <summary>Makes a row, from an adopted contribution or from nothing.</summary>
[Can(Permission.EditLists)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, OrganisationFacts organisation, RowWriting writing) : AppPage
{
    [BindProperty]
    public RowInput Input { get; set; } = new();

    /// <summary>Number of the contribution that it is made from.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>Number of the row of which a part becomes a row of its own.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Split { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Number of the theme that it is to belong to.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Theme { get; set; }

    /// <summary>What it is to state as its basis: a clause of the outline.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Basis { get; set; }

    /// <summary>The unit that is to lead.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    /// <summary>The prompt whose answers it is to be made from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Prompt { get; set; }

    public WorkItemKind RowKind => Kind == "project" ? WorkItemKind.Project : WorkItemKind.Task;

    private WorkItem? whole;

    public CampaignFact Campaign { get; private set; } = null!;

    public RowForm Form { get; private set; } = null!;

    /// <summary>The contribution and those that were merged into it: all are credited.</summary>
    public IReadOnlyList<ContributionFact> Contributions { get; private set; } = [];

    /// <summary>Adopted contributions that no row was made from yet; where some belong to what the row is for, those alone.</summary>
    public IReadOnlyList<ContributionFact> Waiting { get; private set; } = [];

    /// <summary>Whether only those are shown.</summary>
    public bool IsNarrowed { get; private set; }

    /// <summary>What is known of the row, for a form of another kind.</summary>
    public RowStart StartAs(WorkItemKind kind) => new(kind, From, Theme, Basis, Unit, Prompt);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();

        if (Contributions.Count > 0) Prefill(Contributions[0]);
        else if (whole is not null) await PrefillAsync(whole);
        else Prefill();
        Form = await RowForm.LoadAsync(Campaign, RowKind, Actor, organisation, await db.ColumnsAsync(Campaign.Id), Input);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();

        Form = await RowForm.LoadAsync(Campaign, RowKind, Actor, organisation, await db.ColumnsAsync(Campaign.Id), Input);
        var content = await Form.ReadAsync(discussions, ModelState);
        if (!ModelState.IsValid) return Invalid();

        var row = await writing.MakeAsync(Campaign, RowKind, content, Actor);
        await db.SaveChangesAsync();
        return Done($"已列入{RowKind.Name()}清单，编号{Ui.Mark.Three(row.Number)}", ListLinks.Row(Campaign.Number, RowKind, row.Number));
    }

    private void Prefill(ContributionFact contribution)
    {
        Input.Title = TitleSuggestion.From(contribution.Text);
        Input.Content = contribution.Text.Length <= RowRules.LongestContent ? contribution.Text : contribution.Text[..RowRules.LongestContent];
        Input.Contributions = string.Join('、', Contributions.Select(source => Ui.Mark.Four(source.Number)));
        Input.ThemeId = contribution.ThemeId;
        Input.Label = Contributions.Max(source => source.Label);
    }

    // Where it comes from goes along with the part, and so does whatever is said of it until somebody says otherwise.
    private async Task PrefillAsync(WorkItem item)
    {
        var sources = await discussions.ListAsync(Campaign, [.. item.Sources.Select(source => source.SourceId)], Actor);
        Input = RowInput.From(item.ToContent(), version: 0, sources.Select(source => source.Number));
        Input.Label = item.Label;
    }

    private void Prefill()
    {
        Input.ThemeId = Campaign.EditableThemes(Actor).FirstOrDefault(theme => theme.Number == Theme)?.Id;
        Input.LeadUnitId = Unit;
        if (string.IsNullOrWhiteSpace(Basis)) return;

        (Input.Basis, Input.SourceKind) = (Basis.Length <= RowRules.LongestTarget ? Basis : Basis[..RowRules.LongestTarget], SourceKind.Outline);
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        if (Split is { } divided)
        {
            whole = await db.WorkItems.AsNoTracking().VisibleTo(Actor).Standing().WithParts().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Kind == RowKind && x.Number == divided);
            return whole is not null;
        }

        if (From is { } number)
        {
            if (await discussions.FindAsync(found, number, Actor) is not { } contribution) return false;

            Contributions = [contribution, .. await discussions.MergedIntoAsync(found, contribution.Id, Actor)];
        }
        else
        {
            var waiting = await WaitingAsync();
            var wanted = await WantedAsync(waiting);
            (IsNarrowed, Waiting) = wanted.Count > 0 && wanted.Count < waiting.Count ? (true, wanted) : (false, waiting);
        }

        return true;
    }

    private async Task<List<ContributionFact>> WaitingAsync()
    {
        var used = await db.WorkItems.Kept().Where(x => x.CampaignId == Campaign.Id).SelectMany(x => x.Sources).Select(source => source.SourceId).ToListAsync();
        var mine = Campaign.KeptThemes(Actor).Select(theme => theme.Id).ToHashSet();
        return
        [
            .. (await discussions.AdoptedAsync(Campaign, Actor)).ExceptBy(used, contribution => contribution.Id)
                .Where(contribution => contribution.ThemeId is not { } theme || mine.Contains(theme)),
        ];
    }

    private async Task<List<ContributionFact>> WantedAsync(List<ContributionFact> waiting)
    {
        var citing = string.IsNullOrWhiteSpace(Basis) ? [] : (await discussions.CitingAsync(Campaign, Basis, Actor)).ToHashSet();
        var theme = Theme is null ? null : Campaign.Themes.FirstOrDefault(theme => theme.Number == Theme)?.Id;
        return waiting.FindAll(contribution => Prompt is { } prompt && contribution.PromptIds.Contains(prompt)
            || theme is not null && contribution.ThemeId == theme || citing.Contains(contribution.Id));
    }
}
