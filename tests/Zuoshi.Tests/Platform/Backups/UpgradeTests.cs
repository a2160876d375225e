using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Zuoshi.Platform;
using Zuoshi.Platform.Backups;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Secrets;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Backups;

public sealed class UpgradeTests
{
    [Theory, OnEachDatabase]
    public async Task A_database_that_is_behind_is_backed_up_and_then_brought_up_to_date(Database database)
    {
        await using var shelf = new Shelf();
        var ground = await shelf.BareAsync(database);
        await using var db = await BehindAsync(ground);

        await UpgradeOf(db, ground).RunAsync(backUp: true, passphrase: null);

        Assert.Equal([7], await db.Database.SqlQuery<int>($"SELECT height AS value FROM steps").ToListAsync());
        var path = Assert.Single(Directory.GetFiles(new DataFolder(ground.Folder).Backups));
        Assert.Equal($"upgrade-{Backup.ProductVersion}-20260316-090000.zuoshi", Path.GetFileName(path));

        var other = await shelf.BareAsync(database);
        await using var restored = await TwoSteps.OnAsync(other);
        var manifest = await new Restoration(restored, new DataFolder(other.Folder)).RunAsync(path, passphrase: null);
        Assert.Equal([TwoSteps.First], await restored.Database.GetAppliedMigrationsAsync());
        Assert.Equal(["one"], await restored.Database.SqlQuery<string>($"SELECT name AS value FROM steps").ToListAsync());
        Assert.False(manifest.HasFiles);
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_last_three_backups_are_kept(Database database)
    {
        await using var shelf = new Shelf();
        var ground = await shelf.BareAsync(database);
        await using var db = await BehindAsync(ground);
        var backups = Directory.CreateDirectory(new DataFolder(ground.Folder).Backups).FullName;
        for (var year = 2021; year <= 2024; year++)
        {
            var old = Path.Combine(backups, $"upgrade-0.0.1-{year}0101-000000.zuoshi");
            await File.WriteAllTextAsync(old, "");
            File.SetLastWriteTimeUtc(old, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        await File.WriteAllTextAsync(Path.Combine(backups, "mine.zuoshi"), "");

        await UpgradeOf(db, ground).RunAsync(backUp: true, passphrase: null);

        Assert.Equal(
            ["mine.zuoshi", "upgrade-0.0.1-20230101-000000.zuoshi", "upgrade-0.0.1-20240101-000000.zuoshi", $"upgrade-{Backup.ProductVersion}-20260316-090000.zuoshi"],
            Directory.GetFiles(backups).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Where_somebody_else_takes_the_backups_none_is_taken(Database database)
    {
        await using var shelf = new Shelf();
        var ground = await shelf.BareAsync(database);
        await using var db = await BehindAsync(ground);

        await UpgradeOf(db, ground).RunAsync(backUp: false, passphrase: null);

        Assert.Equal([TwoSteps.First, TwoSteps.Second], await db.Database.GetAppliedMigrationsAsync());
        Assert.False(Directory.Exists(new DataFolder(ground.Folder).Backups));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Look(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')"));

        Assert.Equal("data.newer", (await Assert.ThrowsAsync<RuleBroken>(site.PrepareAsync)).Code);
        Assert.False(Directory.Exists(site.Services.GetRequiredService<DataFolder>().Backups));
    }

    [Theory, OnEachDatabase]
    public async Task A_new_or_current_database_is_not_backed_up(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        await site.PrepareAsync();

        Assert.False(Directory.Exists(site.Services.GetRequiredService<DataFolder>().Backups));
    }

    private static async Task<TwoSteps> BehindAsync(Ground ground)
    {
        var db = await TwoSteps.OnAsync(ground);
        await db.GetService<IMigrator>().MigrateAsync(TwoSteps.First);
        await db.Database.ExecuteSqlAsync($"INSERT INTO steps VALUES ('one')");
        return db;
    }

    private static Upgrade UpgradeOf(TwoSteps db, Ground ground)
    {
        var (folder, clock) = (new DataFolder(ground.Folder), new FakeTimeProvider(Cast.Now));
        var backup = new Backup(db, new FileStore(folder.Files), MasterKey.Open(folder.Path, configured: null), folder, clock);
        return new Upgrade(db, backup, folder, clock, NullLogger<Upgrade>.Instance);
    }
}
