using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Audits.Sealing;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

public sealed class SealTests
{
    [Theory, OnEachDatabase]
    public async Task Every_finished_day_is_sealed_on_the_day_before_days_without_a_line_too(Database database)
    {
        await using var site = await RunningSite.On(database);
        site.Clock.Advance(TimeSpan.FromDays(3));

        await site.Seal();

        var seals = await site.Seals();
        Assert.Equal(DateOnly.FromDateTime(Cast.Founded.Date), seals[0].Day);
        Assert.Equal(DateOnly.FromDateTime(Cast.Now.Date).AddDays(2), seals[^1].Day);
        Assert.Equal("", seals[0].Previous);
        Assert.All(seals.Zip(seals.Skip(1)), pair => Assert.Equal((pair.First.Day.AddDays(1), pair.First.Hash), (pair.Second.Day, pair.Second.Previous)));
        Assert.Contains(seals, seal => seal.Count == 0);
        Assert.Equal(seals.Count, seals.Select(seal => seal.Hash).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task A_day_is_sealed_only_once_whoever_tries_and_however_often(Database database)
    {
        await using var site = await RunningSite.On(database);
        site.Clock.Advance(TimeSpan.FromDays(2));

        await Task.WhenAll(site.Seal(), site.Seal());
        var seals = await site.Seals();
        await site.Seal();

        Assert.Equal(seals.Select(seal => seal.Hash), (await site.Seals()).Select(seal => seal.Hash));
        Assert.Null((await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_is_not_sealed_before_saves_begun_on_it_have_ended(Database database)
    {
        await using var site = await RunningSite.On(database);
        var today = DateOnly.FromDateTime(Cast.Now.Date);

        site.Clock.SetUtcNow(Cast.Now.Date.AddDays(1).AddHours(-8).AddMinutes(9));
        await site.Seal();
        Assert.Equal(today.AddDays(-1), (await site.Seals())[^1].Day);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Seal();
        Assert.Equal(today, (await site.Seals())[^1].Day);
    }

    [Theory, OnEachDatabase]
    public async Task The_site_seals_by_itself(Database database)
    {
        await using var site = await RunningSite.On(database);
        var before = (await site.Seals()).Count;

        site.Clock.Advance(TimeSpan.FromDays(1));

        await Eventually.Async(async () => (await site.Seals()).Count > before);
    }

    [Theory, OnEachDatabase]
    public async Task Each_seal_is_kept_once_more_outside_the_database(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        site.LoseAnchor();

        await site.Seal();
        await site.Seal();

        var anchor = site.Services.GetRequiredService<AnchorFile>();
        Assert.Equal(
            (await site.Seals()).Select(seal => $"{seal.Day:yyyy-MM-dd} {seal.Count} {seal.Hash}"), await File.ReadAllLinesAsync(anchor.Path));
    }
}
