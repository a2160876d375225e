using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Audits.Sealing;

/// <summary>The hash of the seals: SHA-256. SM3 has the same length and can take its place here.</summary>
internal static class Digest
{
    /// <summary>Length in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>The hash.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content) => SHA256.HashData(content);
}

/// <summary>
/// A line as bytes, the same on every database and for ever: docs/decisions/0012-sealing-the-audit.md. Each field is its length
/// in four bytes, most significant first, then its UTF-8; null is the length 0xFFFFFFFF, so that it differs from empty.
/// </summary>
internal static class Canonical
{
    private const uint Null = uint.MaxValue;

    /// <summary>A line's fields, in the order in which they are sealed. A field added to the line is added here, at the end.</summary>
    public static byte[] Write(AuditEntry entry) => Write(
    [
        entry.Id.ToString(), entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ"),
        entry.ActorId?.ToString(), entry.ActorName, entry.ActorPost, entry.ActorUnit, entry.ActingFor, entry.ShownAs,
        entry.Address, entry.Trace, entry.Name, ((int)entry.Outcome).ToString(), entry.SubjectKind, entry.SubjectId?.ToString(),
        entry.CampaignId?.ToString(), entry.Reason, entry.Detail, entry.Before, entry.After,
    ]);

    /// <summary>Fields one after another.</summary>
    public static byte[] Write(ReadOnlySpan<string?> fields)
    {
        var length = 0;
        foreach (var field in fields) length += sizeof(uint) + (field is null ? 0 : Encoding.UTF8.GetByteCount(field));
        var bytes = new byte[length];
        var rest = bytes.AsSpan();
        foreach (var field in fields)
        {
            var written = field is null ? 0 : Encoding.UTF8.GetBytes(field, rest[sizeof(uint)..]);
            BinaryPrimitives.WriteUInt32BigEndian(rest, field is null ? Null : (uint)written);
            rest = rest[(sizeof(uint) + written)..];
        }

        return bytes;
    }
}

/// <summary>A day's lines as the seal knows them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Hash">Hash over them in order.</param>
public sealed record DayLines(int Count, string Hash)
{
    /// <summary>Reads a day, line by line: a day of a million lines needs no more memory than one.</summary>
    public static async Task<DayLines> ReadAsync(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var count = 0;
        // Each line's hash is hashed behind the hash of all before it, so that their order counts.
        var running = new byte[2 * Digest.Length];
        await foreach (var entry in db.AuditEntries.AsNoTracking().Of(day).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            Digest.Of(Canonical.Write(entry)).CopyTo(running, Digest.Length);
            Digest.Of(running).CopyTo(running, 0);
        }

        return new DayLines(count, Convert.ToHexStringLower(running.AsSpan(0, Digest.Length)));
    }
}
