using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace Zuoshi.Endurance;

/// <summary>What came back when a form was sent.</summary>
/// <param name="Status">The answer's status; null when the connection broke before there was one.</param>
/// <param name="Location">Where it led.</param>
/// <param name="Text">What the page said.</param>
internal sealed record Reply(HttpStatusCode? Status, string? Location, string Text)
{
    /// <summary>Whether the site answered that the thing is done.</summary>
    public bool IsDone => Status is HttpStatusCode.Redirect && Location?.StartsWith("/sign-in", StringComparison.Ordinal) == false;
}

/// <summary>One of the demo's people at a browser without a window: opens a page, fills its form, sends it.</summary>
internal sealed class Clerk : IDisposable
{
    private const string DemoPassword = "yanshi-2026";

    private readonly HttpClient http;

    private Clerk(Uri site) => http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = site, Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Signs somebody in.</summary>
    public static async Task<Clerk> AtAsync(Uri site, string signInName)
    {
        var clerk = new Clerk(site);
        var reply = await clerk.SendAsync("/sign-in", form => new MultipartFormDataContent
        {
            { new StringContent(signInName), "SignInName" }, { new StringContent(DemoPassword), "Password" }, { new StringContent(Token(form)), TokenField },
        });
        Assert.True(reply.IsDone, $"{signInName} can't sign in: {reply.Status} {reply.Text}");
        return clerk;
    }

    /// <summary>Opens a page.</summary>
    public async Task<Reply> OpenAsync(string page)
    {
        using var answer = await http.GetAsync(page);
        return new Reply(answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page and sends its form with some fields set.</summary>
    public Task<Reply> SendAsync(string page, params (string Name, string Value)[] fields) => SendAsync(page, "", fields);

    /// <summary>Opens a page and sends its form to one of the page's handlers.</summary>
    public Task<Reply> SendAsync(string page, string handler, params (string Name, string Value)[] fields) => SendAsync(page, form =>
    {
        var content = new MultipartFormDataContent();
        // What the page itself put into the form, such as the version that was seen, goes with it.
        foreach (var hidden in form.QuerySelectorAll($"form:has([name='{fields[0].Name}']) input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        foreach (var (name, value) in fields) content.Add(new StringContent(value == First ? FirstChoice(form, name) : value), name);
        return content;
    }, handler);

    /// <summary>Opens a page and sends a file with its form.</summary>
    public Task<Reply> SendFileAsync(string page, string field, string fileName, byte[] content) => SendAsync(page, form => new MultipartFormDataContent
    {
        { new StringContent(Token(form)), TokenField }, { new ByteArrayContent(content), field, fileName },
    });

    /// <summary>Stands for whatever choice a select offers first.</summary>
    public const string First = "\u0001first";

    private const string TokenField = "__RequestVerificationToken";

    public void Dispose() => http.Dispose();

    private async Task<Reply> SendAsync(string page, Func<IDocument, MultipartFormDataContent> fill, string handler = "")
    {
        try
        {
            using var opened = await http.GetAsync(page);
            var html = await opened.Content.ReadAsStringAsync();
            if (opened.StatusCode is not HttpStatusCode.OK) return new Reply(opened.StatusCode, opened.Headers.Location?.OriginalString, html);

            var form = await BrowsingContext.New().OpenAsync(request => request.Content(html));
            using var content = fill(form);
            using var answer = await http.PostAsync(handler == "" ? page : $"{page}?handler={handler}", content);
            html = await answer.Content.ReadAsStringAsync();
            var said = await BrowsingContext.New().OpenAsync(request => request.Content(html));
            return new Reply(answer.StatusCode, answer.Headers.Location?.OriginalString, string.Join(' ', said.QuerySelectorAll("h1, .note, .error").Select(note => note.TextContent.Trim())));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
        {
            return new Reply(null, null, broken.Message);
        }
    }

    private static string Token(IDocument form) => form.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value") ?? "";

    private static string FirstChoice(IDocument form, string name) =>
        form.QuerySelectorAll("select").First(select => select.GetAttribute("name") == name)
            .QuerySelectorAll("option").Select(option => option.GetAttribute("value")).First(value => !string.IsNullOrEmpty(value))!;
}
