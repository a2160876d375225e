using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Backups;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Checkup;

/// <summary>Looks at what is kept: whether files and rows agree, whether the clock can be right, how old the last backup is.</summary>
internal sealed class ContentChecks(AppDb db, FileStore files)
{
    // Rows name an uploaded file in a property of this name.
    private const string NamesFile = "FileHash";
    private const int Shown = 3;
    private static readonly TimeSpan OldBackup = TimeSpan.FromDays(7);

    public async IAsyncEnumerable<Remark> LookAsync(TimeProvider clock)
    {
        foreach (var remark in await FilesAsync()) yield return remark;
        var now = clock.Now();
        var backup = Backup.LastTakenAt(db);
        yield return await ClockAsync(now, backup);
        yield return backup switch
        {
            null => Remark.Warning("备份", "还没有备份过。", "请每天备份一次，并把备份放到另一台机器上：zuoshi backup 文件名"),
            { } at when now - at > OldBackup => Remark.Warning("备份", $"最近一次备份是 {(int)(now - at).TotalDays} 天前。", "请看看定时备份还在不在跑。"),
            { } at => Remark.Fine("备份", $"最近一次在 {at.InChina():yyyy-MM-dd HH:mm}"),
        };
    }

    private async Task<List<Remark>> FilesAsync()
    {
        var named = new HashSet<string>();
        foreach (var property in db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.Name.EndsWith(NamesFile, StringComparison.Ordinal)))
            named.UnionWith(await db.AskAsync($"SELECT DISTINCT {property.GetColumnName()} FROM {property.DeclaringType.GetTableName()} WHERE {property.GetColumnName()} <> ''"));

        var kept = files.All().ToHashSet();
        var missing = named.Except(kept).ToList();
        var altered = kept.Where(IsAltered).ToList();
        var spare = kept.Except(named).Count();

        var remarks = new List<Remark>();
        if (missing.Count > 0)
            remarks.Add(Remark.Wrong("上传的文件", $"有 {missing.Count} 个文件不见了：{Some(missing)}。", "请从备份里把同名文件放回数据文件夹的 files 下。"));
        if (altered.Count > 0)
            remarks.Add(Remark.Wrong("上传的文件", $"有 {altered.Count} 个文件的内容被改动过或已损坏：{Some(altered)}。", "请从备份里取同名文件覆盖，并检查磁盘。"));
        if (remarks.Count == 0)
            remarks.Add(Remark.Fine("上传的文件", $"{named.Count} 个，都在，内容没有变{(spare == 0 ? "" : $"；另有 {spare} 个没有记录用到，不影响使用")}"));
        return remarks;
    }

    private bool IsAltered(string name)
    {
        using var file = File.OpenRead(files.PathOf(name));
        return Convert.ToHexStringLower(SHA256.HashData(file)) != name;
    }

    private async Task<Remark> ClockAsync(DateTime now, DateTime? backup)
    {
        var latest = await db.Set<AuditEntry>().OrderByDescending(x => x.At).Select(x => (DateTime?)x.At).FirstOrDefaultAsync();
        if (backup > latest || latest is null) latest = backup;
        return latest > now
            ? Remark.Warning("时钟", $"本机时钟是 {now.InChina():yyyy-MM-dd HH:mm}，最近一条记录却在 {latest.Value.InChina():yyyy-MM-dd HH:mm}。", "请校准本机时钟（timedatectl）。演示活动用的是自己的时间，可以不管。")
            : Remark.Fine("时钟", $"{now.InChina():yyyy-MM-dd HH:mm}（北京时间），不早于最近一条记录");
    }

    private static string Some(List<string> names) => string.Join("、", names.Take(Shown)) + (names.Count > Shown ? "等" : "");
}
