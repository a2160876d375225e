using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Opinions.Wording;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Writing;

/// <summary>The words by which authors are told of empty talk; the office changes them.</summary>
[Can(Permission.ManageCampaign)]
public sealed class WordingPageModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    private const int Unwritten = -1;

    private Wording? wording;

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public bool IsOwn => wording?.Text is not null;

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        (Text, Version) = (wording?.Text ?? WordingRules.DefaultText.Trim(), wording?.Version ?? Unwritten);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Version != (wording?.Version ?? Unwritten))
        {
            Version = wording?.Version ?? Unwritten;
            ModelState.Remove(nameof(Version));
            return Stale("您修改的时候，别人先改过了。您写的还在下面，核对后请再按一次“保存”。");
        }

        if (wording is null) db.Add(new Wording(Campaign.Id, Text ?? ""));
        else wording.Change(Text ?? "");
        await db.SaveChangesAsync();
        return Done("已保存，从现在起按这些词提醒", Address);
    }

    public async Task<IActionResult> OnPostRestoreAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        wording?.Restore();
        await db.SaveChangesAsync();
        return Done("已恢复成自带的词", Address);
    }

    private string Address => $"/campaigns/{Campaign.Number}/wording";

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindManagedAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        wording = await db.Wordings.SingleOrDefaultAsync(x => x.CampaignId == campaign.Id);
        return true;
    }
}
