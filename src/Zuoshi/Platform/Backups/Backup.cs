using System.Formats.Tar;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Secrets;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// Puts database, uploaded files and key into one file while the site runs. A file is kept before the row that names it and never
/// altered, so the database first and the files after it make a whole.
/// </summary>
public sealed class Backup(AppDb db, FileStore files, MasterKey key, DataFolder folder, TimeProvider clock)
{
    // Under this name the database remembers when it was last backed up as a whole.
    private const string LastTaken = "last-backup-at";

    /// <summary>Version of this program.</summary>
    public static string ProductVersion { get; } =
        typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>When a database was last backed up as a whole, UTC; null when it never was.</summary>
    public static DateTime? LastTakenAt(AppDb db) =>
        db.Set<Setting>().Where(x => x.Name == LastTaken).Select(x => x.Value).SingleOrDefault() is { } at
            ? DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;

    /// <summary>Takes a backup.</summary>
    /// <param name="path">Where it is to lie; nothing may lie there yet.</param>
    /// <param name="passphrase">What to encrypt it with, or null.</param>
    /// <param name="withFiles">Whether to take the uploaded files along.</param>
    /// <param name="cancel">Ends it; nothing is left behind.</param>
    /// <returns>What it holds, and its length.</returns>
    /// <exception cref="RuleBroken">It cannot be taken.</exception>
    public async Task<(Manifest Manifest, long Length)> TakeAsync(string path, string? passphrase, bool withFiles = true, CancellationToken cancel = default)
    {
        if (File.Exists(path)) throw new RuleBroken("backups.exists", $"“{path}”已经有了。备份不覆盖原有文件，请换一个文件名。");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new RuleBroken("backups.no-folder", $"“{path}”所在的文件夹不存在。请先建好，再备份。");

        // In the data folder, because a copy of the database that isn't encrypted belongs nowhere else.
        var aside = Directory.CreateDirectory(Path.Combine(folder.Path, ".backup")).FullName;
        using var turn = Turn(Path.Combine(aside, "turn"));
        try
        {
            var copy = DatabaseCopy.Of(db);
            if (await copy.IsEmptyAsync()) throw new RuleBroken("backups.nothing", $"“{folder.Path}”里没有数据库，没有什么可备份。请用 --data 写明数据在哪里。");

            var database = Path.Combine(aside, copy.MemberName);
            File.Delete(database);
            var snapshot = await copy.TakeAsync(database, cancel);

            var manifest = new Manifest(Manifest.CurrentFormat, ProductVersion, clock.Now(), copy.Kind, snapshot.Migrations, snapshot.Rows, withFiles, []);
            var length = BackupFile.Write(path, passphrase, stream => manifest = WriteTar(stream, manifest, database, copy.MemberName, cancel));
            if (withFiles) await RememberAsync(manifest.TakenAt, cancel);
            return (manifest, length);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private static FileStream Turn(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            throw new RuleBroken("backups.running", "另一个备份正在进行。请等它结束再试。");
        }
    }

    private async Task RememberAsync(DateTime at, CancellationToken cancel)
    {
        var value = at.ToString("O");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO platform_settings (name, value) VALUES ({LastTaken}, {value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value", cancel);
    }

    private Manifest WriteTar(Stream stream, Manifest manifest, string database, string databaseName, CancellationToken cancel)
    {
        var members = new List<Member>();
        using var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true);
        Add(database, databaseName);
        if (!key.IsNew) Add(key.Path, MasterKey.FileName);
        if (manifest.HasFiles)
            foreach (var name in files.All()) Add(files.PathOf(name), $"{Member.Files}{name[..2]}/{name}");

        manifest = manifest with { Members = members };
        using var json = new MemoryStream(manifest.ToJson());
        Write(json, Manifest.FileName);
        return manifest;

        void Add(string path, string name)
        {
            cancel.ThrowIfCancellationRequested();
            using var file = File.OpenRead(path);
            // Read twice, the second time from the system's memory: a tar's member begins with its length, not with its sum.
            var sum = Convert.ToHexStringLower(SHA256.HashData(file));
            members.Add(new Member(name, file.Length, sum));
            file.Position = 0;
            Write(file, name);
        }

        void Write(Stream content, string name) => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite, ModificationTime = manifest.TakenAt,
        });
    }
}
