using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

/// <summary>Each way to alter the record behind the site's back, with the triggers taken away by hand, and how it is found.</summary>
public sealed class VerificationTests
{
    // The world's last day of sealed sign-ins: what is broken on it must be named, and nothing before it.
    private static readonly DateOnly Day = DateOnly.FromDateTime(Cast.Now.Date).AddDays(1);

    [Theory, OnEachDatabase]
    public async Task A_record_that_nobody_touched_is_whole(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();

        var found = await site.Verify();

        Assert.Null(found.Break);
        Assert.True(found.HasAnchor);
        Assert.Equal((await site.Seals()).Count, found.Days);
        Assert.Equal(await site.Look(db => db.Set<AuditEntry>().CountAsync()), found.Lines + found.Unsealed);
    }

    [Theory, OnEachDatabase]
    public async Task No_field_of_a_line_can_be_changed_unseen(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);
        var id = await LineOf(site, Day);
        var columns = await site.Look(db => Task.FromResult(db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties()
            .Where(property => !property.IsPrimaryKey())
            .Select(property => (Name: property.GetColumnName(), Type: Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)).ToList()));
        Assert.Equal(18, columns.Count);

        foreach (var (name, type) in columns)
        {
            await site.Sql($"CREATE TABLE kept AS SELECT * FROM audits_entries WHERE id = {id.Sql(database)}");
            await site.Sql($"UPDATE audits_entries SET \"{name}\" = {Other(type, database)} WHERE id = {id.Sql(database)}");

            Assert.Equal((name, new Break(Day, "有记录被改过。")), (name, (await site.Verify()).Break));

            await site.Sql($"UPDATE audits_entries SET \"{name}\" = (SELECT \"{name}\" FROM kept) WHERE id = {id.Sql(database)}");
            await site.Sql("DROP TABLE kept");
        }

        Assert.Null((await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task A_line_taken_away_is_missed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);

        await site.Sql($"DELETE FROM audits_entries WHERE id = {(await LineOf(site, Day)).Sql(database)}");

        Assert.Equal(new Break(Day, "少了1条记录。"), (await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task A_line_slipped_in_is_found(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);
        var id = (await LineOf(site, Day)).Sql(database);

        await site.Sql("CREATE TABLE copied AS SELECT * FROM audits_entries WHERE id = " + id);
        await site.Sql($"UPDATE copied SET id = {Guid.CreateVersion7().Sql(database)}");
        await site.Sql("INSERT INTO audits_entries SELECT * FROM copied");

        Assert.Equal(new Break(Day, "多了1条记录。"), (await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task Lines_of_a_day_before_the_first_seal_are_found(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);

        await site.Sql($"UPDATE audits_entries SET at = '2025-12-31 04:00:00{(database is Database.Postgres ? "+00" : "")}' WHERE id = {(await LineOf(site, Day)).Sql(database)}");

        Assert.Equal(new DateOnly(2025, 12, 31), (await site.Verify()).Break!.Day);
    }

    [Theory, OnEachDatabase]
    public async Task A_changed_seal_is_found(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);

        await site.Sql($"UPDATE audits_seals SET count = count + 1 WHERE day = {Day.Sql()}");

        Assert.Equal(new Break(Day, "封存被改过：封存里写的与它自己的摘要对不上。"), (await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task A_line_and_its_seal_changed_together_break_the_chain_on_the_next_day(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);
        site.LoseAnchor();

        await site.Sql($"UPDATE audits_entries SET actor_name = '别人' WHERE id = {(await LineOf(site, Day)).Sql(database)}");
        await Reseal(site, Day, Day);

        Assert.Equal(new Break(Day.AddDays(1), "次序不对：这一天的封存接不上前一天的封存。"), (await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_rewrites_the_whole_chain_is_found_by_what_is_kept_outside(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);

        await site.Sql($"UPDATE audits_entries SET actor_name = '别人' WHERE id = {(await LineOf(site, Day)).Sql(database)}");
        await Reseal(site, Day, (await site.Seals())[^1].Day);

        Assert.Equal(new Break(Day, "封存与库外存底不一致。"), (await site.Verify()).Break);
        site.LoseAnchor();
        Assert.Equal((null, false), ((await site.Verify()).Break, (await site.Verify()).HasAnchor));
    }

    [Theory, OnEachDatabase]
    public async Task Days_in_another_order_are_found(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);
        var next = Day.AddDays(1);

        await site.Sql($"UPDATE audits_seals SET day = '1999-01-01' WHERE day = {Day.Sql()}");
        await site.Sql($"UPDATE audits_seals SET day = {Day.Sql()} WHERE day = {next.Sql()}");
        await site.Sql($"UPDATE audits_seals SET day = {next.Sql()} WHERE day = '1999-01-01'");

        Assert.Equal(Day, (await site.Verify()).Break!.Day);
    }

    [Theory, OnEachDatabase]
    public async Task A_removed_seal_is_missed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);

        await site.Sql($"DELETE FROM audits_seals WHERE day = {Day.Sql()}");

        Assert.Equal(new Break(Day, "这一天的封存不见了，或者日子被改过。"), (await site.Verify()).Break);
    }

    [Theory, OnEachDatabase]
    public async Task The_first_days_and_the_last_ones_cannot_be_cut_off_unseen(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        await site.Unguard(database);
        var last = (await site.Seals())[^1].Day;

        await site.Sql($"DELETE FROM audits_seals WHERE day = {last.Sql()}");
        Assert.Equal(last, (await site.Verify()).Break!.Day);

        site.LoseAnchor();
        var first = (await site.Seals())[0].Day;
        await site.Sql($"DELETE FROM audits_seals WHERE day = {first.Sql()}");
        Assert.Equal(first, (await site.Verify()).Break!.Day);
    }

    private static async Task<Guid> LineOf(RunningSite site, DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc);
        return await site.Look(db => db.Set<AuditEntry>()
            .Where(entry => entry.At > noon.AddHours(-12) && entry.At < noon.AddHours(12)).OrderBy(entry => entry.Id).Select(entry => entry.Id).FirstAsync());
    }

    // As somebody would who knows how the seals are made.
    private static async Task Reseal(RunningSite site, DateOnly from, DateOnly to)
    {
        var kept = await site.Seals();
        var previous = kept.Find(seal => seal.Day == from.AddDays(-1))!.Hash;
        foreach (var seal in kept.Where(seal => seal.Day >= from && seal.Day <= to))
        {
            var forged = AuditSeal.Of(seal.Day, await site.Look(db => DayLines.ReadAsync(db, seal.Day, CancellationToken.None)), previous, seal.At);
            await site.Sql($"UPDATE audits_seals SET lines = '{forged.Lines}', previous = '{forged.Previous}', hash = '{forged.Hash}' WHERE day = {seal.Day.Sql()}");
            previous = forged.Hash;
        }
    }

    private static string Other(Type type, Database database) =>
        type == typeof(Guid) ? Guid.CreateVersion7().Sql(database)
        : type == typeof(DateTime) ? $"'{Day:yyyy-MM-dd} 03:33:33{(database is Database.Postgres ? "+00" : "")}'"
        : type == typeof(bool) ? database is Database.Postgres ? "true" : "1"
        : type.IsEnum ? "2"
        : "'另写的'";
}
