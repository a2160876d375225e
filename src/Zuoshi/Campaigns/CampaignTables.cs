using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Import;
using Zuoshi.Platform.Data;

namespace Zuoshi.Campaigns;

/// <summary>The tables of this feature.</summary>
public static class CampaignTables
{
    extension(AppDb db)
    {
        /// <summary>All campaigns.</summary>
        public DbSet<Campaign> Campaigns => db.Set<Campaign>();

        /// <summary>Notices being checked.</summary>
        public DbSet<NoticeDraft> NoticeDrafts => db.Set<NoticeDraft>();
    }

    extension(IQueryable<Campaign> campaigns)
    {
        /// <summary>With all parts, for reading or changing the whole.</summary>
        public IQueryable<Campaign> WithParts() => campaigns
            .Include(x => x.Phases.OrderBy(phase => phase.Number))
            .Include(x => x.Prompts.OrderBy(prompt => prompt.GroupOrder).ThenBy(prompt => prompt.Number))
            .Include(x => x.Themes.OrderBy(theme => theme.Number))
            .Include(x => x.Roles.OrderBy(role => role.Order))
            .Include(x => x.Deliverables.OrderBy(deliverable => deliverable.Order))
            .AsSplitQuery();
    }
}
