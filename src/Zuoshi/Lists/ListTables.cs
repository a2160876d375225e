using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <summary>The tables of this feature.</summary>
public static class ListTables
{
    extension(AppDb db)
    {
        /// <summary>All rows, tasks and projects.</summary>
        public DbSet<WorkItem> WorkItems => db.Set<WorkItem>();
    }

    extension(IQueryable<WorkItem> items)
    {
        /// <summary>With all parts, for reading or changing the whole.</summary>
        public IQueryable<WorkItem> WithParts() => items
            .Include(x => x.With.OrderBy(with => with.Order))
            .Include(x => x.Milestones.OrderBy(milestone => milestone.Order))
            .Include(x => x.Deliverables.OrderBy(deliverable => deliverable.Order))
            .Include(x => x.Sources.OrderBy(source => source.Id))
            .AsSplitQuery();

        /// <summary>Those that the actor may see: not kept closer than the actor is cleared for.</summary>
        public IQueryable<WorkItem> VisibleTo(Actor actor) => items.Where(x => x.Label <= actor.Clearance);

        /// <summary>Those made from any of these contributions.</summary>
        public IQueryable<WorkItem> MadeFrom(IReadOnlyCollection<Guid> contributionIds) =>
            items.Where(x => x.Sources.Any(source => source.Kind == RowSourceKind.Contribution && contributionIds.Contains(source.SourceId)));
    }
}
