using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zuoshi.Organisation.SecondFactor;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignIn;

/// <summary>The second step of a sign-in.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(AppDb db, TimeProvider clock, Authenticator authenticator, Arrival arrival, Doors doors) : AppPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    public bool HasAuthenticator { get; private set; }

    public bool HasPasskeys { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() is null ? OnTo("/sign-in") : Page();

    public Task<IActionResult> OnPostAsync() => db.AgainWhenOvertakenAsync(async () =>
    {
        if (await LoadAsync() is not var (person, step)) return Late();
        if (person.Account.AuthenticatorKey is not { } key || string.IsNullOrWhiteSpace(Code)) return Invalid(nameof(Code), "请填写手机上的6位验证码");

        var isRight = person.Account.TryCode(authenticator.StepOf(key, Code), await db.SignInRulesAsync(), clock.Now());
        return await GoOnAsync(person, step, isRight, nameof(Code), "验证码不对、已经用过，或账号因连续输错暂停使用。请等它换一个再填。");
    });

    public Task<IActionResult> OnPostRecoveryAsync() => db.AgainWhenOvertakenAsync(async () =>
    {
        if (await LoadAsync() is not var (person, step)) return Late();
        if (string.IsNullOrWhiteSpace(RecoveryCode)) return Invalid(nameof(RecoveryCode), "请填写恢复码");

        var isRight = person.Account.TryRecoveryCode(RecoveryCode, await db.SignInRulesAsync(), clock.Now());
        return await GoOnAsync(person, step, isRight, nameof(RecoveryCode), "恢复码不对、已经用过，或账号因连续输错暂停使用。");
    });

    public async Task<IActionResult> OnPostChallengeAsync() =>
        await LoadAsync() is var (person, _) ? new JsonResult(await doors.AskForPasskeyAsync(person)) : BadRequest();

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, string challenge)
    {
        if (await LoadAsync() is not var (person, step)) return Late();

        ModelState.Clear();
        var proven = await doors.ByPasskeyAsync(credential, challenge, clock.Now());
        return await GoOnAsync(person, step with { Proven = step.Proven | Proof.Passkey }, proven?.Id == person.Id, "", "这个通行密钥没有通过。请再试一次，或者换一种方式。");
    }

    private async Task<IActionResult> GoOnAsync(Person person, SignInStep step, bool isRight, string field, string refusal)
    {
        // A miss is kept as well as a hit: it counts towards the lock.
        await db.SaveChangesAsync();
        if (!isRight)
        {
            HttpContext.Refuse(new Refusal("organisation.sign-in-failed", null, nameof(Person), person.Id));
            return Invalid(field, refusal);
        }

        var proven = step.Proven.HasFlag(Proof.Passkey) ? step.Proven : step.Proven | Proof.Code;
        return OnTo(await arrival.GoOnAsync(person, proven, step.Back));
    }

    private RedirectResult Late() => Done("登录中途停得太久，请重新登录", "/sign-in");

    private async Task<(Person Person, SignInStep Step)?> LoadAsync()
    {
        if (await arrival.OnStepAsync() is not var (person, step) || !person.Account.HasSecondFactor) return null;

        HasAuthenticator = person.Account.AuthenticatorKey is not null;
        HasPasskeys = person.Account.Passkeys.Count > 0;
        RecoveryCodesLeft = person.Account.RecoveryCodes.Count;
        return (person, step);
    }
}
