using Microsoft.Data.Sqlite;
using Npgsql;

namespace Zuoshi.Platform.Web;

/// <summary>
/// A fault of the machine's that passes without a change to the program: the database is out of reach, the disk is full. The
/// person's work is not to blame, and can be sent again as it is.
/// </summary>
/// <param name="Heading">What is the matter.</param>
/// <param name="Advice">What to do.</param>
public sealed record Outage(string Heading, string Advice)
{
    // errno of Linux, which is what an IOException carries there.
    private const int NoSpace = 28, ReadOnlyDisk = 30, QuotaExceeded = 122;

    // https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5, SqliteReadOnly = 8, SqliteIoError = 10, SqliteFull = 13, SqliteCannotOpen = 14;

    private static readonly Outage Unreachable = new("数据库暂时连不上", "您填的内容没有丢，也没有重复提交。过一会儿再试一次；十分钟后还不行，请告诉系统管理员。");
    private static readonly Outage Full = new("服务器的磁盘满了", "这一次没有存下，您填的内容还在。请告诉系统管理员清理磁盘，之后再试一次。");
    private static readonly Outage Unwritable = new("服务器的磁盘不能写", "这一次没有存下，您填的内容还在。请告诉系统管理员检查数据文件夹，之后再试一次。");
    private static readonly Outage Crowded = new("这会儿使用的人太多", "这一次没有存下，您填的内容还在。请过一会儿再试一次。");

    /// <summary>The outage behind a failure, or null when the failure is the program's own.</summary>
    public static Outage? Of(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (Cause(cause) is { } outage) return outage;
        return null;
    }

    private static Outage? Cause(Exception cause) => cause switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } or IOException { HResult: NoSpace or QuotaExceeded } => Full,
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteIoError or SqliteCannotOpen } or IOException { HResult: ReadOnlyDisk } => Unwritable,
        SqliteException { SqliteErrorCode: SqliteBusy } or PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => Crowded,
        // A server that has just become a standby still answers, but only to readers.
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => Unreachable,
        // What the server itself says carries a state; 08 and 57P are its going away (PostgreSQL, appendix A).
        PostgresException said => said.SqlState.StartsWith("08", StringComparison.Ordinal) || said.SqlState.StartsWith("57P", StringComparison.Ordinal) ? Unreachable : null,
        NpgsqlException => Unreachable,
        _ => null,
    };
}
