using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Web;

/// <summary>What somebody has typed into a long field so far; kept on the server until it is sent.</summary>
[Bookkeeping("a draft that nobody has sent; its text is its writer's own")]
public sealed class KeptText
{
    /// <summary>Longest text kept, in characters.</summary>
    public const int Longest = 200_000;

    /// <summary>Whose.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Which field: the page's own name for it.</summary>
    public required string Field { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>When it was last kept, UTC.</summary>
    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KeptText>
    {
        public void Configure(EntityTypeBuilder<KeptText> kept)
        {
            kept.ToTable("platform_kept_texts");
            kept.HasKey(x => new { x.PersonId, x.Field });
            kept.Property(x => x.Field).HasMaxLength(100);
        }
    }
}

/// <summary>Keeps and gives back what is being typed.</summary>
public sealed class KeptTexts(AppDb db, TimeProvider clock)
{
    /// <summary>What a person has typed into a field so far; null when nothing is kept.</summary>
    public Task<string?> FindAsync(Guid personId, string field) =>
        db.Set<KeptText>().Where(x => x.PersonId == personId && x.Field == field).Select(x => x.Text).SingleOrDefaultAsync();

    /// <summary>Keeps it; an empty text is forgotten.</summary>
    public async Task KeepAsync(Guid personId, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            await DropAsync(personId, field);
            return;
        }

        // PostgreSQL takes every character but this one.
        text = text.Replace("\0", "", StringComparison.Ordinal);
        var now = clock.Now();
        var updated = await db.Set<KeptText>().Where(x => x.PersonId == personId && x.Field == field)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.Text, text).SetProperty(x => x.At, now));
        if (updated > 0) return;

        db.Add(new KeptText { PersonId = personId, Field = field, Text = text, At = now });
        await db.SaveChangesAsync();
    }

    /// <summary>Forgets it, because it has been sent.</summary>
    public Task DropAsync(Guid personId, string field) =>
        db.Set<KeptText>().Where(x => x.PersonId == personId && x.Field == field).ExecuteDeleteAsync();
}
