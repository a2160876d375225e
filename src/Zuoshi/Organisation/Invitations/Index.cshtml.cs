using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Invitations;

/// <summary>Where an invited person sets the own password.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(AppDb db, TimeProvider clock, Arrival arrival) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string Password { get; set; } = "";

    [BindProperty, Compare(nameof(Password), ErrorMessage = "两次填的不一样")]
    public string? PasswordAgain { get; set; }

    /// <summary>Whom the link invites; null when it works no longer.</summary>
    public Person? Person { get; private set; }

    public SignInRules Rules { get; private set; } = new();

    public async Task OnGetAsync(string token) => await FindAsync(token);

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await FindAsync(token) is not { } invitation) return Page();
        if (!ModelState.IsValid) return Invalid();

        invitation.Accept(Person!, Password, Rules, clock.Now());
        await db.SaveChangesAsync();
        try
        {
            return OnTo(await arrival.GoOnAsync(Person!, Proof.Password, back: null));
        }
        catch (RuleBroken notYet)
        {
            // The password is set all the same; often the appointment still waits to be confirmed.
            return Done($"密码已设好。{notYet.Message}", "/sign-in");
        }
    }

    private async Task<Invitation?> FindAsync(string token)
    {
        Rules = await db.SignInRulesAsync();
        var hash = Invitation.HashOf(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(invitation => invitation.TokenHash == hash);
        var person = invitation is null ? null : await arrival.FindAsync(invitation.PersonId);
        if (person is null || !invitation!.WorksAt(clock.Now(), person)) return null;

        Person = person;
        return invitation;
    }
}
