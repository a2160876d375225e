using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(AppDb db, TimeProvider clock, SignInHints hints, Arrival arrival, Doors doors) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写登录名"), StringLength(50, ErrorMessage = "登录名不超过50个字")]
    public string SignInName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string Password { get; set; } = "";

    /// <summary>The page to go on to; never one outside this site.</summary>
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    /// <summary>Whether a form was held on the way here.</summary>
    [BindProperty(SupportsGet = true, Name = "kept")]
    public bool Kept { get; set; }

    public SignInHints Hints => hints;

    /// <summary>The name of the outside sign-in; null when there is none.</summary>
    public string? OutsideName => doors.OutsideName;

    public SignInRules Rules { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await db.People.AnyAsync()) return OnTo("/setup");

        Rules = await db.SignInRulesAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Rules = await db.SignInRulesAsync();
        if (!ModelState.IsValid) return Invalid();

        return await db.AgainWhenOvertakenAsync<IActionResult>(async () =>
        {
            var person = await doors.ByPasswordAsync(SignInName, Password, Rules, clock.Now());
            return person is null
                ? Invalid(nameof(Password), "登录名或密码不对，或账号因连续输错暂停使用。")
                : OnTo(await arrival.GoOnAsync(person, Proof.Password, Back));
        });
    }

    public async Task<IActionResult> OnPostChallengeAsync() => new JsonResult(await doors.AskForPasskeyAsync(null));

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, string challenge)
    {
        ModelState.Clear();
        Rules = await db.SignInRulesAsync();
        var person = await doors.ByPasskeyAsync(credential, challenge, clock.Now());
        return person is null
            ? Invalid("", "这个通行密钥没有通过。请再试一次，或者用密码登录。")
            : OnTo(await arrival.GoOnAsync(person, Proof.Passkey, Back));
    }
}
