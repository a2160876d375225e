using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Endorsements;

/// <summary>How many endorse a contribution, and whether the reader is one of them.</summary>
public readonly record struct Endorsed(int Count, bool ByReader);

/// <summary>Presses and counts endorsements.</summary>
public sealed class Endorsing(AppDb db, TimeProvider clock)
{
    /// <summary>Endorses a contribution, or takes that back. Pressed twice, it is done once.</summary>
    /// <exception cref="RuleBroken">It breaks a rule of <see cref="Contribution"/>, or the discussion is closed.</exception>
    public async Task PressAsync(CampaignFact campaign, Contribution contribution, Actor actor, bool endorses)
    {
        campaign.MustBeOpenToDiscussion();
        var pressed = db.Endorsements.Where(x => x.ContributionId == contribution.Id && x.PersonId == actor.PersonId);
        var before = await pressed.SingleOrDefaultAsync();
        contribution.MustBeAnothers(actor);
        if (!endorses) before?.Withdraw(clock.Now());
        else if (contribution.Endorse(before, actor, clock.Now()) is { } made) db.Add(made);

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            // The same press from another tab came first, and that is as good.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// The endorsements of contributions. Those of one that was merged count where it lives on: each person once, and never the
    /// author of the contribution that is counted for.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Endorsed>> CountAsync(IReadOnlyCollection<Guid> contributionIds, Actor actor)
    {
        var livesIn = contributionIds.ToDictionary(id => id, id => new HashSet<Guid> { id });
        for (var fresh = contributionIds.ToList(); fresh.Count > 0;)
        {
            var merged = await db.Contributions.Where(x => x.Disposition!.Kind == DispositionKind.Merged && fresh.Contains(x.Disposition.MergedIntoId!.Value) && x.WithdrawnAt == null)
                .Select(x => new { x.Id, Into = x.Disposition!.MergedIntoId!.Value }).ToListAsync();
            fresh = [];
            foreach (var one in merged)
                foreach (var parts in livesIn.Values.Where(parts => parts.Contains(one.Into)))
                    if (parts.Add(one.Id)) fresh.Add(one.Id);
        }

        var all = livesIn.Values.SelectMany(parts => parts).Distinct().ToList();
        var standing = db.Endorsements.Where(x => x.WithdrawnAt == null);
        var contributions = db.Contributions.AsQueryable();
        var byReader = (await standing.Where(x => x.PersonId == actor.PersonId && all.Contains(x.ContributionId)).Select(x => x.ContributionId).ToListAsync()).ToHashSet();
        var counts = await standing.Where(x => all.Contains(x.ContributionId)).GroupBy(x => x.ContributionId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count);
        var endorsed = new Dictionary<Guid, Endorsed>();
        foreach (var (id, parts) in livesIn)
        {
            var count = parts.Count == 1 ? counts.GetValueOrDefault(id)
                : await standing.Where(x => parts.Contains(x.ContributionId) && !contributions.Any(y => y.Id == id && y.AuthorId == x.PersonId))
                    .Select(x => x.PersonId).Distinct().CountAsync();
            endorsed[id] = new Endorsed(count, byReader.Contains(id));
        }

        return endorsed;
    }
}
