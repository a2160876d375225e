using System.IO.Compression;
using CsCheck;

namespace Zuoshi.Engines.Tests;

/// <summary>What happens to files on their way: bytes changed, lost, doubled, moved.</summary>
internal static class Damage
{
    /// <summary>Places as fractions of the file, with what happens there.</summary>
    public static Gen<(double At, double From, int Length, int Kind, byte Value)[]> Changes { get; } =
        Gen.Select(Gen.Double[0, 0.9999], Gen.Double[0, 0.9999], Gen.Int[1, 60], Gen.Int[0, 4], Gen.Byte).Array[1, 8];

    /// <summary>The bytes after that.</summary>
    public static byte[] Apply(byte[] bytes, (double At, double From, int Length, int Kind, byte Value)[] changes)
    {
        foreach (var (place, source, wanted, kind, value) in changes)
        {
            if (bytes.Length == 0) break;
            var at = (int)(place * bytes.Length);
            var from = (int)(source * bytes.Length);
            var length = Math.Min(wanted, bytes.Length - Math.Max(at, from));
            bytes = kind switch
            {
                0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], .. bytes[(at + length)..]],
                2 => [.. bytes[..at], .. bytes[from..(from + length)], .. bytes[at..]],
                3 => [.. bytes[..at], .. bytes[from..(from + length)], .. bytes[(at + length)..]],
                _ => wanted == 1 ? bytes[..at] : bytes,
            };
        }

        return bytes;
    }

    /// <summary>The archive with one of its parts changed.</summary>
    public static byte[] Repack(byte[] archive, string name, Func<byte[], byte[]> change)
    {
        using var result = new MemoryStream();
        using var source = new ZipArchive(new MemoryStream(archive));
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var part = entry.Open()) part.CopyTo(content);
                using var written = target.CreateEntry(entry.FullName).Open();
                written.Write(entry.FullName == name ? change(content.ToArray()) : content.ToArray());
            }
        }

        return result.ToArray();
    }
}
