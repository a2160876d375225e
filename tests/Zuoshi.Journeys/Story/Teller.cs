using OtpNet;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys.Story;

/// <summary>
/// Tells one story on one installation. Its steps are extensions, one file for each part of the chain; a step leaves the page on
/// which the next one begins.
/// </summary>
public sealed class Teller(Chromium chromium, ServedSite site, bool scripts) : IAsyncDisposable
{
    /// <summary>The password of everybody in the story.</summary>
    public const string Password = "one-for-all-of-us";

    private readonly Dictionary<string, Tab> tabs = [];
    private readonly List<string> wrong = [];

    /// <summary>The installation.</summary>
    public ServedSite Site => site;

    /// <summary>The tab of somebody, who signs in when first heard of.</summary>
    public async Task<Tab> As(string signInName)
    {
        if (tabs.TryGetValue(signInName, out var known)) return known;

        var tab = tabs[signInName] = await chromium.OpenAsync(site, scripts);
        await tab.SignIn(signInName, Password);
        if (tab.Page.Url.EndsWith("/sign-in/enrol", StringComparison.Ordinal)) await EnrolAsync(tab);
        return tab;
    }

    // Administrators and the office set up a phone before anything else.
    private async Task EnrolAsync(Tab tab)
    {
        await Inspect(tab, "enrol");
        var key = (await tab.Page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await tab.Fill("验证码", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp());
        await tab.Press("开通");
        await tab.Sees("恢复码，只显示这一次");
        await Inspect(tab, "recovery-codes");
        await tab.Follow("已经抄好，进入");
    }

    /// <summary>The tab of somebody who is not signed in.</summary>
    public async Task<Tab> Stranger() => tabs.TryGetValue("", out var known) ? known : tabs[""] = await chromium.OpenAsync(site, scripts);

    /// <summary>A browser that was never here, for whoever asks to close.</summary>
    public Task<Tab> Newcomer() => chromium.OpenAsync(site, scripts);

    /// <summary>
    /// Looks at a page with everybody's eyes and goes on; what is wrong is said at the end, all of it. Without scripts the page is
    /// the same, and once is enough.
    /// </summary>
    public async Task Inspect(Tab tab, string name)
    {
        if (scripts) wrong.AddRange(await Inspection.InspectAsync(tab, name));
    }

    /// <summary>Everything inspected was fit for everybody, and no browser complained.</summary>
    public void MustHaveGoneWell() => Assert.Empty(wrong.Concat(tabs.Values.SelectMany(tab => tab.Complaints)));

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in tabs.Values) await tab.DisposeAsync();
    }
}
