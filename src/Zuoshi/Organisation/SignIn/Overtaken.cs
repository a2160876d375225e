using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.SignIn;

/// <summary>
/// Trying a password takes so long by design that another sign-in of the same person, or an administrator, may save first. Nobody's
/// text is at stake then, so what was asked is judged once more by what is true now; every miss counts all the same.
/// </summary>
internal static class Overtaken
{
    private const int MostTries = 10;

    /// <summary>Acts, from the beginning whenever the save finds that somebody else was first.</summary>
    public static async Task<T> AgainWhenOvertakenAsync<T>(this AppDb db, Func<Task<T>> act)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
