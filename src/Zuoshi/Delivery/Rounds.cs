using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery.Judging;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <summary>What the site itself does with items, by its clock: reminds of what is soon due, puts away what was closed in an earlier year, judges the day's lights.</summary>
public sealed class Rounds(AppDb db, LightDays lights, TimeProvider clock) : IHourly
{
    private const int LongestWarning = 15;

    /// <summary>Does it for today; on a rest day nobody is reminded.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        var (today, move) = (clock.Today(), Move.OfClock(clock.Now()));
        var newYear = new DateOnly(today.Year, 1, 1);
        foreach (var closed in await db.Assignments.Where(x => x.State == AssignmentState.Closed && x.ClosedOn < newYear).ToListAsync(cancel)) closed.Archive(move);
        if (WorkCalendar.China.IsWorkday(today))
            foreach (var item in await SoonDueAsync(today, cancel)) item.Remind(move);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was at one of them just now, or another node does the same: the next round finds what is left.
        }

        db.ChangeTracker.Clear();
        await lights.JudgeAsync(today, cancel);
    }

    // Once for each due date: an item that was reminded since it turned yellow isn't reminded again.
    private async Task<List<Assignment>> SoonDueAsync(DateOnly today, CancellationToken cancel)
    {
        var last = today.AddDays(LongestWarning);
        var near = await db.Assignments.Where(x => x.State == AssignmentState.Underway && x.Due >= today && x.Due <= last).Include(x => x.Urges).ToListAsync(cancel);
        return near.FindAll(item => item.Due is { } due && due.AddDays(-LightRule.WarningDays(item.Start, due)) is var yellow && yellow <= today && !item.Urges.Any(urge => urge.On >= yellow));
    }
}
