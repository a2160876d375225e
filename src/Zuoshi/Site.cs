using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zuoshi.Campaigns;
using Zuoshi.Demo;
using Zuoshi.Discussions;
using Zuoshi.Documents;
using Zuoshi.Lists;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;
using Zuoshi.Traces;

namespace Zuoshi;

/// <summary>How the site is to run.</summary>
/// <param name="DataFolder">Where the SQLite file and uploaded files lie.</param>
/// <param name="Urls">Addresses to listen on; null for the configured ones.</param>
/// <param name="Demo">Load the demo whatever the environment.</param>
/// <param name="NoDemo">Never load the demo.</param>
public sealed record SiteOptions(string DataFolder, string? Urls, bool Demo, bool NoDemo);

/// <summary>Puts the site together.</summary>
public static class Site
{
    /// <summary>The site, ready to be prepared and started.</summary>
    /// <param name="options">How it is to run.</param>
    /// <param name="settle">Settles beforehand what the site would else choose: a test its clock, its database, its log.</param>
    public static WebApplication Build(SiteOptions options, Action<WebApplicationBuilder>? settle = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Named, because the pages are found by it: whoever hosts the site isn't always its own executable.
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        settle?.Invoke(builder);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Uploads.LargestRequest);
        if (options.Urls is not null) builder.WebHost.UseUrls(options.Urls);
        Register(builder.Services, builder.Configuration, Path.GetFullPath(options.DataFolder));
        return builder.Build().UseSite();
    }

    /// <summary>Registers everything there is, in the order of the chain.</summary>
    public static void Register(IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddSingleton(new DemoClock(TimeProvider.System));
        services.TryAddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddScoped<DemoWorld>();
        services.AddSingleton(new FileStore(Path.Combine(dataFolder, "files")));
        Directory.CreateDirectory(dataFolder);
        services.AddDatabase(configuration.GetConnectionString("Postgres"), dataFolder);
        services.AddAccess();
        services.AddSite();
        services.AddOrganisation(configuration);
        services.AddCampaigns();
        services.AddDiscussions();
        services.AddLists();
        services.AddDocuments();
        services.AddTraces();
    }

    /// <summary>Brings the database up to date and, when asked or in development, loads the demo into an empty one.</summary>
    public static async Task PrepareAsync(WebApplication app, SiteOptions options)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
        if (options.NoDemo) return;

        var demo = scope.ServiceProvider.GetRequiredService<DemoWorld>();
        if (options.Demo || app.Environment.IsDevelopment()) await demo.LoadAsync();
        await demo.ResumeAsync();
    }
}
