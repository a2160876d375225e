using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zuoshi.Platform.Data;

/// <summary>Gives out the short numbers that people see (建言 0417, 任务 023). A number is never given twice; gaps may stay.</summary>
[Bookkeeping("what takes a number leaves a line of its own")]
public sealed class Counter
{
    /// <summary>What is counted, and for which campaign.</summary>
    public required string Name { get; init; }

    /// <summary>The last number given.</summary>
    public required int Value { get; init; }

    /// <summary>The next number of a kind within a campaign, or whatever else counts its own.</summary>
    public static async Task<int> NextAsync(AppDb db, string kind, Guid? withinId)
    {
        var name = $"{kind}/{withinId:N}";
        // One statement, so that two people who ask at once get two numbers; SQLite and PostgreSQL both speak it.
        var given = await db.Database.SqlQuery<int>(
            $"INSERT INTO platform_counters (name, value) VALUES ({name}, 1) ON CONFLICT (name) DO UPDATE SET value = platform_counters.value + 1 RETURNING value").ToListAsync();
        return given[0];
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Counter>
    {
        public void Configure(EntityTypeBuilder<Counter> counter)
        {
            counter.ToTable("platform_counters");
            counter.HasKey(x => x.Name);
        }
    }
}
