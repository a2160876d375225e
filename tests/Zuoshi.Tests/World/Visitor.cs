using System.Net;
using AngleSharp;

namespace Zuoshi.Tests.World;

/// <summary>A browser without a window: keeps cookies, follows redirects, and sees pages as a person would.</summary>
public sealed class Visitor : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Func<string> serverErrors;
    private readonly HttpClient http;

    internal Visitor(Uri site, Func<string> serverErrors)
    {
        this.serverErrors = serverErrors;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = site };
    }

    /// <summary>The cookies it has been given.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Calls itself something, as browsers do.</summary>
    public Visitor Calling(string userAgent)
    {
        http.DefaultRequestHeaders.Add("User-Agent", userAgent);
        return this;
    }

    /// <summary>Opens a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="from">The page on which the link was pressed, as browsers say it; null for an address that was typed.</param>
    public Task<Page> Open(string address, Uri? from = null) => Go(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Referrer = from } });

    /// <summary>Asks once, without following where it leads.</summary>
    public Task<HttpResponseMessage> Knock(HttpMethod method, string address, HttpContent? content = null) =>
        http.SendAsync(new HttpRequestMessage(method, address) { Content = content });

    /// <summary>Sends a request and follows where it leads.</summary>
    internal async Task<Page> Go(HttpRequestMessage request)
    {
        var fragment = "";
        for (var redirects = 0; ; redirects++)
        {
            using var response = await http.SendAsync(request);
            var at = new Uri(http.BaseAddress!, request.RequestUri!);
            if ((int)response.StatusCode is >= 300 and < 400)
            {
                Assert.True(redirects < MostRedirects, $"{at.PathAndQuery} leads round in a circle");
                var next = new Uri(at, response.Headers.Location!);
                Assert.True(next.Authority == at.Authority, $"{at.PathAndQuery} leads out of the site, to {next}");
                fragment = next.Fragment;
                request = new HttpRequestMessage(HttpMethod.Get, next.PathAndQuery);
                continue;
            }

            // A test that wants to see the error page knocks; anywhere else it is the site that is broken.
            if (response.StatusCode is HttpStatusCode.InternalServerError)
                Assert.Fail($"{request.Method} {at.PathAndQuery} broke the site:\n{serverErrors()}");

            var html = await response.Content.ReadAsStringAsync();
            var document = await BrowsingContext.New().OpenAsync(answer => answer.Content(html).Address(at));
            return new Page(this, (int)response.StatusCode, at.PathAndQuery + fragment, document);
        }
    }

    public void Dispose() => http.Dispose();
}
