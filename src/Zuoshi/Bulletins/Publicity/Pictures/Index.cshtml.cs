using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Pictures;

/// <summary>图片: those that hang.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private const int Shown = 60;

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>The short names of units by their keys.</summary>
    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public bool Writes => Actor.Can(Permission.WriteStories);

    /// <summary>Whoever hung it up, those of the same unit who write, and the office take it down.</summary>
    public bool MayTakeDown(Picture picture) => Campaign.IsEditedBy(Actor) || Writes && picture.UnitId == Actor.UnitId;

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeDownAsync(int campaign, int picture)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Pictures.FirstOrDefault(one => one.Number == picture) is not { } found) return NotFound();
        if (!MayTakeDown(found)) return Forbid();

        found.TakeDown(new Step(Actor, StoryParty.Head, clock.Now()));
        await db.SaveChangesAsync();
        return Done("已撤下", PublicityLinks.Pictures(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope, Units) = (found, found.Scope, (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName));
        Pictures = await db.Pictures.VisibleTo(found, Actor).OrderByDescending(x => x.Number).Take(Shown).ToListAsync();
        return true;
    }
}
