using Microsoft.AspNetCore.Mvc;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Stories;

/// <summary>写一条信息.</summary>
[Can(Permission.WriteStories)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, StoryForms forms, TimeProvider clock) : AppPage
{
    [BindProperty]
    public StoryForm Given { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int? theme, int? phase, string? row)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Given.Theme = Campaign.Themes.FirstOrDefault(one => one.Number == theme)?.Id;
        Given.Phase = phase ?? Campaign.Phases.FirstOrDefault(one => one.Start <= clock.Today() && one.End >= clock.Today())?.Number;
        Given.Row = row;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (await forms.TakeAsync(Campaign, Given, Actor, ModelState) is not var (text, file)) return Invalid();

        var parties = await StoryParties.OfAsync(Campaign, Actor, organisation);
        var story = new Story(Campaign.Id, await Counter.NextAsync(db, "stories", Campaign.Id), text, file, new Step(Actor, StoryParty.Author, clock.Now()));
        if (!parties.Signs) story.Submit(new Step(Actor, StoryParty.Author, clock.Now()));
        db.Add(story);
        await db.SaveChangesAsync();
        return Done(parties.Signs ? "已存好，看过再报送" : "已交单位负责人审签", BulletinLinks.Story(campaign, story.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        return true;
    }
}
