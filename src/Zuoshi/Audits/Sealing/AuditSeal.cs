using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Data;

namespace Zuoshi.Audits.Sealing;

/// <summary>
/// The seal of one day: a hash over the day's lines and over the seal of the day before, so that nothing in the record can be
/// altered without altering every seal from that day on.
/// </summary>
[Bookkeeping("it seals the record; each is also logged and kept outside the database")]
public sealed class AuditSeal
{
    /// <summary>The day in China. Two nodes that seal the same day meet on this key.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many lines the day has.</summary>
    public required int Count { get; init; }

    /// <summary>Hash over the day's lines in order.</summary>
    public required string Lines { get; init; }

    /// <summary>The seal of the day before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>Hash over the four above.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was sealed, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What the four fields hash to.</summary>
    public string Expected => HashOf(Day, Count, Lines, Previous);

    /// <summary>Seals a day.</summary>
    public static AuditSeal Of(DateOnly day, DayLines lines, string previous, DateTime at) => new()
    {
        Day = day, Count = lines.Count, Lines = lines.Hash, Previous = previous, At = at,
        Hash = HashOf(day, lines.Count, lines.Hash, previous),
    };

    private static string HashOf(DateOnly day, int count, string lines, string previous) =>
        Convert.ToHexStringLower(Digest.Of(Canonical.Write([day.ToString("yyyy-MM-dd"), count.ToString(), lines, previous])));

    internal sealed class Mapping : IEntityTypeConfiguration<AuditSeal>
    {
        public void Configure(EntityTypeBuilder<AuditSeal> seal)
        {
            seal.ToTable("audits_seals");
            seal.HasKey(x => x.Day);
            seal.Property(x => x.Lines).HasMaxLength(64);
            seal.Property(x => x.Previous).HasMaxLength(64);
            seal.Property(x => x.Hash).HasMaxLength(64);
            seal.Ignore(x => x.Expected);
        }
    }
}
