using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.PublicPages.Desk;

/// <summary>公开: what the office shows to everybody, and what the public has written.</summary>
[Can(Permission.ManageCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions) : AppPage
{
    private const int Most = 100;

    [BindProperty]
    public bool IsOn { get; set; }

    [BindProperty]
    public string? Intro { get; set; }

    [BindProperty]
    public bool ShowsPhases { get; set; }

    [BindProperty]
    public bool ShowsProgress { get; set; }

    [BindProperty]
    public bool ShowsIndicators { get; set; }

    [BindProperty]
    public bool TakesNotes { get; set; }

    [BindProperty]
    public Guid? PromptId { get; set; }

    /// <summary>The version of the settings that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public PublicRelease Release { get; private set; } = null!;

    /// <summary>Adopted contributions that aren't shown yet.</summary>
    public IReadOnlyList<ContributionFact> Adopted { get; private set; } = [];

    /// <summary>What the public wrote: what waits first, the most pressing before, then the newest; so many of them.</summary>
    public IReadOnlyList<PublicNote> Notes { get; private set; } = [];

    /// <summary>How many wait for an answer.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    public IEnumerable<SelectListItem> PromptOptions =>
        [new("请选", ""), .. Campaign.Prompts.Where(prompt => !prompt.IsRetired && !prompt.IsStudy).Select(prompt => new SelectListItem($"{prompt.Group} {prompt.Number} {prompt.Text}", prompt.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        (IsOn, Intro, ShowsPhases, ShowsProgress, ShowsIndicators, TakesNotes, PromptId, Version) =
            (Release.IsOn, Release.Intro, Release.ShowsPhases, Release.ShowsProgress, Release.ShowsIndicators, Release.TakesNotes, Release.PromptId, Release.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostSetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Version != Release.Version) return Stale("您看这一页的时候，别人先改了公开的内容。请看过现在的情况再存。");
        if (PromptId is not null && Campaign.Prompt(PromptId) is not { IsStudy: false }) return Invalid(nameof(PromptId), "请从列出的问题里选。");

        Release.Set(new ReleaseTerms(IsOn, Intro ?? "", ShowsPhases, ShowsProgress, ShowsIndicators, TakesNotes, PromptId));
        await db.SaveChangesAsync();
        return Done(IsOn ? "已存，公开页几秒后就是新的" : "已存，没有公开页", PublicLinks.Desk(campaign));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int campaign, Guid idea)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign)) return NotFound();

        Release.TakeBack(idea);
        await db.SaveChangesAsync();
        return Done("已从公开页撤下", PublicLinks.Desk(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindManagedAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        Release = await db.ReleaseOfAsync(found.Id);
        Adopted = [.. (await discussions.AdoptedAsync(found, Actor)).Where(one => one.Label < Sensitivity.WorkSecret && Release.Ideas.All(idea => idea.ContributionId != one.Id)).Take(Most)];
        var notes = db.PublicNotes.AsNoTracking().Where(x => x.CampaignId == found.Id);
        (Waiting, Total) = (await notes.CountAsync(x => x.AnsweredAt == null), await notes.CountAsync());
        Notes = await notes.OrderBy(x => x.AnsweredAt != null).ThenBy(x => x.AnsweredAt == null ? x.Number : -x.Number).Take(Most).ToListAsync();
        return true;
    }
}
