using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Load;

/// <summary>The site with its demo on a free port of this machine and an empty folder, for as long as something is measured.</summary>
internal sealed class LoadedSite : IAsyncDisposable
{
    // What the demo's people sign in with; its sign-in page says so.
    private const string Password = "yanshi-2026";

    private readonly QueryCount queries = new();
    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-load-").FullName;
    private WebApplication app = null!;

    /// <summary>Where it is.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Starts one.</summary>
    public static async Task<LoadedSite> StartAsync()
    {
        var site = new LoadedSite();
        var options = new SiteOptions(site.folder, "http://127.0.0.1:0", Demo: true, NoDemo: false);
        site.app = Site.Build(options, builder =>
        {
            builder.Logging.ClearProviders();
            site.queries.Listen(builder);
        });
        await Site.PrepareAsync(site.app, options);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>Does something with the database, and with what the site is made of.</summary>
    public async Task InAsync(Func<AppDb, IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider);
    }

    /// <summary>Waits until the site has told the news of what was put in, and asks the tables of this name no more.</summary>
    public async Task SettleAsync(string tables)
    {
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
        }
        while (queries.Take(tables).Count > 0);
    }

    /// <summary>Somebody of the demo, signed in.</summary>
    public async Task<HttpClient> SignInAsync(string name)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["SignInName"] = name, ["Password"] = Password, ["__RequestVerificationToken"] = token }));
        if (answer.RequestMessage?.RequestUri?.AbsolutePath == "/sign-in") throw new InvalidOperationException($"{name} was not let in");
        return http;
    }

    /// <summary>Opens a page some times: the median of how long it took, its bytes, and how often it asked the tables of this name.</summary>
    public async Task<Opened> OpenAsync(HttpClient who, string address, string tables, int rounds = 15)
    {
        await who.GetByteArrayAsync(address);
        var (times, bytes) = (new List<double>(), 0);
        queries.Take("");
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes = (await who.GetByteArrayAsync(address)).Length;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return new Opened(times[rounds / 2], times[rounds / 4], times[rounds * 3 / 4], bytes, queries.Take(tables).Count / (double)rounds);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>How it was to open a page.</summary>
/// <param name="Median">Milliseconds, the median of the rounds.</param>
/// <param name="Low">A quarter of them were quicker.</param>
/// <param name="High">A quarter were slower.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Queries">How often it asked, on average.</param>
internal sealed record Opened(double Median, double Low, double High, int Bytes, double Queries);
