using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Web;

namespace Zuoshi.Ui.Theme;

/// <summary>Remembers whether a reader wants light or dark pages.</summary>
[AllowAnonymous]
public sealed class IndexModel : AppPage
{
    public IActionResult OnGet() => OnTo("/");

    public IActionResult OnPost(string? theme, string? back)
    {
        if (theme is "dark" or "light")
            Response.Cookies.Append("theme", theme, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true });
        else
            Response.Cookies.Delete("theme");
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/");
    }
}
