using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Checkup;

/// <summary>Looks at the database itself: whether it answers, is sound, of this program's version and set up to keep what it is told.</summary>
internal sealed class DatabaseChecks(AppDb db)
{
    /// <summary>Subject of the remark on the schema.</summary>
    public const string Version = "数据库版本";

    private const int OldestServer = 15;

    public IAsyncEnumerable<Remark> LookAsync() => db.Database.IsSqlite() ? SqliteAsync() : PostgresAsync();

    private async IAsyncEnumerable<Remark> SqliteAsync()
    {
        if (!File.Exists(db.Database.GetDbConnection().DataSource))
        {
            yield return Remark.Wrong("数据库", "还没有数据库。", "请启动一次网站；已经用过的网站，请核对 --data，或从备份恢复。");
            yield break;
        }

        var faults = await db.AskAsync("PRAGMA quick_check(10)");
        yield return faults is ["ok"]
            ? Remark.Fine("数据库", "SQLite，结构完好")
            : Remark.Wrong("数据库", $"结构有损坏：{string.Join("；", faults)}", "请停下网站，把数据文件夹原样留一份，再从最近的备份恢复。");
        yield return await VersionAsync();
    }

    private async IAsyncEnumerable<Remark> PostgresAsync()
    {
        var version = int.Parse((await db.AskAsync("SELECT current_setting('server_version_num')"))[0]) / 10000;
        yield return version >= OldestServer
            ? Remark.Fine("数据库", $"PostgreSQL {version}")
            : Remark.Wrong("数据库", $"PostgreSQL {version}，太旧。", $"请升级到 PostgreSQL {OldestServer} 或更新的版本。");

        string[] safe = ["fsync", "synchronous_commit", "full_page_writes"];
        foreach (var setting in safe)
            if ((await db.AskAsync($"SELECT current_setting('{setting}')"))[0] == "off")
                yield return Remark.Wrong("数据库设置", $"{setting} 关着，断电会丢掉已经答复“成功”的内容。", $"请在数据库上执行：ALTER SYSTEM SET {setting} = on; SELECT pg_reload_conf();");

        if ((await db.AskAsync("SELECT current_setting('server_encoding')"))[0] is not "UTF8" and var encoding)
            yield return Remark.Wrong("数据库编码", $"数据库的编码是 {encoding}，有的字存不进去。", "请用 ENCODING 'UTF8' 新建数据库，再把内容转过去。");

        var connections = int.Parse((await db.AskAsync("SELECT current_setting('max_connections')"))[0]);
        var pool = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxPoolSize;
        yield return connections > pool
            ? Remark.Fine("数据库连接", $"最多 {connections} 个，本站用到 {pool} 个")
            : Remark.Warning("数据库连接", $"数据库最多接 {connections} 个连接，本站会开到 {pool} 个。", $"请调大 max_connections，或者在连接配置里写 Maximum Pool Size={Math.Max(connections - 10, 5)}。");
        yield return await VersionAsync();
    }

    private async Task<Remark> VersionAsync()
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).Any()) return Remark.Wrong(Version, "数据库比本程序新，网站不会启动。", "请换上新版程序；要退回旧版的，请恢复升级前的备份。");

        var pending = known.Count - applied.Count;
        return pending == 0
            ? Remark.Fine(Version, applied[^1])
            : Remark.Warning(Version, $"还有 {pending} 步升级没有做。", "下次启动网站时会先备份、再自动升级。");
    }
}
