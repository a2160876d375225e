using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignIn;

/// <summary>Where somebody whose password is too old sets another; nothing else opens before.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewPasswordModel(AppDb db, TimeProvider clock, Arrival arrival) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写新密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string Password { get; set; } = "";

    [BindProperty, Compare(nameof(Password), ErrorMessage = "两次填的不一样")]
    public string? PasswordAgain { get; set; }

    public SignInRules Rules { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync() => await OnStepAsync() is null ? OnTo("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OnStepAsync() is not var (person, step)) return Done("登录中途停得太久，请重新登录", "/sign-in");
        if (!ModelState.IsValid) return Invalid();

        person.Account.SetPassword(Password, Rules, clock.Now());
        return OnTo(await arrival.GoOnAsync(person, step.Proven, step.Back));
    }

    // A step that still owes the second factor must not change the password.
    private async Task<(Person Person, SignInStep Step)?> OnStepAsync()
    {
        Rules = await db.SignInRulesAsync();
        return await arrival.OnStepAsync() is var (person, step) && person.Account.IsPasswordTooOld(Rules, clock.Now())
            && (step.Proven.IsTwofold() || !person.Account.HasSecondFactor) ? (person, step) : null;
    }
}
