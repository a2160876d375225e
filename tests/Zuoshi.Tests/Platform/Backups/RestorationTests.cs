using System.Formats.Tar;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform;
using Zuoshi.Platform.Backups;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Backups;

public sealed class RestorationTests
{
    // The same places in every run.
    private const int Seed = 20260316;

    [Fact]
    public async Task A_byte_flipped_anywhere_is_refused_and_nothing_is_left()
    {
        await using var shelf = new Shelf();
        var damaged = await DamagedAsync(shelf, passphrase: null);

        await RefusesEachAsync(shelf, damaged, passphrase: null, places: 1000);
    }

    // Each passphrase takes a good part of a second to try, as it should.
    [Fact]
    public async Task A_byte_flipped_in_a_sealed_backup_is_refused_and_nothing_is_left()
    {
        await using var shelf = new Shelf();
        var damaged = await DamagedAsync(shelf, Shelf.Passphrase);

        await RefusesEachAsync(shelf, damaged, Shelf.Passphrase, places: 50);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Shelf.Passphrase)]
    public async Task A_backup_cut_off_anywhere_is_refused(string? passphrase)
    {
        await using var shelf = new Shelf();
        var whole = await DamagedAsync(shelf, passphrase);
        var ground = await shelf.BareAsync(Database.Sqlite);
        // Between two chunks of a sealed one too, and one byte short.
        int[] lengths = [0, 20, 36, 52, 36 + 1024 * 1024 + 16, whole.Length / 2, whole.Length - 16, whole.Length - 1];

        foreach (var length in lengths)
        {
            var path = shelf.PathOf($"cut-{length}");
            await File.WriteAllBytesAsync(path, whole[..length]);
            await Assert.ThrowsAsync<RuleBroken>(() => RestoreAnyAsync(path, ground, passphrase));
            Assert.Empty(Directory.GetFileSystemEntries(ground.Folder));
        }
    }

    [Fact]
    public async Task Chunks_in_another_order_are_refused()
    {
        await using var shelf = new Shelf();
        var bytes = await DamagedAsync(shelf, Shelf.Passphrase);
        const int Head = 36, Chunk = 1024 * 1024 + 16;
        Assert.True(bytes.Length > Head + 2 * Chunk);
        byte[] swapped = [.. bytes[..Head], .. bytes[(Head + Chunk)..(Head + 2 * Chunk)], .. bytes[Head..(Head + Chunk)], .. bytes[(Head + 2 * Chunk)..]];
        var path = shelf.PathOf("swapped");
        await File.WriteAllBytesAsync(path, swapped);

        await Assert.ThrowsAsync<RuleBroken>(async () => await RestoreAnyAsync(path, await shelf.BareAsync(Database.Sqlite), Shelf.Passphrase));
    }

    [Theory, OnEachDatabase]
    public async Task Another_passphrase_opens_nothing(Database database)
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(database);
        var path = await shelf.TakeAsync(site.Services, Shelf.Passphrase);
        var ground = await shelf.BareAsync(database);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Shelf.RestoreAsync(path, ground, "another passphrase"));

        Assert.Equal("backups.passphrase", refused.Code);
        Assert.Empty(Directory.GetFileSystemEntries(ground.Folder));
    }

    [Theory, OnEachDatabase]
    public async Task A_folder_with_something_in_it_is_refused(Database database)
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(database);
        var path = await shelf.TakeAsync(site.Services);
        var ground = await shelf.BareAsync(database);
        await File.WriteAllTextAsync(Path.Combine(ground.Folder, "notes.txt"), "");

        Assert.Equal("backups.not-empty", (await Assert.ThrowsAsync<RuleBroken>(() => Shelf.RestoreAsync(path, ground))).Code);
    }

    [Fact]
    public async Task A_postgres_database_with_tables_in_it_is_refused()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(Database.Postgres);
        var path = await shelf.TakeAsync(site.Services);
        var used = await GroundKeeper.EmptyAsync(Database.Postgres);
        foreach (var file in Directory.GetFiles(used.Folder)) File.Delete(file);

        Assert.Equal("backups.database-not-empty", (await Assert.ThrowsAsync<RuleBroken>(() => Shelf.RestoreAsync(path, used))).Code);
        await GroundKeeper.RemoveAsync(used);
    }

    [Theory, OnEachDatabase]
    public async Task A_backup_of_a_newer_program_is_refused(Database database)
    {
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(database);
        await site.Look(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')"));
        var path = await shelf.TakeAsync(site.Services);
        var ground = await shelf.BareAsync(database);

        Assert.Equal("backups.newer", (await Assert.ThrowsAsync<RuleBroken>(() => Shelf.RestoreAsync(path, ground))).Code);
        Assert.Empty(Directory.GetFileSystemEntries(ground.Folder));
    }

    [Fact]
    public async Task A_backup_of_the_other_database_is_refused()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        await using var shelf = new Shelf();
        await using var site = await RunningSite.On(Database.Sqlite);
        var path = await shelf.TakeAsync(site.Services);
        var ground = await shelf.BareAsync(Database.Postgres);

        // The two have migrations of different names, which must not hide the true reason.
        Assert.Equal("backups.other-database", (await Assert.ThrowsAsync<RuleBroken>(() => Shelf.RestoreAsync(path, ground))).Code);
        Assert.Empty(Directory.GetFileSystemEntries(ground.Folder));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("files/../../outside")]
    [InlineData("/tmp/outside")]
    [InlineData("appsettings.json")]
    public async Task A_forged_backup_leads_nowhere_out_of_the_folder(string name)
    {
        await using var shelf = new Shelf();
        var path = shelf.PathOf("forged");
        WriteForged(path, name);
        var ground = await shelf.BareAsync(Database.Sqlite);

        Assert.Equal("backups.damaged", (await Assert.ThrowsAsync<RuleBroken>(() => Shelf.RestoreAsync(path, ground))).Code);
        Assert.Empty(Directory.GetFileSystemEntries(ground.Folder));
    }

    [Fact]
    public async Task Any_other_file_is_no_backup()
    {
        await using var shelf = new Shelf();
        var path = shelf.PathOf("notes.txt");
        await File.WriteAllTextAsync(path, new string('x', 1000));

        Assert.Equal("backups.not-a-backup", Assert.Throws<RuleBroken>(() => Restoration.NeedsPassphrase(path)).Code);
    }

    private static async Task<byte[]> DamagedAsync(Shelf shelf, string? passphrase)
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        // More than two chunks.
        var files = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Zuoshi.Platform.Files.FileStore>(site.Services);
        var noise = new byte[2 * 1024 * 1024];
        new Random(Seed).NextBytes(noise);
        await files.KeepAsync(noise);
        return await File.ReadAllBytesAsync(await shelf.TakeAsync(site.Services, passphrase));
    }

    private static async Task RefusesEachAsync(Shelf shelf, byte[] bytes, string? passphrase, int places)
    {
        var ground = await shelf.BareAsync(Database.Sqlite);
        await using var app = await RunningSite.BuildAsync(ground);
        var path = shelf.PathOf("flipped");
        var random = new Random(Seed);
        foreach (var at in Enumerable.Range(0, 36).Concat(Enumerable.Range(0, places).Select(_ => random.Next(bytes.Length))).Append(bytes.Length - 1).Skip(passphrase is null ? 0 : 20))
        {
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(path, bytes);
            bytes[at] ^= 0x10;
            try
            {
                await Shelf.RestoreAsync(path, app, Restoration.NeedsPassphrase(path) ? passphrase : null);
                Assert.Fail($"A flip at {at} went unnoticed");
            }
            catch (RuleBroken)
            {
                Assert.Empty(Directory.GetFileSystemEntries(ground.Folder));
            }
        }
    }

    private static async Task RestoreAnyAsync(string path, Ground ground, string? passphrase) =>
        await Shelf.RestoreAsync(path, ground, Restoration.NeedsPassphrase(path) ? passphrase : null);

    private static void WriteForged(string path, string name)
    {
        using var tarBytes = new MemoryStream();
        using (var tar = new TarWriter(tarBytes, TarEntryFormat.Pax, leaveOpen: true))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes("mine")) });
        var bytes = tarBytes.ToArray();
        File.WriteAllBytes(path, [.. bytes, .. "ZUOSHI-1"u8, .. System.Security.Cryptography.SHA256.HashData(bytes)]);
    }
}
