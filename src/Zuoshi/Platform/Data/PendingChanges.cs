using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zuoshi.Platform.Data;

/// <summary>
/// What a save is about to write, thing by thing, read from EF's change tracker: whatever a feature adds later is in it by itself.
/// A part (a paragraph, a milestone) counts to the thing that it is part of.
/// </summary>
internal static class PendingChanges
{
    /// <summary>The things that are new, changed, gone, or have something to tell.</summary>
    public static IReadOnlyList<ThingChange> Of(DbContext db)
    {
        IReadOnlyList<EntityEntry> entries = db.Pend<object>();
        var byKey = entries.Where(entry => KeyOf(entry) is not null)
            .GroupBy(entry => (entry.Metadata.ClrType, KeyOf(entry)!.Value))
            .ToDictionary(group => group.Key, group => group.First());
        var changes = new Dictionary<object, ThingChange>();
        foreach (var entry in entries.Where(IsTold))
        {
            var change = WholeOf(entry, byKey);
            if (change.Kind.IsDefined(typeof(BookkeepingAttribute), inherit: false)) continue;

            // A person and the person's account have one key.
            var key = change.Id is { } id ? (change.Kind, id) : entry.Entity;
            if (!changes.TryAdd(key, change)) change = changes[key];
            if (entry.State is not EntityState.Unchanged) change.Take(entry);
        }

        foreach (var change in changes.Values) change.Settle();
        return [.. changes.Values];
    }

    /// <summary>The key by which a part knows the whole that lists it; null for what is nobody's part.</summary>
    public static IReadOnlyForeignKey? Whole(IReadOnlyEntityType type) => type.ClrType.IsSubclassOf(typeof(Entity))
        ? null
        : type.GetForeignKeys().FirstOrDefault(key => key.IsRequired && key.PrincipalToDependent is not null);

    private static bool IsTold(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || entry.Entity is Entity { Happenings.Count: > 0 };

    private static ThingChange WholeOf(EntityEntry entry, Dictionary<(Type, Guid), EntityEntry> byKey)
    {
        while (Whole(entry.Metadata) is { } key)
        {
            var property = entry.Property(key.Properties[0].Name);
            // What was taken out of its whole no longer knows it, but did.
            var value = entry.State is EntityState.Deleted ? property.OriginalValue : property.CurrentValue;
            if (value is not Guid id) break;
            if (!byKey.TryGetValue((key.PrincipalEntityType.ClrType, id), out var whole)) return new ThingChange(key.PrincipalEntityType.ClrType, id, null);

            entry = whole;
        }

        return new ThingChange(entry.Metadata.ClrType, KeyOf(entry), entry);
    }

    private static Guid? KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()?.Properties is [var only] ? entry.Property(only).CurrentValue as Guid? : null;
}
