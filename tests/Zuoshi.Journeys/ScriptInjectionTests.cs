using Zuoshi.Journeys.Attack;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>Every duty sends scripts through every form, and then everybody looks at every page.</summary>
public sealed class ScriptInjectionTests(Chromium chromium)
{
    // The demo has one account for each duty, and says the password when it starts.
    private const string Password = "yanshi-2026";

    private static readonly string[] Accounts = ["huodongban", "jichu", "yunshu-zg", "lly-gongjiao", "juzhang", "guanliyuan", "anquanyuan", "shenjiyuan"];

    [Fact]
    public async Task No_text_that_anybody_sends_runs_in_anybodys_browser()
    {
        await using var site = await ServedSite.StartAsync("--demo");
        var (taken, sent) = (0, new HashSet<string>());
        foreach (var account in Accounts)
        {
            await using var tab = await chromium.OpenAsync(site);
            var intruder = await Intruder.EnterAsync(tab, account, Password);
            await intruder.AttackAsync();
            taken += intruder.Taken;
            sent.UnionWith(intruder.Sent);
        }

        var found = new List<string>();
        foreach (var account in Accounts)
        {
            await using var tab = await chromium.OpenAsync(site);
            found.AddRange((await (await Intruder.EnterAsync(tab, account, Password)).LookAsync()).Select(what => $"{account} {what}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{sent.Count} forms, {taken} answers that took the text");
        // Else nothing was tried, and nothing proven.
        Assert.True(sent.Count > 20 && taken > 20, $"Only {taken} of {sent.Count} forms took anything");
        Assert.Empty(found);
    }
}
