using Microsoft.EntityFrameworkCore;
using Zuoshi.Burden.Complaints;
using Zuoshi.Burden.Forms;
using Zuoshi.Burden.Ledger;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Burden;

/// <summary>The tables of this feature.</summary>
public static class BurdenTables
{
    extension(AppDb db)
    {
        /// <summary>All complaints.</summary>
        public DbSet<Complaint> Complaints => db.Set<Complaint>();

        /// <summary>All registered forms.</summary>
        public DbSet<CollectionForm> CollectionForms => db.Set<CollectionForm>();

        /// <summary>What offices assume about how long forms take.</summary>
        public DbSet<FillTimes> FillTimes => db.Set<FillTimes>();

        /// <summary>The months that were summed up.</summary>
        public DbSet<MonthSum> MonthSums => db.Set<MonthSum>();
    }

    extension(IQueryable<Complaint> complaints)
    {
        /// <summary>One's own, and for the office those that it answers.</summary>
        public IQueryable<Complaint> VisibleTo(Actor actor)
        {
            var (answers, organ, person) = (actor.Can(Permission.ManageCampaign), actor.OrganId, actor.PersonId);
            return complaints.Where(x => x.ById == person || answers && x.OrganId == organ);
        }

        /// <summary>How many of each kind an office has got, and how many of them wait for its answer.</summary>
        public async Task<List<ComplaintCount>> CountAsync(Guid organId) =>
            await complaints.Where(x => x.OrganId == organId).GroupBy(x => x.Kind).Select(kind => new ComplaintCount(kind.Key, kind.Count(), kind.Count(x => x.AnsweredAt == null))).ToListAsync()
                is var counts ? [.. counts.OrderBy(count => count.Kind)] : [];
    }

    extension(IQueryable<CollectionForm> forms)
    {
        /// <summary>With fields and units.</summary>
        public IQueryable<CollectionForm> WithParts() => forms.Include(x => x.Fields.OrderBy(field => field.Order)).Include(x => x.Units).AsSplitQuery();
    }
}

/// <summary>Complaints of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="All">How many.</param>
/// <param name="Open">How many of them have no answer yet.</param>
public sealed record ComplaintCount(ComplaintKind Kind, int All, int Open);
