using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zuoshi.Platform.Web;

namespace Zuoshi.Tests.Platform.Web;

public sealed class OutageTests
{
    public static readonly TheoryData<Exception, string?> Failures = new()
    {
        { new SqliteException("", 13), "服务器的磁盘满了" },
        { new IOException("", 28), "服务器的磁盘满了" },
        { Postgres("53100"), "服务器的磁盘满了" },
        { new SqliteException("", 8), "服务器的磁盘不能写" },
        { new SqliteException("", 10), "服务器的磁盘不能写" },
        { new IOException("", 30), "服务器的磁盘不能写" },
        { new SqliteException("", 5), "这会儿使用的人太多" },
        { Postgres("53300"), "这会儿使用的人太多" },
        { new NpgsqlException("no route"), "数据库暂时连不上" },
        { Postgres("57P01"), "数据库暂时连不上" },
        { Postgres("25006"), "数据库暂时连不上" },
        { new DbUpdateException("", Postgres("08006")), "数据库暂时连不上" },
        { new DbUpdateException("", Postgres("23505")), null },
        { new SqliteException("", 19), null },
        { new IOException("", 2), null },
        { new InvalidOperationException(), null },
    };

    [Theory, MemberData(nameof(Failures))]
    public void What_the_machine_is_to_blame_for_is_told_from_the_program_s_own_failures(Exception failure, string? heading) =>
        Assert.Equal(heading, Outage.Of(failure)?.Heading);

    private static PostgresException Postgres(string state) => new("", "", "", state);
}
