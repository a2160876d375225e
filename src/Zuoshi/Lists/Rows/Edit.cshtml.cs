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

/// <summary>Changes a row.</summary>
[Can(Permission.EditLists)]
public sealed class EditModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, OrganisationFacts organisation, RowWriting writing) : AppPage
{
    [BindProperty]
    public RowInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public WorkItem Item { get; private set; } = null!;

    public RowForm Form { get; private set; } = null!;

    public string RowAddress => ListLinks.Row(Campaign.Number, Item.Kind, Item.Number);

    public async Task<IActionResult> OnGetAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!Campaign.MayEdit(Actor, Item.Place)) return Forbid();

        Input = RowInput.From(Item.ToContent(), Item.Version, (await SourcesAsync()).Select(source => source.Number));
        Form = await RowForm.LoadAsync(Campaign, Item.Kind, Actor, organisation, await db.ColumnsAsync(Campaign.Id), Input);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!Campaign.MayEdit(Actor, Item.Place)) return Forbid();

        var before = Item.ToContent();
        Input.OwnBefore = before.Own;
        Form = await RowForm.LoadAsync(Campaign, Item.Kind, Actor, organisation, await db.ColumnsAsync(Campaign.Id), Input);
        var content = await writing.KeepingAsync(Campaign, before, await Form.ReadAsync(discussions, ModelState), Actor);
        if (Item.Version != Input.Version)
        {
            // Shown beside what was typed; sent once more, the form is a decision made with both in view.
            Form.LayBeside(content, before, await SourcesAsync());
            Input.Version = Item.Version;
            ModelState.Remove("Input.Version");
            return Stale("您填写的时候，别人先保存了改动。不同的地方写在各项下面，请定好每项留哪个，再保存一次。");
        }

        if (!ModelState.IsValid) return Invalid();

        await writing.ReviseAsync(Item, content, Input.Adjustment);
        await db.SaveChangesAsync();
        return Done("已保存", RowAddress);
    }

    private Task<List<ContributionFact>> SourcesAsync() =>
        discussions.ListAsync(Campaign, [.. Item.Sources.Select(source => source.SourceId)], Actor);

    private async Task<bool> LoadAsync(int campaign, string kind, int number)
    {
        if (WorkItemKinds.FromSegment(kind) is not { } asked || await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        var item = await db.WorkItems.VisibleTo(Actor).Kept().WithParts().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Kind == asked && x.Number == number);
        if (item is null) return false;

        Item = item;
        return true;
    }
}
