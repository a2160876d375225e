using System.Diagnostics;
using Npgsql;

namespace Zuoshi.Tests.World;

/// <summary>
/// A PostgreSQL server for one run, from Debian's package, in a temporary folder. It listens on a socket in that folder alone,
/// so that no port can be taken already and nobody else can come in.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // Root may not run it, so root becomes the package's own user. The shell waits on its input, which ends with this process
    // however that ends: no server and no folder stays behind a killed test run. A thousand databases are made and dropped, three
    // hundred files each, for which a file system on a disk takes longer than PostgreSQL: in memory, where there is room.
    private const string Script = """
        set -e
        base=/tmp
        if [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -1)" -gt 2000000 ]; then base=/dev/shm; fi
        folder=$(mktemp -d $base/zuoshi-postgres-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        "$1/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/log" 2>&1
        "$1/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=200 \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c jit=off >>"$folder/log" 2>&1 </dev/null &
        server=$!
        echo "$folder"
        cat >/dev/null
        kill -INT $server 2>/dev/null || true
        wait $server || true
        """;

    /// <summary>Where the package has its programs; null when it isn't installed.</summary>
    public static readonly string? Binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .OrderBy(folder => folder, StringComparer.Ordinal).LastOrDefault()
        : null;

    private readonly Process shell;
    private readonly string folder;

    private PostgresServer(Process shell, string folder) => (this.shell, this.folder) = (shell, folder);

    /// <summary>Why there can be no server here, or null.</summary>
    public static string? Missing => Binaries is null ? "PostgreSQL is not installed: apt-get install postgresql" : null;

    public static async Task<PostgresServer> StartAsync()
    {
        string[] command = ["sh", "-c", Script, "sh", Binaries!];
        if (Environment.UserName == "root") command = ["runuser", "-u", "postgres", "--", .. command];
        var shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/tmp",
        })!;
        var folder = await shell.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("PostgreSQL could not make its folder");

        var server = new PostgresServer(shell, folder);
        await server.AnswersAsync();
        return server;
    }

    /// <summary>Where its data lie, and its socket.</summary>
    public string Folder => folder;

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder, Username = "postgres", Database = database, MaxPoolSize = 20,
    }.ToString();

    /// <summary>Makes a database, empty or like another one. Its files are copied as they are, which costs half of copying them page by page.</summary>
    public Task CreateAsync(string database, string template = "template0") =>
        ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {template} STRATEGY FILE_COPY");

    /// <summary>Removes a database.</summary>
    public Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE {database} WITH (FORCE)");

    /// <summary>Closes the connections kept for a database, so that it can be copied or removed.</summary>
    public void Release(string database)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        NpgsqlConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task AnswersAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !shell.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
