using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Web;

namespace Zuoshi.Platform.Access;

/// <summary>Signs people in by cookie and denies whatever nobody has allowed.</summary>
public static class AccessSetup
{
    /// <summary>Where a visitor is sent to sign in.</summary>
    public const string SignInAddress = "/sign-in";

    /// <summary>How long a sign-in lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Registers sign-in and permissions.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<LabelChain>();
        services.AddScoped<IAuthorizationHandler, CanHandler>();
        services.AddAuthorization(options =>
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "zuoshi";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Idle;
            cookie.SlidingExpiration = true;
            cookie.Events.OnRedirectToLogin = SendToSignIn;
            cookie.Events.OnSignedIn = _ =>
            {
                Counters.SignIn(known: true);
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                Counters.Refused("access.forbidden");
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        return services;
    }

    private static async Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            context.Response.Redirect(Address(request.GetEncodedPathAndQuery()));
            return;
        }

        // The form's fields are kept only for somebody whom an ended sign-in still proves; a stranger writes nothing here.
        var back = request.Path.Value ?? "/";
        var ticket = context.Options.TicketDataFormat.Unprotect(request.Cookies[context.Options.Cookie.Name!]);
        if (Actor.From(ticket?.Principal) is { } former &&
            await context.HttpContext.RequestServices.GetRequiredService<HeldForms>().HoldAsync(request, former.PersonId) is { } id)
        {
            context.Response.Redirect(Address($"{back}?{HeldForms.Parameter}={id}") + "&kept=true");
            return;
        }

        context.Response.Redirect(Address(back));
    }

    private static string Address(string back) => $"{SignInAddress}?back={Uri.EscapeDataString(back)}";
}
