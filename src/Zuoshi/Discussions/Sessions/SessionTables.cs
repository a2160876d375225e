using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Sessions;

/// <summary>The tables of the sessions.</summary>
public static class SessionTables
{
    extension(AppDb db)
    {
        /// <summary>All sessions, cancelled ones too.</summary>
        public DbSet<Session> Sessions => db.Set<Session>();

        /// <summary>Who was where.</summary>
        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        /// <summary>What recorders have typed.</summary>
        public DbSet<SessionMinutes> SessionMinutes => db.Set<SessionMinutes>();

        /// <summary>A campaign's session by its number.</summary>
        public Task<Session?> FindSessionAsync(CampaignFact campaign, int number) =>
            db.Sessions.SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Number == number);
    }

    extension(IQueryable<Session> sessions)
    {
        /// <summary>Those of a campaign; whoever sees the campaign sees that they are held, and on what.</summary>
        public IQueryable<Session> Of(CampaignFact campaign) => sessions.Where(x => x.CampaignId == campaign.Id);

        /// <summary>Those that are held and haven't ended.</summary>
        public IQueryable<Session> ToCome(DateTime now) => sessions.Where(x => x.CancelledAt == null && x.EndsAt > now);
    }

    extension(IQueryable<Attendance> attendances)
    {
        /// <summary>Those that stand on a session's list, in the order in which they came.</summary>
        public IQueryable<Attendance> At(Session session) =>
            attendances.Where(x => x.SessionId == session.Id && x.StruckAt == null).OrderBy(x => x.At).ThenBy(x => x.Id);
    }

    extension(IQueryable<Contribution> contributions)
    {
        /// <summary>What was said in a session and the actor may see, in the order of the minutes.</summary>
        public IQueryable<Contribution> SaidIn(Session session, CampaignFact campaign, Actor actor) =>
            contributions.Where(x => x.SessionId == session.Id).StandingIn(campaign, actor).OrderBy(x => x.Number);
    }
}
