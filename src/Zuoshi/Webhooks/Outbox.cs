using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;
using Zuoshi.Platform.Data;

namespace Zuoshi.Webhooks;

/// <summary>Something that happened, to be told; it goes when it has become a message to each who is told.</summary>
[Bookkeeping("it lies beside its own line of the audit, until it has been told")]
public sealed class OutgoingEvent
{
    /// <summary>Key of the audit's line.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the event.</summary>
    public required string Name { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Type name of the thing.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the thing.</summary>
    public required Guid SubjectId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutgoingEvent>
    {
        public void Configure(EntityTypeBuilder<OutgoingEvent> happened)
        {
            happened.ToTable("webhooks_outbox");
            happened.Property(x => x.Name).HasMaxLength(100);
            happened.Property(x => x.SubjectKind).HasMaxLength(100);
        }
    }
}

/// <summary>
/// Lays what is to be told beside the audit's line, in the same save: nothing is lost when the node falls, and nothing is told that
/// was rolled back.
/// </summary>
internal sealed class Outbox(IOptions<WebhookOptions> options) : SaveChangesInterceptor
{
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
        // Where nothing may leave, nothing piles up.
        if (options.Value.AllowedHosts.Count == 0) return;

        // A save that failed and is tried again has its lines already.
        var laid = db.Pend<OutgoingEvent>().Select(entry => entry.Entity.Id).ToHashSet();
        db.AddRange(db.Pend<AuditEntry>()
            .Where(entry => entry.State is EntityState.Added && EventNames.All.ContainsKey(entry.Entity.Name) && entry.Entity.SubjectId is not null && !laid.Contains(entry.Entity.Id))
            .Select(entry => entry.Entity).ToList()
            .Select(line => new OutgoingEvent { Id = line.Id, Name = line.Name, At = line.At, SubjectKind = line.SubjectKind, SubjectId = line.SubjectId!.Value }));
    }
}
