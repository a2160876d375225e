using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Phases;

/// <summary>The phases of a campaign, which the office closes when nothing in them is left open.</summary>
[Can(Permission.ManageCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, IEnumerable<IPhaseGate> gates, TimeProvider clock) : AppPage
{
    public sealed record Row(PhaseFact Fact, DateTime? ClosedAt, string ClosedBy, IReadOnlyList<Obstacle> Obstacles);

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Row> Phases { get; private set; } = [];

    /// <summary>The phase whose form was sent, and what was typed into it.</summary>
    public int? Typed { get; private set; }

    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostCloseAsync(int campaign, int number, bool endsDiscussion)
    {
        if (await LoadAsync(campaign) is not { } stored) return NotFound();

        stored.ClosePhase(number, endsDiscussion, Phases.FirstOrDefault(row => row.Fact.Number == number)?.Obstacles ?? [], Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done(endsDiscussion ? "阶段已结束，建言和表态一并结束" : "阶段已结束", CampaignLinks.Phases(campaign));
    }

    public async Task<IActionResult> OnPostReopenAsync(int campaign, int number, string? reason)
    {
        (Typed, Reason) = (number, reason);
        if (await LoadAsync(campaign) is not { } stored) return NotFound();

        stored.ReopenPhase(number, reason);
        await db.SaveChangesAsync();
        return Done("阶段已重新打开", CampaignLinks.Phases(campaign));
    }

    private async Task<Campaign?> LoadAsync(int number)
    {
        if (await campaigns.FindManagedAsync(number, Actor) is not { } found) return null;

        (Campaign, Scope) = (found, found.Scope);
        var stored = await db.Campaigns.ManagedBy(Actor).Include(x => x.Phases.OrderBy(phase => phase.Number)).SingleAsync(x => x.Id == found.Id);
        var rows = new List<Row>();
        foreach (var phase in found.Phases)
        {
            var obstacles = new List<Obstacle>();
            if (!phase.IsClosed)
                foreach (var gate in gates) obstacles.AddRange(await gate.ListAsync(found, phase, Actor));
            var closed = stored.Phases.First(x => x.Number == phase.Number);
            rows.Add(new Row(phase, closed.ClosedAt, closed.ClosedBy, obstacles));
        }

        Phases = rows;
        return stored;
    }
}
