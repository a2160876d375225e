using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Disputes;
using Zuoshi.Lists.Publishing;
using Zuoshi.Lists.Reporting;
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

        /// <summary>The lists as they were published.</summary>
        public DbSet<Baseline> Baselines => db.Set<Baseline>();

        /// <summary>Units that say that a row isn't their business.</summary>
        public DbSet<Dispute> Disputes => db.Set<Dispute>();

        /// <summary>What campaigns have changed of the columns of their lists.</summary>
        public DbSet<ListLayout> ListLayouts => db.Set<ListLayout>();

        /// <summary>The columns of a campaign's lists.</summary>
        public async Task<CampaignColumns> ColumnsAsync(Guid campaignId) =>
            CampaignColumns.Of(await db.Set<ListLayout>().AsNoTracking().Where(x => x.CampaignId == campaignId).Include(x => x.Columns).ToListAsync());

        /// <summary>Why something has no row, also what was taken back.</summary>
        public DbSet<Omission> Omissions => db.Set<Omission>();

        /// <summary>By when the units report, one for a campaign.</summary>
        public DbSet<ListCall> ListCalls => db.Set<ListCall>();
    }

    extension(IQueryable<WorkItem> items)
    {
        /// <summary>With all parts, for reading or changing the whole.</summary>
        public IQueryable<WorkItem> WithParts() => items
            .Include(x => x.With.OrderBy(with => with.Order))
            .Include(x => x.Milestones.OrderBy(milestone => milestone.Order))
            .Include(x => x.Kpis.OrderBy(kpi => kpi.Order))
            .Include(x => x.Funds.OrderBy(fund => fund.Order))
            .Include(x => x.Permits.OrderBy(permit => permit.Order))
            .Include(x => x.Deliverables.OrderBy(deliverable => deliverable.Order))
            .Include(x => x.Own)
            .Include(x => x.Sources.OrderBy(source => source.Id))
            .AsSplitQuery();

        /// <summary>Those that are in the lists, be it merged into another: not withdrawn.</summary>
        public IQueryable<WorkItem> Kept() => items.Where(x => x.WithdrawnAt == null);

        /// <summary>Those that stand by themselves: neither withdrawn nor merged into another.</summary>
        public IQueryable<WorkItem> Standing() => items.Kept().Where(x => x.MergedIntoId == null);

        /// <summary>Those that the actor may see: not kept closer than the actor is cleared for, and no draft of another unit.</summary>
        public IQueryable<WorkItem> VisibleTo(Actor actor) =>
            items.Where(x => x.Label <= actor.Clearance && (x.Level >= ReportLevel.AwaitingConvener || x.UnitId == actor.UnitId));

        /// <summary>Those with which the actor, and nobody above, has to do something.</summary>
        public IQueryable<WorkItem> WaitingFor(CampaignFact campaign, Actor actor)
        {
            items = items.Standing();
            if (campaign.KeepsLists(actor)) return items.Where(x => x.Level == ReportLevel.AwaitingOffice);
            if (actor.DraftsForUnit())
            {
                var most = actor.Duty is Duty.UnitHead ? ReportLevel.AwaitingHead : ReportLevel.Drafted;
                return items.Where(x => x.UnitId == actor.UnitId && x.Level <= most);
            }

            var themes = campaign.KeptThemes(actor).Select(theme => (Guid?)theme.Id).ToList();
            return items.Where(x => x.Level == ReportLevel.AwaitingConvener && themes.Contains(x.ThemeId));
        }

        /// <summary>Those made from any of these contributions.</summary>
        public IQueryable<WorkItem> MadeFrom(IReadOnlyCollection<Guid> contributionIds) =>
            items.Where(x => x.Sources.Any(source => source.Kind == RowSourceKind.Contribution && contributionIds.Contains(source.SourceId)));
    }
}
