using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Zuoshi.Demo;

[assembly: AssemblyFixture(typeof(Zuoshi.Tests.World.GroundKeeper))]

namespace Zuoshi.Tests.World;

/// <summary>What a site stands on: its data folder and, on PostgreSQL, the database. Each test has its own.</summary>
/// <param name="Folder">Data folder: uploaded files, on SQLite the database too.</param>
/// <param name="PostgresDatabase">The database's name; null on SQLite.</param>
/// <param name="SignIns">The sign-ins that were made before it was copied; null where nobody lives.</param>
internal sealed record Ground(string Folder, string? PostgresDatabase, SignIns? SignIns = null);

/// <summary>
/// Makes ground for each site: an empty database is migrated once in a run, the world built and the demo loaded once on it, and all
/// are copied from then on, which takes milliseconds. At the end of the run all of it goes.
/// </summary>
internal sealed class GroundKeeper : IAsyncDisposable
{
    private static readonly string Root = Directory.CreateTempSubdirectory("zuoshi-tests-").FullName;
    private static readonly Lazy<Task<PostgresServer>> Postgres = new(PostgresServer.StartAsync);

    // Npgsql keeps for each database what it has read of its types until the process ends, a quarter of a megabyte: names are used again.
    private static readonly ConcurrentBag<string> Free = [];
    private static int named;

    private static readonly Dictionary<Database, Lazy<Task<Ground>>> Empty = Enum.GetValues<Database>()
        .ToDictionary(database => database, database => new Lazy<Task<Ground>>(() => MigratedAsync(database)));

    private static readonly Dictionary<Database, Lazy<Task<Ground>>> Inhabited = Enum.GetValues<Database>()
        .ToDictionary(database => database, database => new Lazy<Task<Ground>>(() => InhabitedAsync(database)));

    private static readonly Dictionary<Database, Lazy<Task<Ground>>> Shown = Enum.GetValues<Database>()
        .ToDictionary(database => database, database => new Lazy<Task<Ground>>(() => DemonstratedAsync(database)));

    /// <summary>Ground of a site that was never used.</summary>
    public static async Task<Ground> EmptyAsync(Database database) => await CopyAsync(await Empty[database].Value);

    /// <summary>Ground on which the world stands.</summary>
    public static async Task<Ground> WorldAsync(Database database) => await CopyAsync(await Inhabited[database].Value);

    /// <summary>Ground on which the demo was loaded.</summary>
    public static async Task<Ground> DemoAsync(Database database) => await CopyAsync(await Shown[database].Value);

    /// <summary>Ground with a database in which nothing is, not even tables.</summary>
    public static async Task<Ground> BareAsync(Database database)
    {
        var ground = New(database);
        if (ground.PostgresDatabase is not null) await (await Postgres.Value).CreateAsync(ground.PostgresDatabase);
        return ground;
    }

    /// <summary>The connection string of PostgreSQL ground, or null.</summary>
    public static async Task<string?> ConnectionStringAsync(Ground ground) =>
        ground.PostgresDatabase is null ? null : (await Postgres.Value).ConnectionString(ground.PostgresDatabase);

    /// <summary>Closes what is kept open on the ground.</summary>
    public static async Task ReleaseAsync(Ground ground)
    {
        if (ground.PostgresDatabase is not null) (await Postgres.Value).Release(ground.PostgresDatabase);
        else SqliteConnection.ClearAllPools();
    }

    /// <summary>Takes ground away.</summary>
    public static async Task RemoveAsync(Ground ground)
    {
        await ReleaseAsync(ground);
        if (ground.PostgresDatabase is not null)
        {
            await (await Postgres.Value).DropAsync(ground.PostgresDatabase);
            Free.Add(ground.PostgresDatabase);
        }

        Directory.Delete(ground.Folder, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres.IsValueCreated) await (await Postgres.Value).DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private static async Task<Ground> MigratedAsync(Database database)
    {
        var ground = await BareAsync(database);
        await using (var site = await RunningSite.OnAsync(ground)) await site.PrepareAsync();
        await ReleaseAsync(ground);
        return ground;
    }

    private static async Task<Ground> InhabitedAsync(Database database)
    {
        var ground = await EmptyAsync(database);
        SignIns signIns;
        await using (var site = await RunningSite.OnAsync(ground, now: Cast.Founded))
        {
            await Cast.MoveInAsync(site);
            signIns = await SignIns.MakeAsync(site);
        }

        await ReleaseAsync(ground);
        return ground with { SignIns = signIns };
    }

    private static async Task<Ground> DemonstratedAsync(Database database)
    {
        var ground = await EmptyAsync(database);
        await using (var site = await RunningSite.OnAsync(ground, now: DemoClock.Begins)) await site.LoadDemoAsync();
        await ReleaseAsync(ground);
        return ground;
    }

    private static async Task<Ground> CopyAsync(Ground template)
    {
        var copy = New(template.PostgresDatabase is null ? Database.Sqlite : Database.Postgres) with { SignIns = template.SignIns };
        if (copy.PostgresDatabase is not null) await (await Postgres.Value).CreateAsync(copy.PostgresDatabase, template.PostgresDatabase!);
        foreach (var file in Directory.GetFiles(template.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Folder, Path.GetRelativePath(template.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static Ground New(Database database)
    {
        var name = $"site_{Guid.CreateVersion7():N}";
        var postgres = database is not Database.Postgres ? null : Free.TryTake(out var free) ? free : $"site_{Interlocked.Increment(ref named)}";
        return new Ground(Directory.CreateDirectory(Path.Combine(Root, name)).FullName, postgres);
    }
}
