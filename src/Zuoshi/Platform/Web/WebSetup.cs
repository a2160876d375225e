using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Secrecy;

namespace Zuoshi.Platform.Web;

/// <summary>What the site is made of, and in which order a request passes through it.</summary>
public static class WebSetup
{
    /// <summary>Registers pages, forms, protection and limits.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<StateSecretFilter>();
            mvc.Filters.Add<RuleBrokenFilter>();
            mvc.Filters.Add<HeldFormFilter>();
            mvc.Filters.Add<ForgedFormFilter>();
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”不是可用的内容，请改一改。");
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
            mvc.ModelBindingMessageProvider.SetValueIsInvalidAccessor(value => $"“{value}”不是可用的内容，请改一改。");
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不是可用的内容，请改一改。");
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => "请填数字。");
        })
        // The server alone checks what is typed: rules for a script that isn't there would only fill the page.
        .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        // Chinese as it is rather than as numbers, which would treble a page.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<HeldForms>();
        services.AddScoped<KeptTexts>();
        services.AddOptions<ExportLimits>().BindConfiguration("Exports");
        services.AddScoped<Exports>();
        services.AddDataProtection().SetApplicationName("zuoshi").PersistKeysToDbContext<AppDb>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "zuoshi-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "zuoshi-flash";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]).AddCheck<DiskHealth>("disk", tags: ["ready"]);
        services.AddSingleton<RateLimits>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = SameForAll.MostBytes;
            cache.AddPolicy(SameForAll.Name, policy => policy.AddPolicy<SameForAll>());
        });
        services.AddRefusals();
        return services;
    }

    /// <summary>Builds the path of a request.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRefusals();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            // A request that is too large is its sender's mistake, and the page says how to mend it.
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode
                : Outage.Of(failure) is null ? StatusCodes.Status500InternalServerError
                : StatusCodes.Status503ServiceUnavailable,
        });
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.Use(RefuseWhatIsTooLargeAsync);
        // Says nothing over HTTP, nor on localhost.
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseApiAnswers();
        app.UseRouting();
        app.Use(RefuseWhatLeadsNowhereAsync);
        app.Use(app.Services.GetRequiredService<RateLimits>().RunAsync);
        app.UseAccess();
        app.UseAuthorization();
        // Behind the sign-in: what a signed-in reader sees is never kept for others.
        app.UseOutputCache();
        app.UseMarkedBodies();
        app.UseRepeats();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapLive();
        app.MapRazorPages();
        return app;
    }

    // Before anything reads the form: else the proof that it came from this site is what seems to be missing.
    private static Task RefuseWhatIsTooLargeAsync(HttpContext http, RequestDelegate next)
    {
        if (!(http.Request.ContentLength > Uploads.LargestRequest)) return next(http);

        // The rest of it may come in and is thrown away: a browser that can't send on never reads the answer.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        // The page that says so has no form to show.
        (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    // Before permissions: else whoever has lost the way would be asked to sign in. What leads somewhere is a route; the rest is
    // nothing, or what routing makes up to refuse a method or a media type.
    private static Task RefuseWhatLeadsNowhereAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint) return next(http);
        if (http.GetEndpoint() is { RequestDelegate: { } refuse }) return refuse(http);

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
