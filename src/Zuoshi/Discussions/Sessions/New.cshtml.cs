using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>Calls a session: a convener that of the own group, the office any.</summary>
[Can(Permission.Convene)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, SessionOffers offers, TimeProvider clock) : AppPage
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    /// <summary>Number of the theme; null for the whole campaign.</summary>
    [BindProperty(SupportsGet = true, Name = "theme")]
    public int? ThemeNumber { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public ThemeFact? Theme { get; private set; }

    public SessionForm Form { get; private set; } = null!;

    /// <summary>The groups whose session the reader may call, with their names.</summary>
    public IReadOnlyList<(int? Number, string Name)> Choices =>
    [
        .. Campaign.IsManagedBy(Actor) ? [(null, "全体")] : Array.Empty<(int?, string)>(),
        .. Campaign.Themes.Where(theme => !theme.IsRetired && SessionRights.MayConvene(Campaign, Actor, theme.Id)).Select(theme => ((int?)theme.Number, theme.Name)),
    ];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        ModelState.Clear();
        Input = SessionInput.For(Theme, clock.Today().AddDays(1));
        await OfferAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        await OfferAsync();
        if (Input.Plan(Campaign, Form.Units, Form.Everybody, ModelState, nameof(Input)) is not { } plan) return Invalid();

        var session = new Session(Campaign.Id, await Counter.NextAsync(db, "sessions", Campaign.Id), Theme?.Id, plan, Actor);
        db.Add(session);
        await db.SaveChangesAsync();
        return Done("已召集，受邀的人会在首页和消息里看到", SessionLinks.One(Campaign.Number, session.Number));
    }

    private async Task OfferAsync() => Form = await SessionForm.ForAsync(Input, Campaign, Theme?.Id, offers, isNew: true);

    // Without a theme the office means everybody, and a convener the first of the own groups.
    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        if (Choices.Count == 0 || ThemeNumber is not null && !Choices.Any(choice => choice.Number == ThemeNumber)) return false;

        var chosen = ThemeNumber ?? Choices[0].Number;
        Theme = campaign.Themes.FirstOrDefault(theme => !theme.IsRetired && theme.Number == chosen);
        return true;
    }
}
