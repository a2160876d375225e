using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Outside;

/// <summary>Where a visitor lands whom the outside sign-in vouches for.</summary>
[AllowAnonymous]
public sealed class DoneModel(AppDb db, TimeProvider clock, Arrival arrival) : AppPage
{
    // As the provider says that it asked for a second factor (RFC 8176).
    private const string SeveralFactors = "mfa";

    // The provider's text is nobody's to choose; it is shown to an administrator, who needs no more of it.
    private const int LongestName = 100;

    public bool IsWaiting { get; private set; }

    /// <summary>By what the person and the administrator mean the same request.</summary>
    public string Reference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? back)
    {
        var answer = (await HttpContext.AuthenticateAsync(SignInStep.Scheme)).Principal;
        if (answer?.FindFirstValue("iss") is not { } issuer || answer.FindFirstValue("sub") is not { } subject) return OnTo("/sign-in");

        await HttpContext.SignOutAsync(SignInStep.Scheme);
        var binding = await db.Bindings.SingleOrDefaultAsync(binding => binding.Issuer == issuer && binding.Subject == subject);
        if (binding is { Holds: true, PersonId: { } personId } && await arrival.FindAsync(personId) is { LeftOn: null } person)
        {
            var isTwice = answer.FindAll("amr").Any(method => method.Value == SeveralFactors);
            return OnTo(await arrival.GoOnAsync(person, isTwice ? Proof.Outside | Proof.OutsideTwice : Proof.Outside, back));
        }

        if (binding is null)
        {
            var name = answer.FindFirstValue("name") ?? answer.FindFirstValue("preferred_username");
            binding = new Binding(issuer, subject, name?[..Math.Min(name.Length, LongestName)], clock.Now());
            db.Add(binding);
            await db.SaveChangesAsync();
        }

        (IsWaiting, Reference) = (true, binding.Reference);
        return Page();
    }
}
