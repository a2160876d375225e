using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Zuoshi.Journeys.Browser;

/// <summary>The system's own browser, one for the run; Playwright's is not downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    // In milliseconds; a busy machine is slow, not wrong.
    private const int Patience = 20_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A window of its own, with no cookies yet.</summary>
    /// <param name="site">Where it is.</param>
    /// <param name="scripts">Whether scripts run in it.</param>
    public async Task<Tab> OpenAsync(ServedSite site, bool scripts = true)
    {
        Assert.SkipUnless(File.Exists(Executable), "Chromium is not installed: apt-get install chromium");
        playwright ??= await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        var window = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(), JavaScriptEnabled = scripts, Locale = "zh-CN", ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        window.SetDefaultTimeout(Patience);
        return new Tab(await window.NewPageAsync(), Path.Combine(site.Folder, "downloads"));
    }

    /// <summary>A window in which somebody of the demo is signed in.</summary>
    public async Task<Tab> SignedInAsync(ServedSite site, string signInName, bool scripts = true)
    {
        var tab = await OpenAsync(site, scripts);
        await tab.SignIn(signInName, ServedSite.DemoPassword);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
