using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Audits.Keeping;

/// <summary>What was removed: the lines of all days before a day, as the audit keeps it.</summary>
/// <param name="Before">The first day whose lines were left.</param>
/// <param name="Lines">How many lines went.</param>
/// <param name="By">The operating system's account at whose command it was done.</param>
public sealed record PrunedDetail(DateOnly Before, int Lines, string By);

/// <summary>Removes lines that are older than the installation keeps them, whole sealed days only. The seals stay.</summary>
public sealed class Pruning(AppDb db, Trail trail, TimeProvider clock)
{
    /// <summary>Removes what is old enough, and says so in the audit.</summary>
    /// <param name="by">At whose command.</param>
    /// <returns>What was removed; null when nothing is old enough.</returns>
    public async Task<PrunedDetail?> RunAsync(string by)
    {
        // The database's triggers compare moments, not days: a day later it is past for certain.
        var limit = clock.Today().AddMonths(-await Retention.MonthsAsync(db)).AddDays(-1);
        var lastSeal = await db.AuditSeals.MaxAsync(x => (DateOnly?)x.Day);
        if (lastSeal is null) return null;

        var before = limit <= lastSeal ? limit : lastSeal.Value.AddDays(1);
        var start = before.StartInUtc();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (db is PostgresAppDb) await db.Database.ExecuteSqlRawAsync(PostgresAudit.Prunes);
        var lines = await db.AuditEntries.Where(x => x.At < start).ExecuteDeleteAsync();
        if (lines == 0) return null;

        var pruned = new PrunedDetail(before, lines, by);
        db.Add(trail.Note("audits.pruned", pruned));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return pruned;
    }

    /// <summary>
    /// Days before this one may be without their lines: somebody removed them, and the record says so. A line that claims to have
    /// removed what was younger than six months then excuses nothing.
    /// </summary>
    internal static async Task<DateOnly> LimitAsync(AppDb db, CancellationToken cancel)
    {
        var told = await db.AuditEntries.AsNoTracking().Where(x => x.Name == "audits.pruned").Select(x => new { x.At, x.Detail }).ToListAsync(cancel);
        return told
            .Select(line => (Claimed: JsonSerializer.Deserialize<PrunedDetail>(line.Detail!)!.Before, Latest: line.At.DayInChina().AddMonths(-Retention.Shortest)))
            .Select(line => line.Claimed < line.Latest ? line.Claimed : line.Latest)
            .DefaultIfEmpty(DateOnly.MinValue).Max();
    }
}
