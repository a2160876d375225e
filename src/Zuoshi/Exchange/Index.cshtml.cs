using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange;

/// <summary>互学: what waits for the reader, the library of practices, the rounds of peer review.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, PracticeDesk practices, ExchangeTodos todos, TimeProvider clock) : AppPage
{
    private Dictionary<Guid, string> units = [];

    /// <summary>The words looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<NextStep> Todos { get; private set; } = [];

    public IReadOnlyList<PracticeLine> Lines { get; private set; } = [];

    public IReadOnlyList<ReviewRound> Rounds { get; private set; } = [];

    public bool MayWrite => Actor.Can(Permission.Exchange) || Actor.Runs(Campaign);

    public bool MayPrepare => Actor.Runs(Campaign) && Rounds.Count < ReviewRound.MostRounds;

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        Q = (Q ?? "").Trim();
        (Campaign, Scope, Today) = (found, found.Scope, clock.Today());
        var all = await practices.UnitsAsync();
        units = all.ToDictionary(unit => unit.Id, unit => unit.ShortName);
        Todos = await todos.ListAsync(found, Actor, Today);
        Lines = await practices.ListAsync(found, Actor, Q, all);
        Rounds = await db.ReviewRounds.AsNoTracking().VisibleTo(found, Actor).OrderByDescending(x => x.Number).ToListAsync();
        return Page();
    }
}
