using System.Data;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Backups;

/// <summary>Copies the PostgreSQL database by the server's own programs.</summary>
internal sealed class PostgresCopy(AppDb db) : DatabaseCopy
{
    private const string Tables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '__EF%'";

    public override DatabaseKind Kind => DatabaseKind.Postgres;

    public override string MemberName => "zuoshi.pgdump";

    private PostgresPrograms Programs => new(db.Database.GetConnectionString()!);

    public override async Task<Snapshot> TakeAsync(string path, CancellationToken cancel)
    {
        // Both look through the same snapshot, so that the counts are those of the dump.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var connection = db.Database.GetDbConnection();
        var name = (await ReadAsync(connection, "SELECT pg_export_snapshot()", cancel))[0];
        await Programs.RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={name}", $"--file={path}"], cancel);
        return await LookAsync(connection, Tables, cancel);
    }

    public override async Task<bool> IsEmptyAsync()
    {
        await db.Database.OpenConnectionAsync();
        var tables = await ReadAsync(db.Database.GetDbConnection(), Tables, CancellationToken.None);
        await db.Database.CloseConnectionAsync();
        return tables.Count == 0;
    }

    public override Task PutBackAsync(string path, CancellationToken cancel) => Programs.RunAsync(
        "pg_restore", ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", $"--dbname={Programs.Database}", path], cancel);
}
