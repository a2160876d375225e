using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.SignOut;

[AllowAnonymous]
public sealed class IndexModel : AppPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return Redirect("/sign-in");
    }
}
