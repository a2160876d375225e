using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Backups;

/// <summary>Takes the database into a file as it stood at one moment, while people go on writing, and puts it back.</summary>
internal abstract class DatabaseCopy
{
    /// <summary>Which database.</summary>
    public abstract DatabaseKind Kind { get; }

    /// <summary>The file's name in the backup.</summary>
    public abstract string MemberName { get; }

    /// <summary>The one for this database.</summary>
    public static DatabaseCopy Of(AppDb db) => db.Database.IsSqlite() ? new SqliteCopy(db) : new PostgresCopy(db);

    /// <summary>Writes the copy and says what is in it.</summary>
    public abstract Task<Snapshot> TakeAsync(string path, CancellationToken cancel);

    /// <summary>Whether there is nothing yet.</summary>
    public abstract Task<bool> IsEmptyAsync();

    /// <summary>Puts a copy back, all of it or nothing.</summary>
    public abstract Task PutBackAsync(string path, CancellationToken cancel);

    /// <summary>The rows of each table and the migrations, as a connection sees them.</summary>
    protected static async Task<Snapshot> LookAsync(DbConnection connection, string tables, CancellationToken cancel)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await ReadAsync(connection, tables, cancel))
            rows[table] = long.Parse((await ReadAsync(connection, $"SELECT COUNT(*) FROM \"{table}\"", cancel))[0]);

        return new Snapshot(rows, await ReadAsync(connection, "SELECT migration_id FROM \"__EFMigrationsHistory\" ORDER BY migration_id", cancel));
    }

    /// <summary>The first column of a query's rows.</summary>
    protected static async Task<List<string>> ReadAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        // Counting a large table takes its time.
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(cancel)) values.Add(reader.GetValue(0).ToString()!);
        return values;
    }
}

/// <summary>What a copy of the database holds.</summary>
/// <param name="Rows">Rows of each table.</param>
/// <param name="Migrations">Migrations applied, in order.</param>
internal sealed record Snapshot(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Migrations);
