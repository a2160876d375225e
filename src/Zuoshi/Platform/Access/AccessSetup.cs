using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.StaticAssets;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Platform.Access;

/// <summary>Signs people in by cookie and denies whatever nobody has allowed.</summary>
public static class AccessSetup
{
    /// <summary>Where a visitor is sent to sign in.</summary>
    public const string SignInAddress = "/sign-in";

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
            cookie.CloseToOthers("zuoshi");
            cookie.SlidingExpiration = true;
            // The description of the API opens to people and to programs; nothing else of the site does.
            cookie.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/openapi") && BearerToken.TokenIn(http.Request) is not null ? BearerToken.Scheme : null;
            cookie.Events.OnValidatePrincipal = EndUnlessItHolds;
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

    /// <summary>A cookie that neither scripts nor other sites nor, over HTTPS, the network can read.</summary>
    public static void CloseToOthers(this CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
    }

    private const string UncheckedKey = "access-unchecked";

    private static async Task EndUnlessItHolds(CookieValidatePrincipalContext context)
    {
        // Stylesheets and scripts are for everybody; they need no question to the database.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;

        try
        {
            if (!await HoldsAsync(context.Principal, context.HttpContext.RequestServices, isUse: true)) context.RejectPrincipal();
        }
        catch (Exception failure) when (Outage.Of(failure) is not null)
        {
            // Thrown from here, it would be thrown again at whatever asks who this is, the page that explains it included.
            context.HttpContext.Items[UncheckedKey] = ExceptionDispatchInfo.Capture(failure);
            context.RejectPrincipal();
        }
    }

    /// <summary>Whether a sign-in still holds, however it was found to hold before.</summary>
    public static async Task<bool> HoldsAsync(ClaimsPrincipal? user, IServiceProvider services, bool isUse = false)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        return Actor.From(user) is { } actor && Session.From(user) is { } session
            && clock.Now() < session.EndsAt
            && !(actor.Until < clock.Today())
            && await services.GetRequiredService<ISessionCheck>().HoldsAsync(actor.PersonId, session, isUse);
    }

    /// <summary>
    /// Finds out who asks. After a failure nobody is asked for again: that may meet the very thing that failed, and whoever was
    /// known stays known.
    /// </summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Features.Get<IExceptionHandlerFeature>() is null, first => first.UseAuthentication().Use((context, next) =>
        {
            (context.Items[UncheckedKey] as ExceptionDispatchInfo)?.Throw();
            return next(context);
        }));

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
        var ticket = context.Options.TicketDataFormat.Unprotect(
            context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!));
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
