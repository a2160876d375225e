using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation;

/// <summary>
/// Ends a sign-in at the next request once it was ended, once the person's posts, password or second factor have changed, or the
/// person has left.
/// </summary>
public sealed class SessionCheck(AppDb db, StampQuery query, TimeProvider clock) : ISessionCheck
{
    public async Task<bool> HoldsAsync(Guid personId, Session session, bool isUse)
    {
        if (await query.FindAsync(db, session.Id, personId) is not { } found || session.Stamp != Of(found.Person, found.Account)) return false;

        if (isUse && clock.Now() - found.LastUsedAt >= SignedInSession.UseNotedEvery) await NoteUseAsync(session.Id, found.LastUsedAt);
        return true;
    }

    /// <summary>What a sign-in of today is known by.</summary>
    public static string Of(Person person) => Of(person.Stamp, person.Account.Stamp);

    /// <summary>The same, from a person's stamp and the account's.</summary>
    public static string Of(string person, string account) => $"{person}.{account}";

    private async Task NoteUseAsync(Guid id, DateTime before)
    {
        try
        {
            await db.SignedInSessions.NoteUseAsync(id, before, clock.Now());
        }
        catch (Exception failure) when (Outage.Of(failure) is not null)
        {
            // A disk that is full or cannot be written still lets people read; the next request tries again.
        }
    }
}

/// <summary>
/// A sign-in that was not ended, with the person's stamps: a row of three tables each by its key, asked with every request, and so
/// built once for the site's database.
/// </summary>
public sealed class StampQuery
{
    private readonly Func<AppDb, Guid, Guid, Task<Stamps?>> find = EF.CompileAsyncQuery((AppDb db, Guid sessionId, Guid personId) =>
        db.Set<SignedInSession>().Where(session => session.Id == sessionId && session.PersonId == personId && session.EndedAt == null)
            .Join(
                db.Set<Account>(), session => session.PersonId, account => account.Id,
                (session, account) => new Stamps(account.Person.Stamp, account.Stamp, session.LastUsedAt))
            .SingleOrDefault());

    /// <summary>What a sign-in of the person must carry now, and when this one was last used, UTC.</summary>
    public sealed record Stamps(string Person, string Account, DateTime LastUsedAt);

    /// <summary>Asks for them; null when the sign-in was ended or is not the person's.</summary>
    public Task<Stamps?> FindAsync(AppDb db, Guid sessionId, Guid personId) => find(db, sessionId, personId);
}
