using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(AppDb db, TimeProvider clock, OrganisationFacts facts, SignInHints hints, CurrentActor current) : AppPage
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

    public async Task<IActionResult> OnGetAsync() =>
        await facts.AnybodyAsync() ? Page() : Redirect("/setup");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Invalid();

        var name = Person.Normal(SignInName);
        var person = await db.People.WithPosts().SingleOrDefaultAsync(x => x.SignInName == name);
        var known = person?.TryPassword(Password, clock.Now()) == true;
        if (!known)
        {
            await db.SaveChangesAsync();
            Counters.SignIn(known: false);
            HttpContext.Refuse(new Refusal("organisation.sign-in-failed", null, nameof(Person), person?.Id));
            return Invalid(nameof(Password), "登录名或密码不对，或账号因连续输错暂停使用。");
        }

        var actors = person!.ActorsOn(clock.Today(), await db.UnitTreeAsync());
        if (actors.Count == 0)
        {
            HttpContext.Refuse(new Refusal("organisation.sign-in-postless", null, nameof(Person), person.Id));
            return Invalid(nameof(SignInName), "您现在没有可用的岗位：任职还没有确认，或者已经到期。请找系统管理员。");
        }

        // So that the record of the sign-in names who signs in.
        current.ActAs(actors[0]);
        await db.SaveChangesAsync();
        await HttpContext.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            actors[0].ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme, person.Stamp));
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/");
    }
}
