using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;

namespace Zuoshi.Tests.World;

/// <summary>The cast's accounts as the database holds them.</summary>
internal static class Accounts
{
    /// <summary>One of them.</summary>
    public static Task<Account> Of(RunningSite site, Cast who) =>
        site.Look(db => db.Accounts.AsNoTracking().SingleAsync(account => account.Person.SignInName == who.SignInName));
}
