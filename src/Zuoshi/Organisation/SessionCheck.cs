using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>Ends a sign-in at the next request once the person's posts, password or second factor have changed, or the person has left.</summary>
public sealed class SessionCheck(AppDb db, StampQuery query) : ISessionCheck
{
    public async Task<bool> HoldsAsync(Guid personId, string stamp) => await query.FindAsync(db, personId) is { } now && stamp == Of(now.Person, now.Account);

    /// <summary>What a sign-in of today is known by.</summary>
    public static string Of(Person person) => Of(person.Stamp, person.Account.Stamp);

    private static string Of(string person, string account) => $"{person}.{account}";
}

/// <summary>A person's stamps: one row by its key, asked with every request, and so built once for the site's database.</summary>
public sealed class StampQuery
{
    private readonly Func<AppDb, Guid, Task<Stamps?>> find = EF.CompileAsyncQuery((AppDb db, Guid personId) =>
        db.Set<Account>().Where(account => account.Id == personId).Select(account => new Stamps(account.Person.Stamp, account.Stamp)).SingleOrDefault());

    /// <summary>What a sign-in of the person must carry now.</summary>
    public sealed record Stamps(string Person, string Account);

    /// <summary>Asks for them.</summary>
    public Task<Stamps?> FindAsync(AppDb db, Guid personId) => find(db, personId);
}
