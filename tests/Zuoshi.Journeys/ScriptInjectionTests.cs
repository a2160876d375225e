using System.Collections.Concurrent;
using Zuoshi.Journeys.Attack;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>Every duty sends scripts through every form, and then everybody looks at every page.</summary>
public sealed class ScriptInjectionTests(Chromium chromium)
{
    // The demo has one account for each duty, and says the password when it starts.

    private static readonly string[] Accounts = ["huodongban", "jichu", "yunshu-zg", "lly-gongjiao", "juzhang", "guanliyuan", "anquanyuan", "shenjiyuan"];

    [Fact]
    public async Task No_text_that_anybody_sends_runs_in_anybodys_browser()
    {
        await using var site = await ServedSite.WithDemoAsync();
        var (attacks, found) = (new ConcurrentBag<Intruder>(), new ConcurrentBag<string>());
        await EverybodyAsync(site, async (_, intruder) =>
        {
            await intruder.AttackAsync();
            attacks.Add(intruder);
        });
        await EverybodyAsync(site, async (account, intruder) =>
        {
            foreach (var what in await intruder.LookAsync()) found.Add($"{account} {what}");
        });
        var (taken, sent) = (attacks.Sum(intruder => intruder.Taken), attacks.SelectMany(intruder => intruder.Sent).ToHashSet());

        TestContext.Current.TestOutputHelper?.WriteLine($"{sent.Count} forms, {taken} answers that took the text");
        // Else nothing was tried, and nothing proven.
        Assert.True(sent.Count > 60 && taken > 60, $"Only {taken} of {sent.Count} forms took anything");
        Assert.Empty(found);
    }

    // Two at once: the browser and the site take turns in waiting for each other.
    private Task EverybodyAsync(ServedSite site, Func<string, Intruder, Task> act) =>
        Parallel.ForEachAsync(Accounts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (account, _) =>
        {
            await using var tab = await chromium.OpenAsync(site);
            await act(account, await Intruder.EnterAsync(tab, account, ServedSite.DemoPassword));
        });
}
