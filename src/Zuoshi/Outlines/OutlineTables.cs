using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines;

/// <summary>The tables of this feature.</summary>
public static class OutlineTables
{
    extension(AppDb db)
    {
        /// <summary>All published versions.</summary>
        public DbSet<OutlineVersion> OutlineVersions => db.Set<OutlineVersion>();

        /// <summary>All outlines that were read to be checked.</summary>
        public DbSet<OutlineDraft> OutlineDrafts => db.Set<OutlineDraft>();

        /// <summary>All annotations.</summary>
        public DbSet<Annotation> Annotations => db.Set<Annotation>();

        /// <summary>All explanations.</summary>
        public DbSet<Explanation> Explanations => db.Set<Explanation>();

        /// <summary>The version that a campaign studies now, with its clauses; null before the first.</summary>
        public Task<OutlineVersion?> CurrentOutlineAsync(Guid campaignId) =>
            db.OutlineVersions.AsNoTracking().Include(x => x.Clauses.OrderBy(clause => clause.Order))
                .Where(x => x.CampaignId == campaignId).OrderByDescending(x => x.Number).FirstOrDefaultAsync();
    }

    extension(IQueryable<Annotation> annotations)
    {
        /// <summary>Those of a campaign that their authors released to all, the oldest first: what may leave the site as a file.</summary>
        public IQueryable<Annotation> Released(Guid campaignId) => annotations
            .Where(x => x.CampaignId == campaignId && x.WithdrawnAt == null && x.Visibility == Visibility.Campaign).OrderBy(x => x.Number);

        /// <summary>Those of a campaign that the actor may read: the own, those for all, those for a group that the actor is in.</summary>
        public IQueryable<Annotation> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var groups = campaign.GroupsOf(actor).Select(theme => theme.Id).ToList();
            return annotations.Where(x => x.CampaignId == campaign.Id && x.WithdrawnAt == null && (
                x.AuthorId == actor.PersonId || x.Visibility == Visibility.Campaign || x.Visibility == Visibility.Group && groups.Contains(x.ThemeId!.Value)));
        }
    }
}
