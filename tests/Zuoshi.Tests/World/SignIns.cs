using System.Net;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Platform.Data;

namespace Zuoshi.Tests.World;

/// <summary>
/// Everybody's cookies, from one sign-in before the ground was copied: a password costs a tenth of a second by design, and the
/// tests begin with two thousand sign-ins. They hold as long as a new sign-in would give the same.
/// </summary>
internal sealed class SignIns
{
    private readonly Dictionary<Cast, List<(string Name, string Value)>> cookies = [];
    private int written;

    private SignIns()
    {
    }

    /// <summary>Signs everybody in.</summary>
    public static async Task<SignIns> MakeAsync(RunningSite site)
    {
        var made = new SignIns();
        foreach (var who in Cast.All)
        {
            var visitor = await site.SignIn(who);
            made.cookies[who] = [.. visitor.Cookies.GetAllCookies().Select(cookie => (cookie.Name, cookie.Value))];
        }

        made.written = await WrittenOfPeopleAsync(site);
        return made;
    }

    /// <summary>Gives a visitor somebody's cookies; false when the clock or what is written of people has moved on since.</summary>
    public async Task<bool> LendAsync(RunningSite site, Cast who, Visitor visitor)
    {
        if (!cookies.TryGetValue(who, out var kept) || site.Clock.GetUtcNow() != Cast.Now || await WrittenOfPeopleAsync(site) != written) return false;

        foreach (var (name, value) in kept) visitor.Cookies.Add(site.Address, new Cookie(name, value));
        return true;
    }

    // People, posts, units and rules: whatever could make a sign-in another one, or refuse it. One that another took the place of is told by itself.
    private static Task<int> WrittenOfPeopleAsync(RunningSite site) => site.Look(async db =>
        await db.Set<AuditEntry>().CountAsync(entry => entry.Name.StartsWith("organisation.") && entry.Name != "organisation.signed-in")
        + await db.SignedInSessions.CountAsync(session => session.EndedAt != null));
}
