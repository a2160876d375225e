using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Zuoshi.Platform.Data;

/// <summary>
/// What a save is about to write, for those who write beside it. EF compares all that it tracks with what was read whenever it is
/// asked for entries; here it does so once a save, at the beginning, and everybody reads what was found then.
/// </summary>
public static class Pending
{
    /// <summary>The entries of a kind as last compared, with what was added since.</summary>
    /// <typeparam name="T">The kind, <see cref="object"/> for all.</typeparam>
    public static IReadOnlyList<EntityEntry<T>> Pend<T>(this DbContext db)
        where T : class
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<T>()];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
