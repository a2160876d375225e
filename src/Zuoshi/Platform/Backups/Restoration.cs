using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// Puts a backup back where nothing is yet. It is unpacked aside and checked to the last byte; only then does anything come to
/// its place, the database last.
/// </summary>
public sealed partial class Restoration(AppDb db, DataFolder folder)
{
    /// <summary>Whether a backup needs a passphrase.</summary>
    /// <exception cref="RuleBroken">It is no backup.</exception>
    public static bool NeedsPassphrase(string path) => BackupFile.IsSealed(path);

    /// <summary>Restores a backup.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="passphrase">What it was encrypted with; null for a plain one.</param>
    /// <param name="cancel">Ends it; nothing is left behind.</param>
    /// <returns>What it held.</returns>
    /// <exception cref="RuleBroken">The backup or the place is not fit for it.</exception>
    public async Task<Manifest> RunAsync(string path, string? passphrase, CancellationToken cancel = default)
    {
        var copy = DatabaseCopy.Of(db);
        if (Directory.EnumerateFileSystemEntries(folder.Path).Any())
            throw new RuleBroken("backups.not-empty", $"数据文件夹“{folder.Path}”里已经有东西。恢复只往空文件夹里放，请换一个文件夹，或者先把里面的东西移走。");
        if (!await copy.IsEmptyAsync())
            throw new RuleBroken("backups.database-not-empty", "数据库里已经有表。恢复只往空数据库里放，请新建一个数据库，再改连接配置。");

        var aside = Path.Combine(folder.Path, ".restoring");
        try
        {
            Directory.CreateDirectory(aside);
            var manifest = Unpack(path, passphrase, aside, cancel);
            Check(manifest, copy);
            await PutInPlaceAsync(aside, copy, cancel);
            return manifest;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or CryptographicException or JsonException or FormatException)
        {
            throw new RuleBroken("backups.damaged", $"“{path}”已损坏、不完整或被改动过，没有恢复任何内容。请换一份备份。");
        }
        finally
        {
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        }
    }

    private static Manifest Unpack(string path, string? passphrase, string aside, CancellationToken cancel)
    {
        using var stream = BackupFile.OpenTar(path, passphrase);
        using var tar = new TarReader(stream, leaveOpen: true);
        var members = new Dictionary<string, Member>();
        Manifest? manifest = null;
        while (tar.GetNextEntry() is { } entry)
        {
            cancel.ThrowIfCancellationRequested();
            if (manifest is not null || entry.EntryType is not TarEntryType.RegularFile) throw new InvalidDataException("An unexpected member");

            if (entry.Name == Manifest.FileName)
            {
                manifest = Manifest.FromJson(entry.DataStream!);
                continue;
            }

            // No name leads out of the folder: there are no others than these.
            if (!Expected.IsMatch(entry.Name) || !members.TryAdd(entry.Name, Unpack(entry, aside))) throw new InvalidDataException("An unexpected member");
        }

        // To the very end, where a sealed backup shows that nothing was cut off.
        stream.CopyTo(Stream.Null);
        if (manifest is null || manifest.Members.Count != members.Count || manifest.Members.Any(member => members.GetValueOrDefault(member.Name) != member))
            throw new InvalidDataException("Manifest and members differ");
        return manifest;
    }

    private static Member Unpack(TarEntry entry, string aside)
    {
        var target = Path.Combine(aside, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(target, options);
        using var sum = SHA256.Create();
        using (var summed = new CryptoStream(file, sum, CryptoStreamMode.Write, leaveOpen: true)) entry.DataStream?.CopyTo(summed);
        file.Flush(flushToDisk: true);
        return new Member(entry.Name, file.Length, Convert.ToHexStringLower(sum.Hash!));
    }

    private void Check(Manifest manifest, DatabaseCopy copy)
    {
        if (manifest.Database != copy.Kind)
            throw new RuleBroken("backups.other-database", manifest.Database is DatabaseKind.Postgres
                ? "这份备份来自 PostgreSQL，这里配置的是 SQLite。请先配置 PostgreSQL 的连接，再恢复。"
                : "这份备份来自 SQLite，这里配置的是 PostgreSQL。请先去掉 PostgreSQL 的连接配置，再恢复。");
        if (manifest.Format > Manifest.CurrentFormat || manifest.Migrations.Except(db.Database.GetMigrations()).Any())
            throw new RuleBroken("backups.newer", $"这份备份来自较新的 {manifest.Product} 版，本程序是 {Backup.ProductVersion} 版，读不懂。请先换上新版程序，再恢复。");
        if (manifest.Members.All(member => member.Name != copy.MemberName)) throw new InvalidDataException("No database");
    }

    private async Task PutInPlaceAsync(string aside, DatabaseCopy copy, CancellationToken cancel)
    {
        var key = Path.Combine(aside, MasterKey.FileName);
        if (File.Exists(key)) File.Move(key, Path.Combine(folder.Path, MasterKey.FileName));
        var files = Path.Combine(aside, Member.Files);
        if (Directory.Exists(files)) Directory.Move(files, folder.Files);
        try
        {
            await copy.PutBackAsync(Path.Combine(aside, copy.MemberName), cancel);
        }
        catch
        {
            File.Delete(Path.Combine(folder.Path, MasterKey.FileName));
            if (Directory.Exists(folder.Files)) Directory.Delete(folder.Files, recursive: true);
            throw;
        }
    }

    [GeneratedRegex(@"^(zuoshi\.db|zuoshi\.pgdump|secret\.key|files/([0-9a-f]{2})/\2[0-9a-f]{62})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expected { get; }
}
