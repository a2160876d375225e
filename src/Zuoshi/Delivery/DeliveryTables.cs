using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Judging;
using Zuoshi.Delivery.Circulars;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery;

/// <summary>The tables of this feature.</summary>
public static class DeliveryTables
{
    extension(AppDb db)
    {
        /// <summary>All supervised items.</summary>
        public DbSet<Assignment> Assignments => db.Set<Assignment>();

        /// <summary>All circulars.</summary>
        public DbSet<Circular> Circulars => db.Set<Circular>();

        /// <summary>What lights the items have shown.</summary>
        public DbSet<LightChange> LightChanges => db.Set<LightChange>();

        /// <summary>The days on which lights were judged.</summary>
        public DbSet<JudgedDay> JudgedDays => db.Set<JudgedDay>();
    }

    extension(IQueryable<Assignment> assignments)
    {
        /// <summary>Those of a campaign that the actor may see: not kept closer than the actor is cleared for.</summary>
        public IQueryable<Assignment> VisibleTo(CampaignFact campaign, Actor actor) =>
            assignments.Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance);

        /// <summary>Those whose light turns to something worse within the days of which people are told, as last judged.</summary>
        public IQueryable<Assignment> TurningSoon(DateOnly today)
        {
            var last = today.AddDays(LightReading.SoonDays);
            return assignments.Where(x => x.Outlook!.TurnsOn <= last && (x.Outlook.TurnsTo == Light.Yellow || x.Outlook.TurnsTo == Light.Red) && x.Outlook.TurnsTo > x.Outlook.Light);
        }

        /// <summary>With what the light needs: the plan, who helps, a project's figures, and what was last made of them.</summary>
        public IQueryable<Assignment> WithPlan() => assignments.Include(x => x.Outlook).Include(x => x.Nodes.OrderBy(node => node.Order)).Include(x => x.Helpers.OrderBy(helper => helper.Order)).WithFigures().AsSplitQuery();

        /// <summary>With what a project's light needs: plans, months, start.</summary>
        public IQueryable<Assignment> WithFigures() => assignments.Include(x => x.Project!.Years.OrderBy(year => year.Year))
            .Include(x => x.Project!.Curve.OrderBy(month => month.Id)).Include(x => x.Project!.Months.OrderBy(entry => entry.Id)).AsSplitQuery();

        /// <summary>With all that has happened to it.</summary>
        public IQueryable<Assignment> WithAll() => assignments.WithPlan()
            .Include(x => x.Reports.OrderBy(report => report.At).ThenBy(report => report.Id)).Include(x => x.Issues.OrderBy(issue => issue.Id)).Include(x => x.Urges.OrderBy(urge => urge.Id))
            .Include(x => x.Extensions.OrderBy(extension => extension.Id)).Include(x => x.Closings.OrderBy(closing => closing.Id)).Include(x => x.Appeals.OrderBy(appeal => appeal.Id))
            .Include(x => x.Project!.Permits.OrderBy(permit => permit.Kind)).Include(x => x.Project!.Notes.OrderBy(note => note.Id));
    }
}
