using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Digests;

/// <summary>The tables of this feature.</summary>
public static class DigestTables
{
    extension(AppDb db)
    {
        /// <summary>What has happened and has not been told yet.</summary>
        public DbSet<UntoldNews> UntoldNews => db.Set<UntoldNews>();

        /// <summary>Everybody's messages.</summary>
        public DbSet<Message> Messages => db.Set<Message>();

        /// <summary>The mails decided, sent and to be sent.</summary>
        public DbSet<Mailing> Mailings => db.Set<Mailing>();

        /// <summary>Of what people were reminded.</summary>
        public DbSet<Reminder> Reminders => db.Set<Reminder>();
    }

    extension(IQueryable<Mailing> mailings)
    {
        /// <summary>Those of a day to be sent now that nobody has in hand.</summary>
        public IQueryable<Mailing> Due(DateOnly day, DateTime now) => mailings.Where(x => x.Day == day && x.ClaimedAt == null && x.SentAt == null && x.DueAt <= now);
    }
}
