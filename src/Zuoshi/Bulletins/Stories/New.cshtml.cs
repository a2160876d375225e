using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Publicity;
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

    /// <summary>Number of the request (约稿) that it answers; null for none.</summary>
    [BindProperty(Name = "request", SupportsGet = true)]
    public int? RequestNumber { get; set; }

    /// <summary>The request.</summary>
    public StoryRequest? Asked { get; private set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int? theme, int? phase, string? row)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Given.Theme = Asked?.ThemeId ?? Campaign.Themes.FirstOrDefault(one => one.Number == theme)?.Id;
        Given.Phase = phase ?? Asked?.Phase ?? Campaign.Phases.FirstOrDefault(one => one.Start <= clock.Today() && one.End >= clock.Today())?.Number;
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
        Asked?.Answer(story.Number, new Step(Actor, StoryParty.Author, clock.Now()));
        db.Add(story);
        await db.SaveChangesAsync();
        return Done(parties.Signs ? "已存好，看过再报送" : "已交单位负责人审签", BulletinLinks.Story(campaign, story.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        var (id, unit, number) = (found.Id, Actor.UnitId, RequestNumber);
        if (number is not null) Asked = await db.StoryRequests.SingleOrDefaultAsync(x => x.CampaignId == id && x.UnitId == unit && x.Number == number);
        return true;
    }
}
