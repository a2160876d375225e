using System.IO.Compression;
using System.Text;

namespace Zuoshi.Gongwen.Reading;

/// <summary>A zip file whose parts are inflated within limits, whatever their headers claim.</summary>
internal sealed class ZipPackage : IDisposable
{
    private const int MostParts = 2_000;
    private const long LargestPart = 64L << 20;
    private const long LargestWhole = 256L << 20;

    private readonly Deadline deadline = new();
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private ZipPackage(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries) parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <exception cref="UnreadableDocumentException">The file is cut short, damaged or has too many parts.</exception>
    public static ZipPackage Open(ReadOnlyMemory<byte> content)
    {
        var archive = default(ZipArchive);
        try
        {
            archive = new ZipArchive(Bytes.Stream(content), ZipArchiveMode.Read);
            return archive.Entries.Count <= MostParts ? new ZipPackage(archive) : throw Bomb();
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or ArgumentException)
        {
            archive?.Dispose();
            throw Damaged(cause);
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    public bool HasFolder(string prefix) => parts.Keys.Any(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>A part's inflating stream, or null when there is no such part.</summary>
    public Stream? Part(string name)
    {
        if (!parts.TryGetValue(name, out var entry)) return null;
        if (entry.Length > LargestPart) throw Bomb();
        if (entry.IsEncrypted) throw new UnreadableDocumentException("文件设了打开密码，请取消密码后再传。");

        try
        {
            return new InflatingStream(entry.Open(), entry.CompressedLength, LargestPart, deadline);
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or NotSupportedException)
        {
            throw Damaged(cause);
        }
    }

    /// <summary>A small part as text, or null.</summary>
    public string? Text(string name)
    {
        using var part = Part(name);
        if (part is null) return null;

        var buffer = new byte[256];
        return Encoding.UTF8.GetString(buffer, 0, part.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)).Trim();
    }

    /// <summary>Inflates every part to see that it stays within the limits.</summary>
    public void InflateAll()
    {
        var buffer = new byte[81_920];
        var total = 0L;
        foreach (var name in parts.Keys)
        {
            using var part = Part(name)!;
            for (int read; (read = part.Read(buffer)) > 0; total += read)
                if (total > LargestWhole) throw Bomb();
        }
    }

    public void Dispose() => archive.Dispose();

    public static UnreadableDocumentException Damaged(Exception? cause = null) =>
        new("文件不完整或已损坏，请用 Word 或 WPS 打开，另存后再传。", cause);

    public static UnreadableDocumentException Bomb() => new("文件展开后大得不正常，不能读取，请重新保存后再传。");
}
