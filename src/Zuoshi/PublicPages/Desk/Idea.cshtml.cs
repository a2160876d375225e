using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.PublicPages.Desk;

/// <summary>Releases an adopted contribution, in words for the public.</summary>
[Can(Permission.ManageCampaign)]
public sealed class IdeaModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写明公开的话"), StringLength(PublicRelease.LongestIdea, ErrorMessage = "最多200个字")]
    public string? Text { get; set; }

    [BindProperty, Required(ErrorMessage = "请写明采纳后怎么办"), StringLength(PublicRelease.LongestIdea, ErrorMessage = "最多200个字")]
    public string? Outcome { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public ContributionFact Contribution { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        (Text, Outcome) = (Contribution.Text.Length > PublicRelease.LongestIdea ? "" : Contribution.Text, Contribution.Reason.Length > PublicRelease.LongestIdea ? "" : Contribution.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        (await db.ReleaseOfAsync(Campaign.Id)).Release(Contribution.Id, Text, Outcome);
        await db.SaveChangesAsync();
        return Done("已公开", PublicLinks.Desk(campaign));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await campaigns.FindManagedAsync(campaign, Actor) is not { } found || await discussions.FindAsync(found, number, Actor) is not { Label: < Sensitivity.WorkSecret } contribution) return false;
        if (contribution.Outcome?.IsAdopted() != true) return false;

        (Campaign, Contribution, Scope) = (found, contribution, found.Scope);
        return true;
    }
}
