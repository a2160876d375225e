using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>A campaign's sessions, those to come first.</summary>
[Can(Permission.ReadCampaign)]
public sealed class AllModel(AppDb db, CampaignFacts campaigns, TimeProvider clock) : AppPage
{
    private const int MostPast = 100;

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Session> ToCome { get; private set; } = [];

    public IReadOnlyList<Session> Past { get; private set; } = [];

    /// <summary>How much was said in each, as far as the reader may see it.</summary>
    public IReadOnlyDictionary<Guid, int> Said { get; private set; } = new Dictionary<Guid, int>();

    public bool MayConvene => Actor.Can(Permission.Convene) && (Campaign.IsManagedBy(Actor) || Campaign.ConvenedBy(Actor.PersonId).Any());

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var now = clock.Now();
        var sessions = db.Sessions.AsNoTracking().AsSplitQuery().Of(found);
        ToCome = await sessions.Where(x => x.EndsAt > now).OrderBy(x => x.StartsAt).ThenBy(x => x.Number).ToListAsync();
        Past = await sessions.Where(x => x.EndsAt <= now).OrderByDescending(x => x.StartsAt).ThenBy(x => x.Number).Take(MostPast).ToListAsync();
        Said = await db.Contributions.StandingIn(found, Actor).Where(x => x.SessionId != null)
            .GroupBy(x => x.SessionId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        return Page();
    }
}
