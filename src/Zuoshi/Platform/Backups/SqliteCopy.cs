using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Backups;

/// <summary>Copies the SQLite database.</summary>
internal sealed class SqliteCopy(AppDb db) : DatabaseCopy
{
    // Tables of full-text search are left out: their rows are counted in the tables that they serve.
    private const string Tables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%'";

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    public override string MemberName => "zuoshi.db";

    private string Path => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    // The backup interface and not VACUUM INTO, which may number the rows anew that a full-text index refers to.
    public override async Task<Snapshot> TakeAsync(string path, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await copy.OpenAsync(cancel);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        await db.Database.CloseConnectionAsync();
        // The copy is to be one file, without a log beside it.
        await ReadAsync(copy, "PRAGMA journal_mode = DELETE", cancel);
        return await LookAsync(copy, Tables, cancel);
    }

    public override Task<bool> IsEmptyAsync() => Task.FromResult(!File.Exists(Path));

    public override Task PutBackAsync(string path, CancellationToken cancel)
    {
        File.Move(path, Path);
        return Task.CompletedTask;
    }
}
