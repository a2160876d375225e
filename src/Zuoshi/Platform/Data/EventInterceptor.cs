using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zuoshi.Platform.Data;

/// <summary>
/// Writes what happens to things into the audit, in the same save, so that neither is there without the other. A thing that
/// changes and says nothing is recorded all the same: <c>lists.work-item-changed</c>.
/// </summary>
public sealed class EventInterceptor(Trail trail) : SaveChangesInterceptor
{
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
        db.ChangeTracker.DetectChanges();
        // A save that failed and is tried again has its lines already.
        var told = db.Pend<AuditEntry>().Where(line => line.State is EntityState.Added)
            .Select(line => line.Entity.SubjectId).OfType<Guid>().ToHashSet();
        foreach (var change in PendingChanges.Of(db))
        {
            var happenings = change.Thing?.Happenings ?? [];
            if (happenings.Count == 0 && !change.IsEmpty && !(change.Id is { } id && told.Contains(id)))
                happenings = [new Happening(SilentChange.NameOf(change.Kind, change.State), change.CampaignId, null, change.Key)];
            db.AddRange(happenings.Select((happening, index) => trail.Line(happening, change, withFields: index == 0)));
        }

        foreach (var entry in db.Pend<Entity>()) CountVersion(entry);
    }

    private static void CountVersion(EntityEntry<Entity> entry)
    {
        // A parent whose children alone changed counts as changed too: people edit the whole.
        var touched = entry.State is EntityState.Modified || entry.Entity.Happenings.Count > 0 && entry.State is EntityState.Unchanged;
        entry.Entity.Saved(touched);
        if (touched) entry.Property(x => x.Version).IsModified = true;
    }
}
