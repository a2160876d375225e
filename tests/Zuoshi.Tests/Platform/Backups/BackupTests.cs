using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Platform;
using Zuoshi.Platform.Backups;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Backups;

public sealed class BackupTests
{
    private const string Mark = "hammer/";

    [Theory, OnEachDatabase]
    public async Task A_backup_taken_while_people_write_is_whole(Database database)
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(database);
        using var enough = new CancellationTokenSource();
        var writing = new TaskCompletionSource();
        var hammer = Task.Run(() => HammerAsync(site, writing, enough.Token));
        await writing.Task;

        var path = await shelf.TakeAsync(site.Services);
        await enough.CancelAsync();
        var written = await hammer;

        var ground = await shelf.BareAsync(database);
        var manifest = await Shelf.RestoreAsync(path, ground);
        await using var restored = await RunningSite.OnAsync(ground);
        var marks = await restored.Look(db => db.Set<Setting>().Where(x => x.Name.StartsWith(Mark)).ToListAsync());
        Assert.InRange(marks.Count, 2, 2 * written);
        Assert.All(marks.GroupBy(mark => mark.Value), pair => Assert.Equal(2, pair.Count()));
        var files = restored.Services.GetRequiredService<FileStore>();
        foreach (var mark in marks) Assert.Equal(Convert.FromHexString(mark.Value), System.Security.Cryptography.SHA256.HashData(await files.ReadAsync(mark.Value)));
        Assert.Equal(manifest.Rows["platform_settings"], await restored.Look(db => db.Set<Setting>().LongCountAsync()));
    }

    [Theory]
    [OnEachDatabase(false)]
    [OnEachDatabase(true)]
    public async Task What_is_restored_is_what_was_backed_up_and_people_sign_in(Database database, bool isSealed)
    {
        var passphrase = isSealed ? Shelf.Passphrase : null;
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(database);
        var counts = await CountAsync(site);
        var path = await shelf.TakeAsync(site.Services, passphrase);

        var ground = await shelf.BareAsync(database);
        var manifest = await Shelf.RestoreAsync(path, ground, passphrase);

        // As the program starts: whatever it asks of the database first.
        await using (var app = await RunningSite.BuildAsync(ground)) await Site.PrepareAsync(app, new SiteOptions(ground.Folder, null, Demo: false, NoDemo: true));
        await using var restored = await RunningSite.OnAsync(ground);
        Assert.Equal(counts, manifest.Rows);
        Assert.Equal(counts, await CountAsync(restored));
        Assert.Equal(Kept(site), Kept(restored));
        Assert.Equal("/campaigns/1", (await (await restored.As(Cast.Member)).Open("/campaigns/1")).Address);
    }

    [Fact]
    public async Task A_sealed_backup_shows_nothing_of_what_is_in_it()
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(Database.Sqlite);

        var plain = await File.ReadAllBytesAsync(await shelf.TakeAsync(site.Services));
        var @sealed = await File.ReadAllBytesAsync(await shelf.TakeAsync(site.Services, Shelf.Passphrase));

        Assert.True(plain.AsSpan().IndexOf("manifest.json"u8) > 0);
        Assert.True(@sealed.AsSpan().IndexOf("manifest.json"u8) < 0);
        Assert.True(@sealed.AsSpan().IndexOf("SQLite format"u8) < 0);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_is_left_beside_a_backup(Database database)
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(database);

        var path = await shelf.TakeAsync(site.Services);

        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        Assert.False(Directory.Exists(Path.Combine(site.Services.GetRequiredService<DataFolder>().Path, ".backup")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(Database.Sqlite);
        var path = shelf.PathOf("taken.zuoshi");
        await File.WriteAllTextAsync(path, "keep me");
        using var scope = site.Services.CreateScope();

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => scope.ServiceProvider.GetRequiredService<Backup>().TakeAsync(path, passphrase: null));

        Assert.Equal("backups.exists", refused.Code);
        Assert.Equal("keep me", await File.ReadAllTextAsync(path));
    }

    [Theory, OnEachDatabase]
    public async Task Where_there_is_no_database_there_is_nothing_to_back_up(Database database)
    {
        await using var shelf = new Shelf();
        await using var app = await RunningSite.BuildAsync(await shelf.BareAsync(database));

        Assert.Equal("backups.nothing", (await Assert.ThrowsAsync<RuleBroken>(() => shelf.TakeAsync(app.Services))).Code);
    }

    [Fact]
    public async Task Two_backups_do_not_run_into_each_other()
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(Database.Sqlite);
        var aside = Directory.CreateDirectory(Path.Combine(site.Services.GetRequiredService<DataFolder>().Path, ".backup")).FullName;

        await using (new FileStream(Path.Combine(aside, "turn"), FileMode.Create, FileAccess.Write, FileShare.None))
            Assert.Equal("backups.running", (await Assert.ThrowsAsync<RuleBroken>(() => shelf.TakeAsync(site.Services))).Code);

        await shelf.TakeAsync(site.Services);
    }

    /// <summary>Writes pairs of rows, each pair after the file that it names, until it is enough; gives how many.</summary>
    private static async Task<int> HammerAsync(RunningSite site, TaskCompletionSource writing, CancellationToken enough)
    {
        var files = site.Services.GetRequiredService<FileStore>();
        for (var pairs = 0; ;)
        {
            var hash = await files.KeepAsync(Guid.CreateVersion7().ToByteArray(), CancellationToken.None);
            await site.Look(async db =>
            {
                db.Add(new Setting { Name = $"{Mark}{pairs}/a", Value = hash });
                db.Add(new Setting { Name = $"{Mark}{pairs}/b", Value = hash });
                return await db.SaveChangesAsync(CancellationToken.None);
            });
            pairs++;
            writing.TrySetResult();
            if (enough.IsCancellationRequested) return pairs;
        }
    }

    private static List<string> Kept(RunningSite site) => [.. site.Services.GetRequiredService<FileStore>().All().Order()];

    private static Task<SortedDictionary<string, long>> CountAsync(RunningSite site) => site.Look(async db =>
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
#pragma warning disable EF1002 // names of our own tables
            counts[table] = (await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"value\" FROM {table}").ToListAsync())[0];
#pragma warning restore EF1002
        return counts;
    });
}
