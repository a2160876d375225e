using System.Diagnostics;
using Zuoshi.Tests.World;

namespace Zuoshi.Endurance;

/// <summary>Which database the site stands on.</summary>
public enum Database
{
    /// <summary>One file.</summary>
    Sqlite,

    /// <summary>A server of its own.</summary>
    Postgres,
}

/// <summary>A folder and, on PostgreSQL, a server for one site; both go with it.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zuoshi-endurance-");
    private PostgresServer? server;
    private bool isOurs;

    private Place()
    {
    }

    /// <summary>The data folder.</summary>
    public string Folder => folder.FullName;

    /// <summary>How to reach the server; null on SQLite.</summary>
    public string? Postgres { get; private set; }

    public static async Task<Place> ForAsync(Database database)
    {
        var place = new Place();
        if (database is Database.Sqlite) return place;

        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        place.server = await PostgresServer.StartAsync();
        await place.server.CreateAsync("zuoshi");
        // The tests' server answers before a commit is written, which is what these tests are about.
        place.Postgres = $"{place.server.ConnectionString("zuoshi")};Options=-c synchronous_commit=on";
        return place;
    }

    /// <summary>Takes the database server away as a crash would.</summary>
    public async Task StopServerAsync() => await ControlAsync("stop", "-m", "immediate");

    /// <summary>Brings it back.</summary>
    public async Task StartServerAsync()
    {
        isOurs = true;
        await ControlAsync("start", "-o", $"-k {server!.Folder} -c listen_addresses= -c max_connections=200 -c fsync=off", "-l", $"{server.Folder}/log");
    }

    public async ValueTask DisposeAsync()
    {
        // The one that was brought back is no child of whoever started the first.
        if (isOurs) await StopServerAsync();
        if (server is not null) await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task ControlAsync(params string[] arguments)
    {
        string[] command = [Path.Combine(PostgresServer.Binaries!, "pg_ctl"), "--pgdata", Path.Combine(server!.Folder, "data"), "--wait", "--silent", .. arguments];
        if (Environment.UserName == "root") command = ["runuser", "-u", "postgres", "--", .. command];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/tmp" })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
