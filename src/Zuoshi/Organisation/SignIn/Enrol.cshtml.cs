using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zuoshi.Organisation.SecondFactor;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignIn;

/// <summary>Where somebody who has to have a second factor sets it up; nothing else opens before.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class EnrolModel(AppDb db, TimeProvider clock, Authenticator authenticator, PasskeyProof passkeys, Arrival arrival) : AppPage
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The key being set up, encrypted.</summary>
    [BindProperty]
    public string? NewKey { get; set; }

    public AuthenticatorForm? Form { get; private set; }

    /// <summary>The recovery codes, once the app works.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Where to go on to then.</summary>
    public string Next { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OnStepAsync() is not var (person, _)) return OnTo("/sign-in");

        Form = AuthenticatorForm.Of(authenticator, authenticator.NewKey(), person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OnStepAsync() is not var (person, step)) return Late();

        var key = authenticator.IsKey(NewKey) ? NewKey! : authenticator.NewKey();
        Form = AuthenticatorForm.Of(authenticator, key, person);
        RecoveryCodes = person.Account.SetUpAuthenticator(key, authenticator.StepOf(key, Code ?? ""));
        await db.SaveChangesAsync();
        Next = await arrival.GoOnAsync(person, step.Proven | Proof.Code, step.Back);
        return Page();
    }

    public async Task<IActionResult> OnPostChallengeAsync() =>
        await OnStepAsync() is var (person, _) ? new JsonResult(await passkeys.AskForNewAsync(person.Account, HttpContext)) : BadRequest();

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, string challenge)
    {
        if (await OnStepAsync() is not var (person, step)) return Late();

        ModelState.Clear();
        Form = AuthenticatorForm.Of(authenticator, authenticator.NewKey(), person);
        if (await passkeys.ProveNewAsync(person.Account, credential, challenge, HttpContext) is not { } proven)
            return Invalid("", "这个通行密钥没有加成。请再试一次，或者用手机验证器。");

        person.Account.AddPasskey(proven, "登录时添加的通行密钥", clock.Now());
        return OnTo(await arrival.GoOnAsync(person, step.Proven | Proof.Passkey, step.Back));
    }

    private RedirectResult Late() => Done("登录中途停得太久，请重新登录", "/sign-in");

    // Whoever has a second factor already proves it instead: a stolen password must not add another.
    private async Task<(Person Person, SignInStep Step)?> OnStepAsync() =>
        await arrival.OnStepAsync() is var (person, step) && !person.Account.HasSecondFactor ? (person, step) : null;
}
