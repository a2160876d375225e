using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zuoshi.Platform.Access;

namespace Zuoshi.Platform.Data;

/// <summary>Writes what happened to entities into the audit, in the same save, so that neither is there without the other.</summary>
public sealed class EventInterceptor(CurrentActor current, TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext db)
    {
        var actor = current.Actor;
        foreach (var entry in db.ChangeTracker.Entries<Entity>().ToList())
        {
            foreach (var happening in entry.Entity.Happenings)
                db.Add(new AuditEntry
                {
                    Id = Guid.CreateVersion7(),
                    At = clock.GetUtcNow().UtcDateTime,
                    ActorId = actor?.PersonId,
                    ActorName = actor?.Name ?? current.Otherwise,
                    ActorUnit = actor?.UnitName ?? "",
                    Name = happening.Name,
                    SubjectKind = entry.Entity.GetType().Name,
                    SubjectId = entry.Entity.Id,
                    CampaignId = happening.CampaignId,
                    Reason = happening.Reason,
                    Detail = happening.Detail is null ? null : JsonSerializer.Serialize(happening.Detail, Json),
                });

            // A parent whose children alone changed counts as changed too: people edit the whole.
            var touched = entry.State is EntityState.Modified || entry.Entity.Happenings.Count > 0 && entry.State is EntityState.Unchanged;
            entry.Entity.Saved(touched);
            if (touched) Touch(entry);
        }
    }

    private static void Touch(EntityEntry<Entity> entry) => entry.Property(x => x.Version).IsModified = true;
}
