using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Zuoshi.Platform.Live;
using Zuoshi.Tests.Discussions.Sessions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Live;

public sealed class LiveTests
{
    private const string Topic = "sessions/1/1";

    [Fact]
    public async Task A_change_wakes_those_who_listen_for_it_and_many_are_one()
    {
        var (news, clock) = (new LiveNews(null, NullLogger<LiveNews>.Instance), new FakeTimeProvider());
        using var listener = news.Listen("a");
        using var other = news.Listen("b");
        await news.PublishAsync("a");
        await news.PublishAsync("a");

        Assert.True(await listener.WaitAsync(TimeSpan.FromMinutes(1), clock, CancellationToken.None));
        foreach (var waits in new[] { listener, other })
        {
            var waiting = waits.WaitAsync(TimeSpan.FromMinutes(1), clock, CancellationToken.None);
            clock.Advance(TimeSpan.FromMinutes(1));
            Assert.False(await waiting);
        }
    }

    [Fact]
    public async Task Who_comes_and_goes_at_once_loses_nobody_elses_change()
    {
        var (news, clock) = (new LiveNews(null, NullLogger<LiveNews>.Instance), new FakeTimeProvider());
        await Parallel.ForAsync(0, 200, async (_, cancel) =>
        {
            using (news.Listen("a"))
            {
            }

            using var listener = news.Listen("a");
            await news.PublishAsync("a");
            Assert.True(await listener.WaitAsync(TimeSpan.FromMinutes(1), clock, cancel));
        });
    }

    [Theory, OnEachDatabase]
    public async Task A_stream_says_that_something_has_changed_and_no_more(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        await using var stream = await Listener.OpenAsync(site, await site.As(Cast.Liaison), Topic);
        Assert.True(await stream.HearsAsync());

        // On PostgreSQL the node begins to hear when somebody listens for the first time: until then nothing comes.
        await (await (await site.As(Cast.Member)).Open("/campaigns/1/sessions/1")).Press("打开签到");
        if (database is Database.Postgres)
            await Eventually.Async(async () =>
            {
                await site.Services.GetRequiredService<LiveNews>().PublishAsync(Topic);
                return true;
            });

        Assert.True(await stream.HearsAsync());
    }

    [Fact]
    public async Task A_change_on_one_node_reaches_a_stream_on_another()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var ground = await GroundKeeper.WorldAsync(Database.Postgres);
        await using var one = await RunningSite.OnAsync(ground, ownsGround: true);
        await using var other = await RunningSite.OnAsync(ground);
        await one.CallSession();
        await using var stream = await Listener.OpenAsync(other, await other.SignIn(Cast.Convener), Topic);
        // The first says hello, the second that the node hears the others from now on.
        Assert.True(await stream.HearsAsync());
        Assert.True(await stream.HearsAsync());

        var recorder = await one.As(Cast.Member);
        await (await recorder.Open("/campaigns/1/sessions/1")).Press("打开签到");

        Assert.True(await stream.HearsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_stream_ends_with_the_sign_in(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var recorder = await site.As(Cast.Member);
        await using var stream = await Listener.OpenAsync(site, recorder, Topic);
        Assert.True(await stream.HearsAsync());

        await (await recorder.Open("/sign-out")).Press("退出");

        await Eventually.Async(async () =>
        {
            site.Clock.Advance(LiveStream.Beat);
            return !await stream.HearsAsync();
        });
    }

    [Theory, OnEachDatabase]
    public async Task A_stream_ends_with_the_site(Database database)
    {
        var site = await RunningSite.On(database);
        await site.CallSession();
        await using var stream = await Listener.OpenAsync(site, await site.As(Cast.Member), Topic);
        Assert.True(await stream.HearsAsync());

        await site.DisposeAsync();

        while (await stream.HearsAsync())
        {
        }
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_hears_of_what_they_may_not_see_and_an_account_holds_a_few_streams(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var member = await site.As(Cast.Member);
        foreach (var topic in new[] { "sessions/1/2", "sessions/2/1", "sessions/1", "nothing", "" })
        {
            await using var none = await Listener.OpenAsync(site, member, topic);
            Assert.Equal(404, none.Status);
        }

        await using (var admin = await Listener.OpenAsync(site, await site.As(Cast.Admin), Topic)) Assert.Equal(403, admin.Status);
        var held = new List<Listener>();
        for (var count = 0; count < LiveSeats.Most; count++) held.Add(await Listener.OpenAsync(site, member, Topic));
        await using (var more = await Listener.OpenAsync(site, member, Topic)) Assert.Equal(429, more.Status);
        await using (var others = await Listener.OpenAsync(site, await site.As(Cast.Liaison), Topic)) Assert.Equal(200, others.Status);

        foreach (var stream in held) await stream.DisposeAsync();
        await Eventually.Async(async () =>
        {
            await using var again = await Listener.OpenAsync(site, member, Topic);
            return again.Status == 200;
        });
    }
}
