using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zuoshi.Delivery.Projects;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Judging;

/// <summary>Judges every item that a save changes, in the same save.</summary>
internal sealed class OutlookKeeper(TimeProvider clock) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var (db, today) = (eventData.Context!, clock.Today());
        var items = db.Pend<Assignment>().Where(IsWritten).Select(entry => entry.Entity).ToHashSet();
        foreach (var figures in db.Pend<ProjectProgress>().Where(IsWritten))
            if (await db.Set<Assignment>().FindAsync([figures.Entity.Id], cancellationToken) is { } item) items.Add(item);
        foreach (var item in items)
        {
            await CompleteAsync(db.Entry(item), cancellationToken);
            item.Judge(today);
        }

        return result;
    }

    private static bool IsWritten(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    // Not everybody who changes an item has read its plan: a label is raised, a closed one put away.
    private static async Task CompleteAsync(EntityEntry<Assignment> item, CancellationToken cancel)
    {
        if (item.State is EntityState.Added) return;

        await item.Reference(x => x.Outlook).LoadAsync(cancel);
        await item.Collection(x => x.Nodes).LoadAsync(cancel);
        await item.Collection(x => x.Helpers).LoadAsync(cancel);
        await item.Reference(x => x.Project).LoadAsync(cancel);
        if (item.Entity.Project is not { } figures || item.Context.Entry(figures) is not { State: not EntityState.Added } project) return;

        await project.Collection(x => x.Years).LoadAsync(cancel);
        await project.Collection(x => x.Curve).LoadAsync(cancel);
        await project.Collection(x => x.Months).LoadAsync(cancel);
    }
}
