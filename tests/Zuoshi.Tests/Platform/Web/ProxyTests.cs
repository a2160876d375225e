using Zuoshi.Platform;
using Zuoshi.Platform.Web;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Web;

public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8, ::1", true)]
    [InlineData("192.0.2.7", false)]
    public async Task Cookies_are_for_https_alone_when_a_known_proxy_was_asked_by_https(string? proxies, bool known)
    {
        await using var site = await RunningSite.On(Database.Sqlite, builder => builder.Configuration[Proxies.Setting] = proxies);

        var given = await CookiesAsync(site, ("X-Forwarded-Proto", "https"));

        Assert.Equal([known ? "__Host-zuoshi" : "zuoshi", "zuoshi-flash", "zuoshi-form"], given.Select(cookie => cookie.Split('=')[0]).Order());
        Assert.All(given, cookie => Assert.Equal(known, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Without_https_people_can_sign_in_all_the_same()
    {
        await using var site = await RunningSite.On(Database.Sqlite);

        Assert.All(await CookiesAsync(site), cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Each_asker_behind_a_proxy_has_a_limit_of_their_own()
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        using var http = new HttpClient { BaseAddress = site.Address };

        for (var tries = 1; tries <= 61; tries++)
        {
            using var first = await PostAsync(http, "198.51.100.1");
            Assert.Equal(tries <= 60 ? 400 : 429, (int)first.StatusCode);
        }

        using var second = await PostAsync(http, "198.51.100.2");
        Assert.Equal(400, (int)second.StatusCode);
    }

    [Fact]
    public async Task What_is_no_address_is_refused_at_the_start()
    {
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RunningSite.On(Database.Sqlite, builder => builder.Configuration[Proxies.Setting] = "nginx"));

        Assert.Contains("nginx", refused.Message);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string forwardedFor)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        return http.SendAsync(request);
    }

    /// <summary>The cookies given on the way through the sign-in, with their attributes.</summary>
    private static async Task<List<string>> CookiesAsync(RunningSite site, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        foreach (var (name, value) in headers) http.DefaultRequestHeaders.Add(name, value);
        using var form = await http.GetAsync("/sign-in");
        var given = form.Headers.GetValues("Set-Cookie").ToList();
        var page = await form.Content.ReadAsStringAsync();
        var token = page.Split("__RequestVerificationToken")[1].Split("value=\"")[1].Split('"')[0];

        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["SignInName"] = Cast.Member.SignInName, ["Password"] = Cast.Password, ["__RequestVerificationToken"] = token,
            }),
        };
        request.Headers.Add("Cookie", given.Select(cookie => cookie.Split(';')[0]));
        using var signedIn = await http.SendAsync(request);
        return [.. given, .. signedIn.Headers.GetValues("Set-Cookie")];
    }
}
