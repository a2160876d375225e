using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Audits.Sealing;

/// <summary>Seals every finished day since the last seal, days without a line too.</summary>
public sealed class Sealer(AppDb db, AnchorFile anchor, TimeProvider clock, ILogger<Sealer> log)
{
    /// <summary>How long after midnight a day counts as finished: saves that began before it have ended by then.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>The first day that isn't finished yet.</summary>
    public static DateOnly FirstOpenDay(TimeProvider clock) => (clock.Now() - Grace).DayInChina();

    /// <summary>Seals what is finished; done again, it finds nothing to do. However long the site was down, it catches up.</summary>
    public async Task SealAsync(CancellationToken cancel)
    {
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(x => x.Day).FirstOrDefaultAsync(cancel);
        if (last?.Day.AddDays(1) is not { } next)
        {
            var first = await db.AuditEntries.OrderBy(x => x.At).Select(x => (DateTime?)x.At).FirstOrDefaultAsync(cancel);
            if (first is null) return;

            next = first.Value.DayInChina();
        }

        for (var day = next; day < FirstOpenDay(clock); day = day.AddDays(1))
        {
            var seal = AuditSeal.Of(day, await DayLines.ReadAsync(db, day, cancel), last?.Hash ?? "", clock.Now());
            last = await KeepAsync(seal, cancel);
            log.LogInformation("Sealed {Day} with {Count} lines: {Hash}", $"{day:yyyy-MM-dd}", last.Count, last.Hash);
        }

        await AnchorAsync(cancel);
    }

    // Another node may have sealed the day meanwhile; then its seal is the day's.
    private async Task<AuditSeal> KeepAsync(AuditSeal seal, CancellationToken cancel)
    {
        db.Add(seal);
        try
        {
            await db.SaveChangesAsync(cancel);
            return seal;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.AuditSeals.AsNoTracking().SingleOrDefaultAsync(x => x.Day == seal.Day, cancel) is { } theirs) return theirs;
            throw;
        }
    }

    // Every node keeps all seals, also those of other nodes and those of a run that was cut short.
    private async Task AnchorAsync(CancellationToken cancel)
    {
        var kept = await anchor.ReadAsync(cancel);
        var since = kept.Count > 0 ? kept.Last().Key : DateOnly.MinValue;
        var missing = await db.AuditSeals.AsNoTracking().Where(x => x.Day > since).OrderBy(x => x.Day).ToListAsync(cancel);
        if (missing.Count > 0) await anchor.AppendAsync(missing, cancel);
    }
}
