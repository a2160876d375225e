using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// Brings the database to this program's version. One that is older is backed up first, without the uploaded files, which no
/// upgrade touches; one that is newer is left alone.
/// </summary>
public sealed class Upgrade(AppDb db, Backup backup, DataFolder folder, TimeProvider clock, ILogger<Upgrade> log)
{
    private const int Kept = 3;
    private const string Prefix = "upgrade-", Extension = ".zuoshi";

    /// <summary>Refuses, backs up and migrates, as the database asks for it.</summary>
    /// <param name="backUp">False where somebody else takes the backups.</param>
    /// <param name="passphrase">What to encrypt the backup with, or null.</param>
    /// <exception cref="RuleBroken">The database belongs to a newer program, or can't be backed up.</exception>
    public async Task RunAsync(bool backUp, string? passphrase)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).Any())
            throw new RuleBroken("data.newer", $"数据库已经由更新版本的程序升级过，本程序（{Backup.ProductVersion} 版）不能用它，没有改动任何内容。请换上新版程序；确实要退回旧版的，请恢复升级前的备份。");

        if (backUp && applied.Count > 0 && applied.Count < known.Count) await BackUpAsync(passphrase);
        await db.Database.MigrateAsync();
    }

    private async Task BackUpAsync(string? passphrase)
    {
        Directory.CreateDirectory(folder.Backups);
        var path = Path.Combine(folder.Backups, $"{Prefix}{Backup.ProductVersion}-{clock.Now().InChina():yyyyMMdd-HHmmss}{Extension}");
        await backup.TakeAsync(path, passphrase, withFiles: false);
        log.LogInformation("Backed the database up to {Path} before the upgrade", path);
        foreach (var old in Directory.GetFiles(folder.Backups, $"{Prefix}*{Extension}").OrderByDescending(File.GetLastWriteTimeUtc).Skip(Kept)) File.Delete(old);
    }
}
