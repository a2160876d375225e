using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Backups;
using Zuoshi.Platform.Data;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi backup FILE</c> and <c>zuoshi restore FILE</c>.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "备份文件" };
    private static readonly Option<string?> PassphraseFile = new("--passphrase-file") { Description = $"口令写在哪个文件的第一行；也可以放在环境变量 {Passphrase.Variable} 里" };

    /// <summary>Takes a backup.</summary>
    public static Command CreateBackup()
    {
        var command = new Command("backup", "把数据库、上传的文件和密钥备份成一个文件；网站不用停") { File, Installation.Data, Installation.Secrets, PassphraseFile };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, mustExist: true, async services =>
        {
            var path = parsed.GetValue(File)!;
            var passphrase = Passphrase.Find(parsed.GetValue(PassphraseFile));
            var watch = Stopwatch.StartNew();
            var (manifest, length) = await services.GetRequiredService<Backup>().TakeAsync(path, passphrase, cancel: cancel);
            await NoteAsync(services, manifest, passphrase is not null, cancel);
            Console.WriteLine($"已备份到“{path}”：{Held(manifest)}，备份文件 {Installation.Size(length)}，用时 {watch.Elapsed.TotalSeconds:0.0} 秒，{(passphrase is null ? "没有加密" : "已加密")}。");
            return 0;
        }));
        return command;
    }

    /// <summary>Puts a backup back.</summary>
    public static Command CreateRestore()
    {
        var command = new Command("restore", "把备份恢复到一个空文件夹（用 PostgreSQL 的，还要一个空数据库）") { File, Installation.Data, Installation.Secrets, PassphraseFile };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, mustExist: false, async services =>
        {
            var path = parsed.GetValue(File)!;
            var passphrase = Restoration.NeedsPassphrase(path) ? Passphrase.Find(parsed.GetValue(PassphraseFile)) ?? throw Needed() : null;
            var watch = Stopwatch.StartNew();
            var manifest = await services.GetRequiredService<Restoration>().RunAsync(path, passphrase, cancel);
            Console.WriteLine($"已恢复到“{parsed.GetValue(Installation.Data)}”：{Held(manifest)}，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
            if (!manifest.HasFiles) Console.WriteLine("这是升级前的备份，不含上传的文件。请把原数据文件夹里的 files 移到新的数据文件夹里。");
            return 0;
        }));
        return command;
    }

    // A database of an older version may lack what a line of the audit holds today.
    private static async Task NoteAsync(IServiceProvider services, Manifest manifest, bool isSealed, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return;

        services.GetRequiredService<CurrentActor>().Otherwise = "控制台";
        db.Add(services.GetRequiredService<Trail>().Note(
            "platform.backup-taken", new { rows = manifest.Rows.Values.Sum(), files = manifest.FilesCount, isSealed }));
        await db.SaveChangesAsync(cancel);
    }

    private static string Held(Manifest manifest) =>
        $"{manifest.Rows.Count} 张表 {manifest.Rows.Values.Sum()} 行，上传的文件 {manifest.FilesCount} 个共 {Installation.Size(manifest.FilesLength)}";

    private static Platform.RuleBroken Needed() => new(
        "backups.passphrase", $"这份备份加了密。请用 --passphrase-file 写明口令文件，或者设置环境变量 {Passphrase.Variable}。");
}
