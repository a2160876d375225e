using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Web;

/// <summary>What the site is made of, and in which order a request passes through it.</summary>
public static class WebSetup
{
    /// <summary>Registers pages, forms, protection and limits.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<RuleBrokenFilter>();
            mvc.Filters.Add<HeldFormFilter>();
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”不是可用的内容，请改一改。");
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
            mvc.ModelBindingMessageProvider.SetValueIsInvalidAccessor(value => $"“{value}”不是可用的内容，请改一改。");
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不是可用的内容，请改一改。");
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => "请填数字。");
        });
        services.AddScoped<HeldForms>();
        services.AddScoped<KeptTexts>();
        services.AddDataProtection().SetApplicationName("zuoshi").PersistKeysToDbContext<AppDb>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "zuoshi-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.AddRateLimits();
        return services;
    }

    /// <summary>Builds the path of a request.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        // Says nothing over HTTP, nor on localhost.
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapRazorPages();
        // Without it an address that leads nowhere would meet the policy that refuses everybody, and say so.
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }
}
