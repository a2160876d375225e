using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Judging;

/// <summary>Judges all lights once a day, and tells what they were.</summary>
public sealed class LightDays(AppDb db)
{
    // So many items at a time, so that the memory that it takes doesn't grow with the campaign.
    private const int AtATime = 1000;

    /// <summary>Judges the lights of every campaign in which that hasn't been done on this day.</summary>
    public async Task JudgeAsync(DateOnly today, CancellationToken cancel = default)
    {
        var judged = db.JudgedDays.Where(day => day.Day == today).Select(day => day.CampaignId);
        var campaigns = await db.Assignments.Select(x => x.CampaignId).Distinct().Except(judged).ToListAsync(cancel);
        foreach (var campaign in campaigns) await JudgeAsync(campaign, today, cancel);
    }

    /// <summary>Sees to it that the outlooks of a campaign's items are today's, whether or not the round has been made: the first reader of a day doesn't see yesterday's lights.</summary>
    public async Task BringUpAsync(Guid campaign, DateOnly today, CancellationToken cancel = default)
    {
        if (await db.Assignments.AnyAsync(x => x.CampaignId == campaign && x.State != AssignmentState.Archived && (x.Outlook == null || x.Outlook.JudgedOn < today), cancel))
            await JudgeAsync(campaign, today, cancel);
    }

    /// <summary>The light of each of these items on a day that is over; none for an item that hadn't been judged by then.</summary>
    public async Task<IReadOnlyDictionary<Guid, Light>> OnAsync(IQueryable<Assignment> items, DateOnly day)
    {
        var upTo = db.LightChanges.Where(x => x.On <= day);
        return await upTo.Where(x => items.Any(item => item.Id == x.AssignmentId) && !upTo.Any(later => later.AssignmentId == x.AssignmentId && later.On > x.On))
            .ToDictionaryAsync(x => x.AssignmentId, x => x.Light);
    }

    /// <summary>Judges the lights of a campaign, and stores those that are others than the day before.</summary>
    public async Task JudgeAsync(Guid campaign, DateOnly today, CancellationToken cancel = default)
    {
        var items = db.Assignments.Where(x => x.CampaignId == campaign && x.State != AssignmentState.Archived);
        var before = await OnAsync(items, today);
        var isNew = !await db.JudgedDays.AnyAsync(x => x.CampaignId == campaign && x.Day == today, cancel);
        List<Assignment> some;
        var last = 0;
        do
        {
            some = await items.Where(x => x.Number > last).OrderBy(x => x.Number).Take(AtATime).WithPlan().ToListAsync(cancel);
            foreach (var item in some)
            {
                var reading = item.Judge(today);
                if (!before.TryGetValue(item.Id, out var light) || light != reading.Light) db.Add(new LightChange(item.Id, today, reading));
                last = item.Number;
            }

            if (some.Count < AtATime && isNew) db.Add(new JudgedDay(campaign, today));
            if (!await SaveAsync(cancel)) return;
        }
        while (some.Count == AtATime);
    }

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was at one of them just now; whoever looks next finds what is left.
            return false;
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            // Another node judges the same day.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
