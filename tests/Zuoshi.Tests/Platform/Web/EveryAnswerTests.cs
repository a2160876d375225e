using System.Net;
using Zuoshi.Tests.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Web;

public sealed class EveryAnswerTests
{
    [Theory, OnEachDatabase]
    public async Task Every_answer_keeps_the_page_to_itself(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);

        foreach (var address in Route.All(site).Select(route => route.Example).Append("/nowhere").Append("/zuoshi.css").Append("/health/live"))
        {
            using var answer = await office.Knock(HttpMethod.Get, address);
            var policy = Header(answer, "Content-Security-Policy").Split("; ");
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Contains("object-src 'none'", policy);
            Assert.Contains("base-uri 'none'", policy);
            Assert.Contains("form-action 'self'", policy);
            Assert.DoesNotContain("unsafe-inline", string.Join(' ', policy));
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
            if (address != "/zuoshi.css") Assert.Contains("no-store", Header(answer, "Cache-Control"));
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_sign_in_cookie_is_out_of_reach_for_scripts_and_other_sites(Database database)
    {
        await using var site = await RunningSite.On(database);
        var stranger = site.Stranger();
        var form = (await stranger.Open("/sign-in")).Form("登录").Fill("登录名", "office").Fill("密码", Cast.Password);

        using var answer = await form.Knock("登录");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("zuoshi=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_is_saved_and_never_shown_in_the_sites_name(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);

        foreach (var address in new[] { "/campaigns/1/lists/export", "/campaigns/1/notice?handler=File" })
        {
            using var answer = await office.Knock(HttpMethod.Get, address);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-store", Header(answer, "Cache-Control"));
        }
    }

    [Theory]
    [OnEachDatabase("https", true)]
    [OnEachDatabase("http", false)]
    public async Task Over_https_browsers_are_told_to_come_by_it_for_a_year(Database database, string scheme, bool isTold)
    {
        await using var site = await RunningSite.EmptyOn(database);
        using var browser = new HttpClient { BaseAddress = site.Address };
        using var question = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "zuoshi.example" } };
        question.Headers.Add("X-Forwarded-Proto", scheme);

        using var answer = await browser.SendAsync(question);

        Assert.Equal(isTold, answer.Headers.TryGetValues("Strict-Transport-Security", out var told) && told.Single() == "max-age=31536000");
    }

    [Theory]
    [OnEachDatabase("/health/live")]
    [OnEachDatabase("/health/ready")]
    public async Task Whoever_watches_the_machine_needs_no_sign_in(Database database, string address)
    {
        await using var site = await RunningSite.EmptyOn(database);

        using var answer = await site.Stranger().Knock(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values)
        : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} has no {name}");
}
