using System.Runtime.InteropServices;

namespace Zuoshi.Gongwen.Reading;

internal static class Bytes
{
    /// <summary>A seekable stream over the bytes, without a copy where they are an array.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
