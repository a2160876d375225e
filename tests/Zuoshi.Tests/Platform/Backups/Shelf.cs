using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Platform.Backups;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Backups;

/// <summary>Where a test's backups lie, and how it takes and restores them.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    public const string Passphrase = "correct horse battery staple";

    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-shelf-").FullName;
    private readonly List<Ground> grounds = [];

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Takes a backup of a site that runs.</summary>
    public async Task<string> TakeAsync(IServiceProvider site, string? passphrase = null, bool withFiles = true)
    {
        var path = PathOf($"{Guid.CreateVersion7():N}.zuoshi");
        using var scope = site.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Backup>().TakeAsync(path, passphrase, withFiles);
        return path;
    }

    /// <summary>Ground that goes with the test.</summary>
    public async Task<Ground> BareAsync(Database database)
    {
        var ground = await GroundKeeper.BareAsync(database);
        grounds.Add(ground);
        return ground;
    }

    /// <summary>Restores onto ground.</summary>
    public static async Task<Manifest> RestoreAsync(string path, Ground ground, string? passphrase = null)
    {
        await using var app = await RunningSite.BuildAsync(ground);
        return await RestoreAsync(path, app, passphrase);
    }

    /// <summary>Restores into a site that was put together and not started.</summary>
    public static async Task<Manifest> RestoreAsync(string path, WebApplication app, string? passphrase = null)
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<Restoration>().RunAsync(path, passphrase);
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        foreach (var ground in grounds) await GroundKeeper.RemoveAsync(ground);
    }
}
