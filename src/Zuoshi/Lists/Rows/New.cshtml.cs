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

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public WorkItemKind RowKind => Kind == "project" ? WorkItemKind.Project : WorkItemKind.Task;

    public CampaignFact Campaign { get; private set; } = null!;

    public RowForm Form { get; private set; } = null!;

    /// <summary>The contribution and those that were merged into it: all are credited.</summary>
    public IReadOnlyList<ContributionFact> Contributions { get; private set; } = [];

    /// <summary>Adopted contributions that no row was made from yet.</summary>
    public IReadOnlyList<ContributionFact> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();

        if (Contributions.Count > 0) Prefill(Contributions[0]);
        Form = await RowForm.LoadAsync(Campaign, RowKind, Actor, organisation, Input);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();

        Form = await RowForm.LoadAsync(Campaign, RowKind, Actor, organisation, Input);
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

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        if (From is { } number)
        {
            if (await discussions.FindAsync(found, number, Actor) is not { } contribution) return false;

            Contributions = [contribution, .. await discussions.MergedIntoAsync(found, contribution.Id, Actor)];
        }
        else
        {
            Waiting = await WaitingAsync();
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
}
