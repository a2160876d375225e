using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Stories;

/// <summary>改稿: what is printed of a story; what the unit wrote stays beside it.</summary>
[Can(Permission.EditBulletins)]
public sealed class PrintModel(AppDb db, StoryDesk desk, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写标题"), StringLength(StoryText.LongestTitle, ErrorMessage = "最多30个字")]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "请写正文"), StringLength(StoryText.LongestStored, ErrorMessage = "最多1200个字")]
    public string? Text { get; set; }

    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Story Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is null) return NotFound();

        (Title, Text) = (Story.PrintedTitle, Story.PrintedText);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } party) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (Version is { } seen && seen != Story.Version)
        {
            ModelState.Remove(nameof(Version));
            Version = Story.Version;
            return Stale("您打开以后别人改过这一条。您写的还在下面，请看过再存。");
        }

        Story.Edit(Title, Text, new Step(Actor, party, clock.Now()));
        await db.SaveChangesAsync();
        return Done("已改稿", BulletinLinks.Story(campaign, number));
    }

    private async Task<StoryParty?> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, StoryAct.Edit, HttpMethods.IsPost(Request.Method)) is not { } open) return null;

        (Campaign, Story, Scope) = (open.Campaign, open.Story, open.Campaign.Scope);
        return open.Party;
    }
}
