using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Plan;

/// <summary>加一项安排.</summary>
[Can(Permission.EditBulletins)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写讲什么"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? What { get; set; }

    [BindProperty, Required(ErrorMessage = "请写在哪里讲"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? Outlet { get; set; }

    [BindProperty, StringLength(StoryText.LongestAuthors, ErrorMessage = "最多60个字")]
    public string? Who { get; set; }

    [BindProperty, Required(ErrorMessage = "请填日期")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public Guid? Theme { get; set; }

    [BindProperty]
    public int? Phase { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var entry = new PlanEntry(Campaign.Id, await Counter.NextAsync(db, "media-plan", Campaign.Id), What, Outlet, Who, DueOn, Campaign.AboutOf(Theme, Phase));
        db.Add(entry);
        await db.SaveChangesAsync();
        return Done("已加上", BulletinLinks.Publicity(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !found.IsEditedBy(Actor)) return false;

        (Campaign, Scope) = (found, found.Scope);
        return true;
    }
}
