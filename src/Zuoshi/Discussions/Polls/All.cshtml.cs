using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Polls;

/// <summary>All polls of a campaign.</summary>
[Can(Permission.ReadCampaign)]
public sealed class AllModel(AppDb db, CampaignFacts campaigns, TimeProvider clock) : AppPage
{
    /// <summary>A poll in the list.</summary>
    /// <param name="Poll">The poll.</param>
    /// <param name="Statements">Statements that stand.</param>
    /// <param name="Voters">People who voted.</param>
    /// <param name="Left">Statements that the reader hasn't voted on, where the reader can.</param>
    /// <param name="Theme">The theme's name; empty for the whole campaign.</param>
    public sealed record Row(Poll Poll, int Statements, int Voters, int Left, string Theme);

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public bool MayMake => Actor.Can(Permission.Dispose) && (Campaign.IsManagedBy(Actor) || Campaign.ConvenedBy(Actor.PersonId).Any());

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var polls = await db.Polls.AsNoTracking().VisibleTo(found, Actor).OrderByDescending(x => x.Number).ToListAsync();
        var ids = polls.Select(poll => poll.Id).ToList();
        var statements = await db.Statements.Standing().Where(x => ids.Contains(x.PollId))
            .GroupBy(x => x.PollId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        var voters = await db.Votes.Where(x => ids.Contains(x.PollId))
            .GroupBy(x => x.PollId).Select(group => new { group.Key, Count = group.Select(x => x.PersonId).Distinct().Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        var own = await db.Votes.Where(x => ids.Contains(x.PollId) && x.PersonId == Actor.PersonId)
            .Join(db.Statements.Standing(), x => x.StatementId, statement => statement.Id, (x, _) => x.PollId)
            .GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        Rows =
        [
            .. polls.Select(poll => new Row(
                poll, statements.GetValueOrDefault(poll.Id), voters.GetValueOrDefault(poll.Id),
                poll.IsOpen(found, Today) && poll.IsFor(found, Actor) ? statements.GetValueOrDefault(poll.Id) - own.GetValueOrDefault(poll.Id) : 0,
                found.Theme(poll.ThemeId)?.Name ?? "")),
        ];
        return Page();
    }
}
