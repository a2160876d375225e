using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Zuoshi.Tests.World;

namespace Zuoshi.Endurance;

/// <summary>
/// Two PostgreSQL servers under Patroni with a synchronous standby, an etcd between them and a PgBouncer before each, all on
/// loopback: what docs/operating/postgres-ha.md sets up on three machines.
/// </summary>
internal sealed class PatroniCluster : IAsyncDisposable
{
    private const string Bouncer = "/usr/sbin/pgbouncer";
    private static readonly string[] Nodes = ["a", "b"];

    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-patroni-").FullName;
    private readonly Dictionary<string, int> ports = [];
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(3) };

    private PatroniCluster()
    {
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Missing => PostgresServer.Binaries is not null && File.Exists("/usr/bin/patroni") && File.Exists("/usr/bin/etcd") && File.Exists(Bouncer)
        ? null : "Not all is installed: apt-get install postgresql patroni etcd-server pgbouncer";

    /// <summary>Straight to whichever server is the primary.</summary>
    public string Direct => $"Host={Hosts("postgres")};{Account}";

    /// <summary>Through the poolers, as the site is to be set up.</summary>
    public string Pooled => $"Host={Hosts("bouncer")};No Reset On Close=true;{Account}";

    private static string Account => "Username=postgres;Database=zuoshi;Target Session Attributes=primary;Timeout=5";

    public static async Task<PatroniCluster> StartAsync()
    {
        var cluster = new PatroniCluster();
        try
        {
            await cluster.SetUpAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The primary's machine falls: Patroni, the server and its pooler are gone at once.</summary>
    public async Task KillPrimaryAsync()
    {
        var primary = (await MembersAsync()).Single(member => member.Value is "leader" or "master").Key;
        await RunAsync("pkill", "-KILL", "-f", $"{folder}/{primary}/");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pkill", "-KILL", "-f", $"{folder}/");
        http.Dispose();
        // Whatever was killed may still be letting go of its files.
        for (var tries = 0; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task SetUpAsync()
    {
        foreach (var name in Nodes.SelectMany(node => (string[])[$"{node}-postgres", $"{node}-rest", $"{node}-bouncer"]).Append("etcd").Append("peers"))
            ports[name] = FreePort();
        await RunAsync("chmod", "755", folder);
        foreach (var node in Nodes)
        {
            Directory.CreateDirectory(Path.Combine(folder, node));
            await File.WriteAllTextAsync(Path.Combine(folder, node, "patroni.yml"), Patroni(node));
            await File.WriteAllTextAsync(Path.Combine(folder, node, "pgbouncer.ini"), PgBouncer(node));
            await File.WriteAllTextAsync(Path.Combine(folder, node, "users.txt"), "\"postgres\" \"\"\n");
        }

        await RunAsync("chown", "-R", "postgres", folder);
        Launch(
            "/usr/bin/etcd", "--data-dir", $"{folder}/etcd", "--listen-client-urls", $"http://127.0.0.1:{ports["etcd"]}", "--advertise-client-urls", $"http://127.0.0.1:{ports["etcd"]}",
            "--listen-peer-urls", $"http://127.0.0.1:{ports["peers"]}", "--initial-advertise-peer-urls", $"http://127.0.0.1:{ports["peers"]}", "--initial-cluster", $"default=http://127.0.0.1:{ports["peers"]}");
        foreach (var node in Nodes)
        {
            Launch("/usr/bin/patroni", $"{folder}/{node}/patroni.yml");
            Launch(Bouncer, $"{folder}/{node}/pgbouncer.ini");
        }

        await UntilAsync("a primary with a synchronous standby", async () => (await MembersAsync()).ContainsValue("sync_standby"));
        await using var connection = new Npgsql.NpgsqlConnection(Direct.Replace("Database=zuoshi", "Database=postgres", StringComparison.Ordinal));
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("CREATE DATABASE zuoshi", connection);
        await command.ExecuteNonQueryAsync();
    }

    private string Patroni(string node) => $"""
        scope: zuoshi
        name: {node}
        restapi:
          listen: 127.0.0.1:{ports[$"{node}-rest"]}
          connect_address: 127.0.0.1:{ports[$"{node}-rest"]}
        etcd3:
          host: 127.0.0.1:{ports["etcd"]}
        bootstrap:
          dcs:
            ttl: 20
            loop_wait: 3
            retry_timeout: 5
            synchronous_mode: true
            postgresql:
              use_pg_rewind: true
              parameters:
                max_connections: 100
          initdb:
          - encoding: UTF8
          - locale: C
          pg_hba:
          - local all all trust
          - host all all 127.0.0.1/32 trust
          - host replication all 127.0.0.1/32 trust
        postgresql:
          listen: 127.0.0.1:{ports[$"{node}-postgres"]}
          connect_address: 127.0.0.1:{ports[$"{node}-postgres"]}
          data_dir: {folder}/{node}/data
          bin_dir: {PostgresServer.Binaries}
          pgpass: {folder}/{node}/pgpass
          authentication:
            superuser:
              username: postgres
            replication:
              username: replicator
            rewind:
              username: rewinder
          parameters:
            unix_socket_directories: {folder}/{node}
        """;

    private string PgBouncer(string node) => $"""
        [databases]
        * = host=127.0.0.1 port={ports[$"{node}-postgres"]}
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = {ports[$"{node}-bouncer"]}
        unix_socket_dir =
        auth_type = trust
        auth_file = {folder}/{node}/users.txt
        pool_mode = transaction
        max_client_conn = 500
        default_pool_size = 20
        server_check_delay = 5
        ignore_startup_parameters = extra_float_digits
        """;

    private string Hosts(string of) => string.Join(',', Nodes.Select(node => $"127.0.0.1:{ports[$"{node}-{of}"]}"));

    /// <summary>What each node says it is: leader, sync_standby, replica.</summary>
    private async Task<Dictionary<string, string>> MembersAsync()
    {
        foreach (var node in Nodes)
        {
            try
            {
                using var answer = JsonDocument.Parse(await http.GetStringAsync($"http://127.0.0.1:{ports[$"{node}-rest"]}/cluster"));
                return answer.RootElement.GetProperty("members").EnumerateArray()
                    .ToDictionary(member => member.GetProperty("name").GetString()!, member => member.GetProperty("role").GetString()!);
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException or KeyNotFoundException)
            {
                // This one is not up; the other may be.
            }
        }

        return [];
    }

    private void Launch(string program, params string[] arguments)
    {
        var log = $"{folder}/{Path.GetFileName(program)}-{ports.Count}.log";
        string[] command = ["sh", "-c", "exec \"$@\" >>\"$0\" 2>&1", log, program, .. arguments];
        if (Environment.UserName == "root") command = ["runuser", "-u", "postgres", "--", .. command];
        Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder })!.Dispose();
    }

    private async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            if (tries > 240)
                Assert.Fail($"No {what}:\n{string.Join('\n', Directory.GetFiles(folder, "*.log").Select(log => $"{log}\n{string.Join('\n', File.ReadLines(log).TakeLast(15))}"))}");
            await Task.Delay(500);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }
}
