using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Indicators.Excel;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Indicators;

/// <summary>The tables of the indicators.</summary>
public static class IndicatorTables
{
    extension(AppDb db)
    {
        /// <summary>All indicators.</summary>
        public DbSet<Indicator> Indicators => db.Set<Indicator>();

        /// <summary>Tables of indicators that are being checked.</summary>
        internal DbSet<IndicatorDraft> IndicatorDrafts => db.Set<IndicatorDraft>();
    }

    extension(IQueryable<Indicator> indicators)
    {
        /// <summary>Those of a campaign that the actor may see: not kept closer than the actor is cleared for.</summary>
        public IQueryable<Indicator> VisibleTo(CampaignFact campaign, Actor actor) =>
            indicators.Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance);

        /// <summary>With all that was defined and entered.</summary>
        public IQueryable<Indicator> WithAll() => indicators
            .Include(x => x.Targets.OrderBy(target => target.Year)).Include(x => x.Actuals.OrderBy(actual => actual.At).ThenBy(actual => actual.Id)).Include(x => x.Benchmarks.OrderBy(benchmark => benchmark.Order))
            .Include(x => x.Rows.OrderBy(row => row.Id)).Include(x => x.Clauses.OrderBy(clause => clause.Id)).AsSplitQuery();
    }
}
