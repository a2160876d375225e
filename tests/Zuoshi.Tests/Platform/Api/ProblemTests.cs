using System.Text;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Web;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Api;

/// <summary>Whatever goes wrong, a program gets a problem that it can read, in Chinese, with a code that stays.</summary>
public sealed class ProblemTests
{
    [Theory]
    [OnEachDatabase("GET", "/api/v1/nowhere", 404, "api.not-found")]
    [OnEachDatabase("GET", "/api/v1/campaigns/9", 404, "api.not-found")]
    [OnEachDatabase("GET", "/api/v1/campaigns/one", 404, "api.not-found")]
    [OnEachDatabase("GET", "/api/v1/campaigns/1/contributions?limit=many", 400, "api.unreadable")]
    [OnEachDatabase("GET", "/api/v1/campaigns/1/contributions?outcome=perhaps", 422, "api.invalid")]
    [OnEachDatabase("DELETE", "/api/v1/campaigns/1", 405, "api.method")]
    [OnEachDatabase("GET", "/api/v1/campaigns/1/lists/tasks/7", 404, "api.not-found")]
    public async Task An_address_that_leads_nowhere_is_no_page(Database database, string method, string address, int status, string code)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);

        MustBe(status, code, await program.Ask(new HttpMethod(method), address));
    }

    [Theory]
    [OnEachDatabase("{", "application/json", 400, "api.unreadable")]
    [OnEachDatabase("""{"text": "机密★1年\n雨量站要有备用电源。", "theme": 1}""", "application/json", 422, "api.state-secret")]
    [OnEachDatabase("""{"text": "\u673a\u5bc6\u26051\u5e74", "theme": 1}""", "application/json", 422, "api.state-secret")]
    [OnEachDatabase("""{"text": null, "theme": 1}""", "application/json", 400, "api.unreadable")]
    [OnEachDatabase("""{"theme": 1}""", "application/json", 400, "api.unreadable")]
    [OnEachDatabase("""{"text": "雨量站要有备用电源。", "theme": "first"}""", "application/json", 400, "api.unreadable")]
    [OnEachDatabase("text=x", "application/x-www-form-urlencoded", 415, "api.media-type")]
    [OnEachDatabase("""{"text": " ", "theme": 1}""", "application/json", 409, "discussions.empty")]
    [OnEachDatabase("""{"text": "雨量站要有备用电源。"}""", "application/json", 409, "discussions.no-target")]
    [OnEachDatabase("""{"text": "雨量站要有备用电源。", "theme": 8}""", "application/json", 422, "api.invalid")]
    public async Task What_can_t_be_taken_is_refused_with_its_reason(Database database, string body, string type, int status, string code)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        MustBe(status, code, await program.Post("campaigns/1/contributions", new StringContent(body, Encoding.UTF8, type)));
    }

    [Theory, OnEachDatabase]
    public async Task The_place_in_the_body_that_can_t_be_read_is_named(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var answer = await program.Post("campaigns/1/contributions", new StringContent("""{"text": "好", "theme": "first"}""", Encoding.UTF8, "application/json"));

        Assert.Equal("正文读不出来：$.theme 处缺少内容，或者类型不对。请对照接口说明核对。", (string?)answer.Json["detail"]);
    }

    [Theory, OnEachDatabase]
    public async Task A_program_that_asks_too_often_is_told_how_long_to_wait(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        using var other = await site.ProgramOf(Cast.Office);
        Answer last;
        var asked = 0;
        do
        {
            last = await program.Get("campaigns/9");
            asked++;
        }
        while (last.Status == 404 && asked <= RateLimits.ApiRequestsAMinute);

        MustBe(429, "api.too-many", last);
        Assert.InRange(last.RetryAfter!.Value.TotalSeconds, 1, 60);
        Assert.Equal(RateLimits.ApiRequestsAMinute + 1, asked);
        Assert.Equal(404, (await other.Get("campaigns/9")).Status);
    }

    internal static void MustBe(int status, string code, Answer answer)
    {
        Assert.True(answer.Status == status && answer.Code == code, $"{answer}");
        Assert.Equal(ApiProblem.MediaType, answer.Type);
        Assert.Equal(status, (int)answer.Json["status"]!);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string?)answer.Json["title"]);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string?)answer.Json["detail"]);
        Assert.DoesNotContain("Exception", answer.Text);
        Assert.DoesNotContain("<html", answer.Text);
    }
}
