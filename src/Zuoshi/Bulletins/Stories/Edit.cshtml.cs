using Microsoft.AspNetCore.Mvc;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Stories;

/// <summary>Changes a story before it is sent, or after it came back.</summary>
[Can(Permission.WriteStories)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class EditModel(AppDb db, StoryDesk desk, StoryForms forms, TimeProvider clock) : AppPage
{
    [BindProperty]
    public StoryForm Given { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public Story Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is null) return NotFound();

        var row = await forms.OfAsync(Campaign, Story.RowId, Actor);
        Given = StoryForm.Of(Story, row is null ? "" : $"{row.Mark.Character}{row.ShownNumber}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } party) return NotFound();
        if (await forms.TakeAsync(Campaign, Given, Actor, ModelState) is not var (text, file)) return Invalid();
        if (Given.Version is { } seen && seen != Story.Version)
        {
            ModelState.Remove("Given.Version");
            Given.Version = Story.Version;
            return Stale("您打开以后别人改过这一条。您写的还在下面，请看过再存。");
        }

        Story.Rewrite(text, file, new Step(Actor, party, clock.Now()));
        await db.SaveChangesAsync();
        return Done("已改好", BulletinLinks.Story(campaign, number));
    }

    private async Task<StoryParty?> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, StoryAct.Rewrite, HttpMethods.IsPost(Request.Method)) is not { } open) return null;

        (Campaign, Story, Scope) = (open.Campaign, open.Story, open.Campaign.Scope);
        return open.Party;
    }
}
