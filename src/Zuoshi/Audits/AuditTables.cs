using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Audits;

/// <summary>The tables of this feature.</summary>
public static class AuditTables
{
    extension(AppDb db)
    {
        /// <summary>The record, line by line.</summary>
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();

        /// <summary>The seals, day by day.</summary>
        public DbSet<AuditSeal> AuditSeals => db.Set<AuditSeal>();
    }

    /// <summary>The lines of one day in China, in the order in which they are sealed.</summary>
    public static IQueryable<AuditEntry> Of(this IQueryable<AuditEntry> entries, DateOnly day)
    {
        var (start, end) = (day.StartInUtc(), day.AddDays(1).StartInUtc());
        return entries.Where(x => x.At >= start && x.At < end).OrderBy(x => x.At).ThenBy(x => x.Id);
    }
}
