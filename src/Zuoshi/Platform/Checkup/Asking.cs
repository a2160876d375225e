using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Checkup;

/// <summary>Asks the database what no model knows.</summary>
internal static class Asking
{
    /// <summary>The first column of the rows.</summary>
    public static async Task<List<string>> AskAsync(this AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetValue(0).ToString()!);
        await db.Database.CloseConnectionAsync();
        return values;
    }
}
