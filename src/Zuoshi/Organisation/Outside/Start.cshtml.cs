using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Outside;

/// <summary>Sends a visitor to the outside sign-in.</summary>
[AllowAnonymous]
public sealed class StartModel(IServiceProvider services, ILogger<StartModel> log) : AppPage
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? back)
    {
        if (services.GetService<OutsideSignIn>() is not { } outside) return NotFound();

        Name = outside.Name;
        try
        {
            await HttpContext.ChallengeAsync(OutsideSignIn.Scheme, new AuthenticationProperties
            {
                RedirectUri = $"{OutsideSignIn.DoneAddress}?back={Uri.EscapeDataString(back ?? "")}",
            });
            return new EmptyResult();
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException)
        {
            log.LogError(unreachable, "The outside sign-in does not answer");
            var page = Page();
            page.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return page;
        }
    }
}
