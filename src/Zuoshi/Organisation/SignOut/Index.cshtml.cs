using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignOut;

[AllowAnonymous]
public sealed class IndexModel(AppDb db, Trail trail, TimeProvider clock) : AppPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (ActorOrNull is { } actor)
        {
            db.Add(trail.Note("organisation.signed-out", subjectKind: nameof(Person), subjectId: actor.PersonId));
            (await db.SignedInSessions.BehindAsync(Session.From(User)))?.End(SessionEnding.SignedOut, clock.Now());
            await db.SaveChangesAsync();
        }

        await HttpContext.SignOutAsync();
        await HttpContext.SignOutAsync(SignInStep.Scheme);
        // Whoever sits down next finds neither pages nor drafts of the last person in the browser.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return OnTo("/sign-in");
    }
}
