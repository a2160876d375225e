using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zuoshi.Platform.Data;

/// <summary>
/// Sets each SQLite connection up: readers beside one writer (WAL), and a commit that is on the disk when it is answered.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Reading = "PRAGMA busy_timeout = 30000;";
    private const string Writing = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {Reading}";

    /// <summary>It keeps no state.</summary>
    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // EF looks whether there is a database through a connection that only reads, and that one can't turn a restored file to WAL.
    private static string For(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? Reading : Writing;
}
