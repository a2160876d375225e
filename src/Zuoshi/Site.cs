using Microsoft.Extensions.DependencyInjection.Extensions;
using Zuoshi.Audits;
using Zuoshi.Bulletins;
using Zuoshi.Bulletins.Api;
using Zuoshi.Burden;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Api;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Deadlines;
using Zuoshi.Demo;
using Zuoshi.Digests;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Api;
using Zuoshi.Discussions.Polls.Api;
using Zuoshi.Documents;
using Zuoshi.Documents.Api;
using Zuoshi.Exchange;
using Zuoshi.Lists;
using Zuoshi.Lists.Api;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Api;
using Zuoshi.Organisation.Outside;
using Zuoshi.Outlines;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Backups;
using Zuoshi.Platform.Checkup;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Secrets;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Web;
using Zuoshi.PublicPages;
using Zuoshi.Traces;
using Zuoshi.Traces.Api;
using Zuoshi.Ui;
using Zuoshi.Webhooks;

namespace Zuoshi;

/// <summary>How the site is to run.</summary>
/// <param name="DataFolder">Where the SQLite file and uploaded files lie.</param>
/// <param name="Urls">Addresses to listen on; null for the configured ones.</param>
/// <param name="Demo">Load the demo whatever the environment.</param>
/// <param name="NoDemo">Never load the demo.</param>
/// <param name="Secrets">Folder of files, each a configuration entry by its name; null for what systemd hands over.</param>
/// <param name="UpgradeBackup">Back the database up before it is brought to a new version.</param>
public sealed record SiteOptions(string DataFolder, string? Urls, bool Demo, bool NoDemo, string? Secrets = null, bool UpgradeBackup = true);

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
        var secrets = options.Secrets ?? Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY");
        if (secrets is not null) builder.Configuration.AddKeyPerFile(Path.GetFullPath(secrets), optional: options.Secrets is null);
        settle?.Invoke(builder);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Uploads.LargestRequest);
        if (options.Urls is not null) builder.WebHost.UseUrls(options.Urls);
        builder.Services.TrustProxies(builder.Configuration[Proxies.Setting]);
        builder.AddTelemetry();
        var folder = new DataFolder(Path.GetFullPath(options.DataFolder));
        builder.Services.AddSecrets(MasterKey.Open(folder.Path, builder.Configuration[MasterKey.Setting]));
        OutsideSignIn.AddTo(builder.Services, builder.Configuration);
        Register(builder.Services, builder.Configuration.GetConnectionString("Postgres"), folder);
        var app = builder.Build().UseSite();
        MapApi(app.MapApi());
        return app;
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        api.MapOrganisation();
        api.MapCampaigns();
        api.MapContributions();
        api.MapPolls();
        api.MapReplies();
        api.MapLists();
        api.MapDocuments();
        api.MapTraces();
        api.MapDeadlines();
        api.MapBulletins();
    }

    /// <summary>Registers everything there is, in the order of the chain.</summary>
    public static void Register(IServiceCollection services, string? postgres, DataFolder folder)
    {
        services.AddSingleton(new DemoClock(TimeProvider.System));
        services.TryAddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddScoped<DemoWorld>();
        folder.Make();
        services.AddSingleton(folder);
        services.AddSingleton(new FileStore(folder.Files));
        services.AddDatabase(postgres, folder.Database);
        services.AddLive(postgres);
        services.AddBackups();
        services.AddScoped<Checks>();
        services.AddAccess();
        services.AddSite();
        services.AddApi();
        services.AddUi();
        services.AddOrganisation();
        services.AddCampaigns();
        services.AddDigests();
        services.AddOutlines();
        services.AddDiscussions();
        services.AddLists();
        services.AddDocuments();
        services.AddDelivery();
        services.AddBulletins();
        services.AddExchange();
        services.AddBurden();
        services.AddPublicPages();
        services.AddTraces();
        services.AddAudits(folder.Path);
        services.AddWebhooks();
    }

    /// <summary>Brings the database up to date and, when asked or in development, loads the demo into an empty one.</summary>
    public static async Task PrepareAsync(WebApplication app, SiteOptions options)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await scope.ServiceProvider.GetRequiredService<Upgrade>().RunAsync(options.UpgradeBackup, Passphrase.Find(file: null));
        await scope.ServiceProvider.GetRequiredService<MasterKey>().AgreeWithAsync(db);
        if (options.NoDemo) return;

        var demo = scope.ServiceProvider.GetRequiredService<DemoWorld>();
        if (options.Demo || app.Environment.IsDevelopment()) await demo.LoadAsync();
        await demo.ResumeAsync();
    }
}
