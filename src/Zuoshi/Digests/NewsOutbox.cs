using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Digests.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Digests;

/// <summary>Something that happened and hasn't been told yet to those whom it concerns.</summary>
[Bookkeeping("it lies beside its own line of the audit, until it has been told")]
public sealed class UntoldNews
{
    /// <summary>Key of the audit's line.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the event.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the thing.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Who did it; null for the system itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UntoldNews>
    {
        public void Configure(EntityTypeBuilder<UntoldNews> news)
        {
            news.ToTable("digests_untold");
            news.Property(x => x.Name).HasMaxLength(100);
        }
    }
}

/// <summary>Lays what is to be told beside the audit's line, in the same save: nothing is lost when the node falls, nothing is told that was rolled back.</summary>
internal sealed class NewsOutbox(IEnumerable<NewsNames> features) : SaveChangesInterceptor
{
    private readonly HashSet<string> names = [.. features.SelectMany(feature => feature.Events)];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Lay(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Lay(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Lay(DbContext db)
    {
        // A save that failed and is tried again has its lines already.
        var laid = db.Pend<UntoldNews>().Select(entry => entry.Entity.Id).ToHashSet();
        db.AddRange(db.Pend<AuditEntry>()
            .Where(entry => entry.State is EntityState.Added && names.Contains(entry.Entity.Name) && entry.Entity.SubjectId is not null && !laid.Contains(entry.Entity.Id))
            .Select(entry => entry.Entity).ToList()
            .Select(line => new UntoldNews { Id = line.Id, Name = line.Name, SubjectId = line.SubjectId!.Value, ActorId = line.ActorId, At = line.At }));
    }
}
