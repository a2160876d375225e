using System.Net;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Api;

/// <summary>Every endpoint against every duty and against strangers; found in the running site, so that none is forgotten.</summary>
public sealed class ApiAccessTests
{
    [Theory, OnEachDatabase]
    public async Task An_endpoint_opens_for_those_who_have_its_permission_and_nobody_else(Database database)
    {
        await using var site = await RunningSite.On(database);
        var wrong = new List<string>();
        foreach (var who in Cast.All)
        {
            using var program = await site.ProgramOf(who);
            foreach (var endpoint in Endpoint.All(site.Services))
            {
                var answer = await program.Ask(new HttpMethod(endpoint.Method), endpoint.Example, endpoint.Nothing);
                var mayEnter = endpoint.Permission is { } asked && who.Duty.Has(asked);
                // What is sent is empty and what is asked for may be missing; that comes after the door.
                var isRight = mayEnter ? answer.Status is 200 or 400 or 404 or 415 or 428 : answer is { Status: 403, Code: "api.forbidden" };
                if (!isRight) wrong.Add($"{who.Duty} {endpoint.Method} {endpoint.Example}: {answer}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_shows_no_token_or_a_wrong_one_gets_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        foreach (var token in new[] { null, "", "zuoshi_", "zuoshi_" + new string('0', 64), "office" })
        {
            using var stranger = Caller.With(site, token);
            foreach (var endpoint in Endpoint.All(site.Services))
            {
                var answer = await stranger.Ask(new HttpMethod(endpoint.Method), endpoint.Example, endpoint.Nothing);
                Assert.True(answer is { Status: 401, Code: "api.no-token" }, $"{token} {endpoint.Method} {endpoint.Example}: {answer}");
            }
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_browser_s_sign_in_opens_no_endpoint(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);

        using var answer = await office.Knock(HttpMethod.Get, $"{ApiSetup.Root}/campaigns");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(ApiProblem.MediaType, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory, OnEachDatabase]
    public async Task A_token_opens_no_page(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);

        var answer = await program.Get("/campaigns/1");

        Assert.Equal((302, "/sign-in?back=%2Fcampaigns%2F1"), (answer.Status, new Uri(site.Address, answer.Location).PathAndQuery));
    }

    [Theory, OnEachDatabase]
    public async Task A_token_does_what_its_scopes_say_and_no_more(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office, writes: true, Permission.ReadCampaign);

        Assert.Equal(200, (await program.Get("campaigns/1")).Status);
        Assert.Equal((403, "api.forbidden"), Short(await program.Get("campaigns/1/lists/export")));
        Assert.Equal((403, "api.forbidden"), Short(await program.Post("campaigns/1/contributions", new { text = "雨量站要有备用电源。", theme = 1 })));
    }

    [Theory, OnEachDatabase]
    public async Task A_token_that_only_reads_writes_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office, writes: false);

        Assert.Equal(200, (await program.Get("campaigns/1")).Status);
        Assert.Equal((403, "api.read-only"), Short(await program.Post("campaigns/1/contributions", new { text = "雨量站要有备用电源。", theme = 1 })));
        Assert.Equal(0, await site.Look(db => db.Set<Zuoshi.Discussions.Contribution>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Every_endpoint_says_what_it_asks_for(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        Assert.NotEmpty(Endpoint.All(site.Services));
        Assert.DoesNotContain(Endpoint.All(site.Services), endpoint => endpoint.Permission is null);
    }

    private static (int, string?) Short(Answer answer) => (answer.Status, answer.Code);
}
