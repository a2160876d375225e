using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Tests.Architecture;

/// <summary>The model on each database; neither connects to anything.</summary>
internal static class Models
{
    public static SqliteAppDb Sqlite => new(
        new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options);

    public static PostgresAppDb Postgres => new(
        new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=nowhere").UseSnakeCaseNamingConvention().Options);
}
