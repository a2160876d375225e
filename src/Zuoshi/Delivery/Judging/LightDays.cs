using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Judging;

/// <summary>Judges all lights once a day, and tells what they were.</summary>
public sealed class LightDays(AppDb db)
{
    /// <summary>Judges the lights of every campaign in which that hasn't been done on this day.</summary>
    public async Task JudgeAsync(DateOnly today, CancellationToken cancel = default)
    {
        var judged = db.JudgedDays.Where(day => day.Day == today).Select(day => day.CampaignId);
        var campaigns = await db.Assignments.Select(x => x.CampaignId).Distinct().Except(judged).ToListAsync(cancel);
        foreach (var campaign in campaigns) await JudgeAsync(campaign, today, cancel);
    }

    /// <summary>The light of each of these items on a day that is over; none for an item that hadn't been judged by then.</summary>
    public async Task<IReadOnlyDictionary<Guid, Light>> OnAsync(IQueryable<Assignment> items, DateOnly day)
    {
        var upTo = db.LightChanges.Where(x => x.On <= day);
        return await upTo.Where(x => items.Any(item => item.Id == x.AssignmentId) && !upTo.Any(later => later.AssignmentId == x.AssignmentId && later.On > x.On))
            .ToDictionaryAsync(x => x.AssignmentId, x => x.Light);
    }

    private async Task JudgeAsync(Guid campaign, DateOnly today, CancellationToken cancel)
    {
        var items = db.Assignments.Where(x => x.CampaignId == campaign && x.State != AssignmentState.Archived);
        var before = await OnAsync(items, today);
        db.Add(new JudgedDay(campaign, today));
        foreach (var item in await items.AsNoTracking().WithPlan().ToListAsync(cancel))
            if (item.LightOn(today) is var reading && (!before.TryGetValue(item.Id, out var light) || light != reading.Light))
                db.Add(new LightChange(item.Id, today, reading));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            // Another node has judged the day.
        }

        db.ChangeTracker.Clear();
    }
}
