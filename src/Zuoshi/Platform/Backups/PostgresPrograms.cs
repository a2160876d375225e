using System.Diagnostics;
using Npgsql;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// Runs PostgreSQL's client programs against the configured database. How to reach it goes to them by environment: arguments can
/// be read by everybody on the machine.
/// </summary>
internal sealed class PostgresPrograms(string connectionString)
{
    private const string DebianFolder = "/usr/lib/postgresql";

    private readonly NpgsqlConnectionStringBuilder connection = new(connectionString);

    /// <summary>Name of the database.</summary>
    public string Database => connection.Database!;

    /// <summary>Runs one of them to its end.</summary>
    /// <exception cref="RuleBroken">It isn't installed, or did not succeed.</exception>
    public async Task RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Environment())
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = await process.StandardError.ReadToEndAsync(cancel);
            await output;
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0)
                throw new RuleBroken("backups.program-failed", $"{program} 没有成功：{errors.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Where a program lies, or null.</summary>
    public static string? Installed(string program)
    {
        // Debian keeps those of each version apart. The latest reads and dumps older servers too, not the other way round.
        var folders = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = System.Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static string Find(string program) => Installed(program)
        ?? throw new RuleBroken("backups.program-missing", $"没有找到 {program}。请安装与数据库同版本或更新的 PostgreSQL 客户端：Debian、统信、麒麟上是 postgresql-client 软件包，openEuler 上是 postgresql。");

    private IEnumerable<(string Name, string? Value)> Environment() =>
    [
        ("PGHOST", connection.Host),
        ("PGPORT", connection.Port.ToString()),
        ("PGUSER", connection.Username),
        ("PGPASSWORD", connection.Password),
        ("PGPASSFILE", connection.Passfile),
        ("PGDATABASE", connection.Database),
        ("PGSSLMODE", connection.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() }),
        ("PGSSLROOTCERT", connection.RootCertificate),
        ("PGSSLCERT", connection.SslCertificate),
        ("PGSSLKEY", connection.SslKey),
    ];
}
