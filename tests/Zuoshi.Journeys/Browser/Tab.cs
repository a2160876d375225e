using Microsoft.Playwright;

namespace Zuoshi.Journeys.Browser;

/// <summary>A browser's tab in a person's hands: finds things by the words that stand on them.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private readonly string downloads;

    internal Tab(IPage page, string downloads)
    {
        (Page, this.downloads) = (page, downloads);
        page.Console += (_, message) =>
        {
            // A form that is refused belongs to the story; the browser calls its answer a resource that failed.
            var isRefusedForm = message.Text.Contains("status of 400", StringComparison.Ordinal) || message.Text.Contains("status of 409", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isRefusedForm) complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    /// <summary>The page, for what has no name of its own here.</summary>
    public IPage Page { get; }

    /// <summary>The page's heading.</summary>
    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Opens an address.</summary>
    public Task Open(string address) => Page.GotoAsync(address);

    /// <summary>Signs somebody in, and waits until the site leads on.</summary>
    public async Task SignIn(string signInName, string password)
    {
        await Open("/sign-in");
        await Fill("登录名", signInName);
        await Fill("密码", password);
        await Press("登录");
        // The address is enough: whoever goes on waits for what is needed, and a page that has loaded already can't be waited for.
        await Page.WaitForURLAsync(address => new Uri(address).AbsolutePath != "/sign-in", new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>Fills a field, named by its label.</summary>
    public Task Fill(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    /// <summary>Takes one of a field's choices.</summary>
    public Task Select(string label, string choice) => Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = choice });

    /// <summary>Takes one of several choices that all stand on the page, by the words it begins with.</summary>
    public Task Choose(string words) => Page.GetByLabel(words).First.CheckAsync();

    /// <summary>Takes a file away, and says where it lies.</summary>
    public async Task<string> Download(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Follow(link));
        var path = Path.Combine(downloads, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>Puts a file into a field.</summary>
    public Task Attach(string label, string path) => Page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(path);

    /// <summary>Presses a button.</summary>
    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows a link, by the name that a screen reader says.</summary>
    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Waits until the words stand somewhere on the page.</summary>
    public Task Sees(string words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    /// <summary>What the browser complained of: refused by the page's security policy, not found, a script that failed.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
