using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Audits.Keeping;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

/// <summary>What the database itself refuses, and what it lets go when its time is over.</summary>
public sealed class TriggerTests
{
    // The triggers go by the database's own clock, which no test moves: on any, these days are past their six months.
    private static readonly DateTimeOffset Early = new(2025, 1, 6, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Late = new(2025, 8, 4, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [OnEachDatabase("UPDATE audits_entries SET reason = '改过'")]
    [OnEachDatabase("DELETE FROM audits_entries")]
    [OnEachDatabase("UPDATE audits_seals SET count = 0")]
    [OnEachDatabase("DELETE FROM audits_seals")]
    public async Task Neither_a_line_nor_a_seal_is_changed_or_removed(Database database, string statement)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays(1);

        await Assert.ThrowsAnyAsync<DbException>(() => site.Sql(statement));

        Assert.Null((await site.Verify()).Break);
    }

    [Theory]
    [InlineData("TRUNCATE audits_entries")]
    [InlineData("TRUNCATE audits_seals")]
    [InlineData("BEGIN; SELECT set_config('zuoshi.prune', 'on', true); DELETE FROM audits_entries; COMMIT")]
    public async Task Nor_by_what_only_postgres_has(string statement)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        await using var site = await RunningSite.On(Database.Postgres);
        await site.SealedDays(1);

        await Assert.ThrowsAnyAsync<DbException>(() => site.Sql(statement));
    }

    [Theory, OnEachDatabase]
    public async Task Lines_past_their_time_are_removed_by_whole_sealed_days_and_the_record_still_holds(Database database)
    {
        await using var site = await Begin(database);
        await Live(site, Early);
        await Live(site, Late);

        var pruned = await Prune(site);

        Assert.Equal(new DateOnly(2025, 2, 6), pruned?.Before);
        var found = await site.Verify();
        Assert.Equal((null, 3), (found.Break, found.PrunedDays));
        var line = Assert.Single(await site.Audit("audits.pruned"));
        Assert.Contains("somebody", line.Detail);
        Assert.Null(await Prune(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_line_that_claims_a_younger_day_was_due_excuses_nothing(Database database)
    {
        await using var site = await Begin(database);
        await Live(site, Early);
        await Live(site, Late);
        await site.Look(async db =>
        {
            db.Add(new Trail(new CurrentActor(new HttpContextAccessor()), new HttpContextAccessor(), site.Clock)
                .Note("audits.pruned", new PrunedDetail(new DateOnly(2025, 8, 5), 3, "forger")));
            return await db.SaveChangesAsync();
        });
        await site.Unguard(database);

        await site.Sql("DELETE FROM audits_entries WHERE at > '2025-08-03' AND at < '2025-08-04 12:00:00'");

        Assert.Equal(new Break(new DateOnly(2025, 8, 4), "少了3条记录。"), (await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_past_its_time_but_unsealed_stays(Database database)
    {
        await using var site = await Begin(database);
        await site.Put(new Setting { Name = "some", Value = "thing" });

        await Assert.ThrowsAnyAsync<DbException>(() => site.Sql(
            database is Database.Postgres ? $"{PostgresAudit.Prunes}; DELETE FROM audits_entries" : "DELETE FROM audits_entries"));
    }

    [Theory, OnEachDatabase]
    public async Task The_time_can_be_set_but_never_below_six_months(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        Assert.Equal(36, await site.Look(Retention.MonthsAsync));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Set(site, 5));
        Assert.Equal("audits.retention", refused.Code);
        await Set(site, 12);
        await Set(site, 6);

        Assert.Equal(6, await site.Look(Retention.MonthsAsync));
        Assert.Equal(
            ["""{"Value":"12"}""", """{"Value":"6"}"""],
            [.. (await site.Audit("platform.setting-added")).Concat(await site.Audit("platform.setting-changed")).Select(entry => entry.After!)]);
        await site.Sql("UPDATE platform_settings SET value = '1'");
        Assert.Equal(6, await site.Look(Retention.MonthsAsync));
    }

    private static Task<bool> Set(RunningSite site, int months) => site.Look(async db =>
    {
        await Retention.SetAsync(db, months);
        return true;
    });

    private static async Task<PrunedDetail?> Prune(RunningSite site)
    {
        using var scope = site.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<Pruning>().RunAsync("somebody");
    }

    // A site that was never used, kept as short as may be, so that a few months make a test.
    private static async Task<RunningSite> Begin(Database database)
    {
        var site = await RunningSite.OnAsync(await GroundKeeper.EmptyAsync(database), ownsGround: true, now: Early);
        await site.Put(new Setting { Name = Retention.SettingName, Value = "6" });
        return site;
    }

    // Three days with lines of their own, sealed.
    private static async Task Live(RunningSite site, DateTimeOffset from)
    {
        site.Clock.SetUtcNow(from);
        for (var day = 1; day <= 3; day++)
        {
            for (var line = 1; line <= 3; line++) await site.Put(new Setting { Name = $"{from:yyyyMMdd}.{day}.{line}", Value = "kept" });
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.Seal();
        }
    }
}
