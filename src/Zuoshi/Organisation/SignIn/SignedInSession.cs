using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.SignIn;

/// <summary>Why a sign-in was ended before its time. The numbers are stored: add, never renumber.</summary>
public enum SessionEnding
{
    /// <summary>The person signed out there.</summary>
    SignedOut = 1,

    /// <summary>The person ended it from another sign-in.</summary>
    FromElsewhere = 2,

    /// <summary>Somebody signed in anew in the same browser.</summary>
    Replaced = 3,
}

/// <summary>
/// One sign-in in one browser, as its owner sees it in the list. The cookie carries its key, and is worth nothing once it was ended
/// here. What ends every sign-in of a person (a new password, another post, leaving) changes the stamp, and so ends this without a
/// word here.
/// </summary>
[Bookkeeping("signing in, signing out and ending a sign-in are events of the account; what is noted here otherwise is only when it was last used")]
public sealed class SignedInSession
{
    /// <summary>How long it is kept after the moment at which it would have ended by itself; the audit keeps the sign-in longer.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    /// <summary>Uses closer together than this are one: reading a page seldom writes.</summary>
    public static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(5);

    private const int LongestBrowser = 40;
    private const int LongestAddress = 64;

    private SignedInSession()
    {
    }

    internal SignedInSession(Person person, Proof how, HttpContext from, SignInRules rules, DateTime at)
    {
        (PersonId, Stamp, How) = (person.Id, SessionCheck.Of(person), how);
        (BeganAt, LastUsedAt, EndsAt, IdleMinutes) = (at, at, at + TimeSpan.FromHours(rules.LongestHours), rules.IdleMinutes);
        (Browser, Address) = (UserAgent.Words(from.Request.Headers.UserAgent), Trail.AddressOf(from) ?? "");
    }

    /// <summary>Key; the cookie carries it.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who is signed in.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What a sign-in of the person was known by when this one's cookie was last given out.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>By what it was proven.</summary>
    public Proof How { get; private set; }

    /// <summary>The browser and its system in a few words; of what the browser says of itself nothing else is kept.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>The address from which the person signed in; empty when it is not known.</summary>
    public string Address { get; private set; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>When it was last used, UTC; at most <see cref="UseNotedEvery"/> behind.</summary>
    public DateTime LastUsedAt { get; private set; }

    /// <summary>When it ends however busy the person is, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>After so many minutes without a request it ends.</summary>
    public int IdleMinutes { get; private set; }

    /// <summary>When it was ended before its time, UTC; null while it wasn't.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was ended before its time.</summary>
    public SessionEnding? Ending { get; private set; }

    /// <summary>Whether its cookie may still be good.</summary>
    /// <param name="stamp">What a sign-in of the person is known by now.</param>
    /// <param name="now">Now, UTC.</param>
    public bool IsLive(string stamp, DateTime now) =>
        EndedAt is null && Stamp == stamp && now < EndsAt && now < LastUsedAt + TimeSpan.FromMinutes(IdleMinutes) + UseNotedEvery;

    /// <summary>Ends it; what was ended before stays as it was.</summary>
    internal void End(SessionEnding why, DateTime at)
    {
        if (EndedAt is null) (EndedAt, Ending) = (at, why);
    }

    /// <summary>Lets it go on although what sign-ins are known by has changed.</summary>
    internal void GoOn(string stamp) => Stamp = stamp;

    internal sealed class Mapping : IEntityTypeConfiguration<SignedInSession>
    {
        public void Configure(EntityTypeBuilder<SignedInSession> session)
        {
            session.ToTable("organisation_sessions");
            session.HasIndex(x => x.EndsAt);
            session.Property(x => x.Browser).HasMaxLength(LongestBrowser);
            session.Property(x => x.Address).HasMaxLength(LongestAddress);
            session.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What is asked of sign-ins.</summary>
public static class SignedInSessions
{
    /// <summary>Those that nobody has ended and that are not over.</summary>
    public static IQueryable<SignedInSession> NotEnded(this IQueryable<SignedInSession> sessions, DateTime now) =>
        sessions.Where(x => x.EndedAt == null && x.EndsAt > now);

    /// <summary>A person's live sign-ins, the latest first.</summary>
    public static async Task<List<SignedInSession>> LiveOfAsync(this IQueryable<SignedInSession> sessions, Person person, DateTime now)
    {
        var (id, stamp) = (person.Id, SessionCheck.Of(person));
        var found = await sessions.AsNoTracking().NotEnded(now).Where(x => x.PersonId == id).OrderByDescending(x => x.BeganAt).ThenByDescending(x => x.Id).ToListAsync();
        return found.FindAll(session => session.IsLive(stamp, now));
    }

    /// <summary>The sign-in that a cookie belongs to, or null.</summary>
    public static async Task<SignedInSession?> BehindAsync(this IQueryable<SignedInSession> sessions, Session? cookie) =>
        cookie is null ? null : await sessions.SingleOrDefaultAsync(x => x.Id == cookie.Id);

    /// <summary>Notes that a sign-in was used; of several requests at once one writes.</summary>
    internal static Task NoteUseAsync(this IQueryable<SignedInSession> sessions, Guid id, DateTime before, DateTime now) =>
        sessions.Where(x => x.Id == id && x.LastUsedAt == before).ExecuteUpdateAsync(set => set.SetProperty(x => x.LastUsedAt, now));

    /// <summary>Forgets what is long over.</summary>
    internal static Task ForgetOldAsync(this IQueryable<SignedInSession> sessions, DateTime now) =>
        sessions.Where(x => x.EndsAt < now - SignedInSession.KeptFor).ExecuteDeleteAsync();
}
