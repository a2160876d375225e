using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Zuoshi.Journeys.Browser;

/// <summary>
/// Looks at a page as everybody might see it: on a desk, on a phone, on the narrowest phone, light and dark. Nothing may be out of
/// reach for anybody, nothing may stick out sideways; the pictures stay under <c>artifacts/pictures</c> for people to look at.
/// </summary>
public static class Inspection
{
    // Below 390 nothing is laid out anew, only narrower; what is dark differs in its colours alone.
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };
    private static readonly (int Width, ColorScheme Scheme, bool HasAxe, AxeRunOptions? Rules)[] Looks =
    [
        (1440, ColorScheme.Light, true, null), (1440, ColorScheme.Dark, true, Colours),
        (390, ColorScheme.Light, true, null), (390, ColorScheme.Dark, false, null), (320, ColorScheme.Light, false, null),
    ];

    private static readonly string Pictures = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "pictures"));

    /// <summary>What is wrong with the page that the tab shows.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="name">What the pictures are called.</param>
    public static async Task<IReadOnlyList<string>> InspectAsync(Tab tab, string name)
    {
        var wrong = new List<string>();
        foreach (var (width, scheme, hasAxe, rules) in Looks)
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var look = $"{name}-{width}-{(scheme is ColorScheme.Dark ? "dark" : "light")}";
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{look}.png"), FullPage = true });
            if (hasAxe) wrong.AddRange((await tab.Page.RunAxe(rules)).Violations.Select(violation => $"{look}: {Say(violation)}"));
            var overhang = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overhang > 0) wrong.Add($"{look}: {overhang} px stick out sideways");
        }

        await tab.Page.SetViewportSizeAsync(Looks[0].Width, 900);
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return wrong;
    }

    /// <summary>What is wrong with pages of the site as people of its demo see them, and what their browsers complained of.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="site">The site.</param>
    /// <param name="tours">Who looks at which pages, each with the name of its pictures.</param>
    public static async Task<IReadOnlyList<string>> TourAsync(Chromium chromium, ServedSite site, params (string Who, (string Address, string Name)[] Pages)[] tours)
    {
        var wrong = new List<string>();
        foreach (var (who, pages) in tours)
        {
            await using var tab = await chromium.SignedInAsync(site, who);
            foreach (var (address, name) in pages)
            {
                await tab.Open(address);
                wrong.AddRange(await InspectAsync(tab, name));
            }

            wrong.AddRange(tab.Complaints);
        }

        return wrong;
    }

    private static string Say(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Help}): {string.Join("; ", violation.Nodes.Select(node => node.Html))}";
}
