using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Api;

public sealed class RepeatsTests
{
    private static readonly object Body = new { text = "雨量站要有备用电源。", theme = 1 };

    [Theory, OnEachDatabase]
    public async Task What_is_sent_twice_is_done_once_and_answered_twice(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var first = await Send(program, "a");
        var second = await Send(program, "a");

        Assert.Equal((201, "/api/v1/campaigns/1/contributions/1", "\"0\""), (first.Status, first.Location, first.Tag));
        Assert.Equal((first.Status, first.Location, first.Tag, first.Text), (second.Status, second.Location, second.Tag, second.Text));
        Assert.Equal(1, await Count(site));
    }

    [Theory, OnEachDatabase]
    public async Task Sent_twice_at_once_it_is_done_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send(program, "a")));

        Assert.All(answers, answer => Assert.True(answer.Status == 201 || answer.Code == "api.in-progress", $"{answer}"));
        Assert.Equal(1, await Count(site));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_key_with_something_else_is_a_mistake(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);
        await Send(program, "a");

        var answer = await program.Post("campaigns/1/contributions", new { text = "别的话。", theme = 1 }, (Repeats.Header, "a"));

        ProblemTests.MustBe(422, "api.key-reused", answer);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_is_its_token_s_own(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var one = await site.ProgramOf(Cast.Member);
        using var other = await site.ProgramOf(Cast.Member);

        await Send(one, "a");
        await Send(other, "a");

        Assert.Equal(2, await Count(site));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_refused_may_be_mended_under_the_same_key(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);
        var refused = await program.Post("campaigns/1/contributions", new { text = "", theme = 1 }, (Repeats.Header, "a"));

        Assert.Equal((409, 201), (refused.Status, (await Send(program, "a")).Status));
        Assert.Equal(1, await Count(site));
    }

    [Theory, OnEachDatabase]
    public async Task After_a_day_a_key_is_forgotten(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);
        await Send(program, "a");

        site.Clock.Advance(AnsweredRequest.KeptFor + TimeSpan.FromMinutes(1));
        await Send(program, "a");

        Assert.Equal(2, await Count(site));
        Assert.Equal(1, await site.Look(db => db.Set<AnsweredRequest>().CountAsync()));
    }

    private static Task<Answer> Send(Caller program, string key) => program.Post("campaigns/1/contributions", Body, (Repeats.Header, key));

    private static Task<int> Count(RunningSite site) => site.Look(db => db.Contributions.CountAsync());
}
