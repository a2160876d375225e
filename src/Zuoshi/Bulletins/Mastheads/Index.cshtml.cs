using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Mastheads;

/// <summary>刊名: what the bulletin is called and who issues it.</summary>
[Can(Permission.EditBulletins)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, IssueDesk desk) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写刊名"), StringLength(Masthead.LongestName, ErrorMessage = "最多20个字")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "请写编发单位"), StringLength(50, ErrorMessage = "最多50个字")]
    public string? Organ { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        (Name, Organ) = await desk.HeadAsync(Campaign);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var id = Campaign.Id;
        var head = await db.Mastheads.SingleOrDefaultAsync(x => x.CampaignId == id);
        if (head is null) db.Add(head = new Masthead(id));
        head.Set(Name, Organ);
        await db.SaveChangesAsync();
        return Done("已改，已经编发的各期不变", BulletinLinks.Home(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !found.IsEditedBy(Actor)) return false;

        (Campaign, Scope) = (found, found.Scope);
        return true;
    }
}
