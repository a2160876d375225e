using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Zuoshi.Demo;
using Zuoshi.Digests;
using Zuoshi.Organisation.Setup;
using Zuoshi.Platform.Data;

namespace Zuoshi.Tests.World;

/// <summary>
/// The whole site, put together as in production and listening on a port of its own; only the clock is a test's own.
/// Ask for it with <c>await using</c>.
/// </summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly Ground ground;
    private readonly WebApplication app;
    private readonly ServerErrors errors;
    private readonly List<Visitor> visitors = [];
    private bool keepsGround;

    private RunningSite(Ground ground, WebApplication app, FakeTimeProvider clock, ServerErrors errors) =>
        (this.ground, this.app, Clock, this.errors) = (ground, app, clock, errors);

    /// <summary>The site's clock; it stands still unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Where the site listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Where its files lie, on SQLite the database too.</summary>
    public string DataFolder => ground.Folder;

    /// <summary>What it has complained of to its operator.</summary>
    public string Complaints => errors.Text;

    /// <summary>What the console would show at a first start.</summary>
    public string SetupCode => app.Services.GetRequiredService<SetupCode>().Value;

    /// <summary>The site's services, for what no visitor can see: routes, the model.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>How to reach its database on PostgreSQL, for another process; null on SQLite.</summary>
    public Task<string?> PostgresAsync() => GroundKeeper.ConnectionStringAsync(ground);

    /// <summary>A site on which the world lives: see <see cref="Cast"/>.</summary>
    /// <param name="database">On which database.</param>
    /// <param name="settle">What is to be otherwise than in the other tests: the configuration, the log.</param>
    public static async Task<RunningSite> On(Database database, Action<WebApplicationBuilder>? settle = null) =>
        await OnAsync(await GroundKeeper.WorldAsync(database), ownsGround: true, settle: settle);

    /// <summary>The same, with something set in its configuration.</summary>
    public static Task<RunningSite> On(Database database, IReadOnlyDictionary<string, string?> settings) =>
        On(database, builder => builder.Configuration.AddInMemoryCollection(settings));

    /// <summary>A site that was never used.</summary>
    public static async Task<RunningSite> EmptyOn(Database database) => await OnAsync(await GroundKeeper.EmptyAsync(database), ownsGround: true);

    /// <summary>A site with the demo, on its first morning.</summary>
    public static async Task<RunningSite> DemoOn(Database database) => await OnAsync(await GroundKeeper.DemoAsync(database), ownsGround: true, now: DemoClock.Begins);

    /// <summary>A site whose database has no tables yet.</summary>
    public static async Task<RunningSite> UnmigratedOn(Database database) => await OnAsync(await GroundKeeper.BareAsync(database), ownsGround: true);

    /// <summary>A visitor signed in as somebody of the cast.</summary>
    public async Task<Visitor> As(Cast who)
    {
        if (ground.SignIns is not { } signIns) return await SignIn(who);

        var visitor = Stranger();
        return await signIns.LendAsync(this, who, visitor) ? visitor : await SignIn(who);
    }

    /// <summary>The same, by password at the sign-in page.</summary>
    public async Task<Visitor> SignIn(Cast who)
    {
        var visitor = Stranger();
        var page = await visitor.Open("/sign-in");
        page = await page.Form("登录").Fill("登录名", who.SignInName).Fill("密码", Cast.Password).Press("登录");
        Assert.NotEqual("/sign-in", page.Address);
        return visitor;
    }

    /// <summary>Lets the security administrator confirm whatever appointment waits for it.</summary>
    public async Task ConfirmAppointments() =>
        await (await (await As(Cast.Security)).Open("/confirmations")).Form("任职确认").Press("确认选中的任职");

    /// <summary>A visitor who is not signed in.</summary>
    public Visitor Stranger()
    {
        var visitor = new Visitor(Address, () => errors.Text);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> Look<T>(Func<AppDb, Task<T>> look)
    {
        using var scope = app.Services.CreateScope();
        return await look(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Puts something into the database that no page can put there.</summary>
    public Task Put(object entity) => Look(db =>
    {
        db.Add(entity);
        return db.SaveChangesAsync();
    });

    /// <summary>Makes messages of what has happened, as the site does by itself in a moment.</summary>
    public async Task Tell()
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Telling>().RunAsync();
    }

    /// <summary>The audit's lines of one event, oldest first.</summary>
    public Task<List<AuditEntry>> Audit(string name) =>
        Look(db => db.Set<AuditEntry>().Where(entry => entry.Name == name).OrderBy(entry => entry.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) visitor.Dispose();
        await app.DisposeAsync();
        if (!keepsGround) await GroundKeeper.RemoveAsync(ground);
    }

    /// <summary>A site on ground that stays when the site goes.</summary>
    /// <param name="ground">What it stands on.</param>
    /// <param name="ownsGround">Whether the ground goes with the site.</param>
    /// <param name="now">What its clock shows; the world's morning unless stated.</param>
    /// <param name="settle">Settles beforehand what the site would else choose.</param>
    internal static async Task<RunningSite> OnAsync(
        Ground ground, bool ownsGround = false, DateTimeOffset? now = null, Action<WebApplicationBuilder>? settle = null)
    {
        var clock = new FakeTimeProvider(now ?? Cast.Now);
        var errors = new ServerErrors();
        var app = await BuildAsync(ground, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.AddProvider(errors);
            settle?.Invoke(builder);
        });
        await app.StartAsync();
        return new RunningSite(ground, app, clock, errors) { keepsGround = !ownsGround };
    }

    internal Task MigrateAsync(string? to = null) => Look(async db =>
    {
        await db.GetService<IMigrator>().MigrateAsync(to);
        return true;
    });

    /// <summary>The site put together and not started, as the commands use it.</summary>
    internal static async Task<WebApplication> BuildAsync(Ground ground, Action<WebApplicationBuilder>? settle = null)
    {
        var postgres = await GroundKeeper.ConnectionStringAsync(ground);
        return Site.Build(new SiteOptions(ground.Folder, "http://127.0.0.1:0", Demo: false, NoDemo: true), builder =>
        {
            builder.Configuration["ConnectionStrings:Postgres"] = postgres;
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
            builder.Logging.ClearProviders();
            SharedPages.AddTo(builder.Services);
            settle?.Invoke(builder);
        });
    }

    /// <summary>Loads the demo, as at a first start that asks for it.</summary>
    internal Task LoadDemoAsync() => Site.PrepareAsync(app, new SiteOptions(ground.Folder, null, Demo: true, NoDemo: false));

    internal Task PrepareAsync() => Site.PrepareAsync(app, new SiteOptions(ground.Folder, null, Demo: false, NoDemo: true));
}
