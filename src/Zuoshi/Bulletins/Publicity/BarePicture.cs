using System.Buffers.Binary;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>
/// A picture without what cameras and programs write beside it: place, time, device, names (EXIF, XMP, IPTC, comments). Only which way up it
/// is stays. What can't be read to its end isn't taken, so that nothing unknown is passed on.
/// </summary>
public static class BarePicture
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // ISO/IEC 15948 chunks that say how to draw the picture; all others are left out.
    private static readonly HashSet<string> PngKept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "hIST", "acTL", "fcTL", "fdAT"];

    private static readonly HashSet<string> WebpKept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>The bare picture and its type; null when it is none of JPEG, PNG and WebP, or is damaged.</summary>
    public static (byte[] Content, string MediaType)? Of(ReadOnlySpan<byte> content)
    {
        try
        {
            if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (Jpeg(content), "image/jpeg");
            if (content.StartsWith(PngSignature)) return (Png(content), "image/png");
            if (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8)) return (Webp(content), "image/webp");
        }
        catch (Exception damaged) when (damaged is ArgumentException or IndexOutOfRangeException or InvalidDataException or OverflowException)
        {
            // Cut short, or a length that leads nowhere.
        }

        return null;
    }

    // ITU-T T.81 annex B: segments with a marker and a length up to the scan, which runs to the end.
    private static byte[] Jpeg(ReadOnlySpan<byte> content)
    {
        var kept = new MemoryStream(content.Length);
        kept.Write([0xFF, 0xD8]);
        if (OrientationIn(content) is { } orientation) kept.Write(OrientationSegment(orientation));
        for (var at = 2; ;)
        {
            if (content[at] != 0xFF) throw new InvalidDataException("No marker");

            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xDA)
            {
                // Behind the end of the picture phones put a second one, or a film.
                kept.Write(content[at..(at + 2 + EndOf(content[(at + 2)..]))]);
                return kept.ToArray();
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            var segment = content.Slice(at, length);
            // APP0 is JFIF, APP2 may be a colour profile, APP14 says how colours are coded.
            var isKept = marker is 0xE0 or 0xEE || marker == 0xE2 && segment[4..].StartsWith("ICC_PROFILE"u8) || marker is not (>= 0xE0 and <= 0xEF or 0xFE);
            if (isKept) kept.Write(segment);
            at += length;
        }
    }

    private static int EndOf(ReadOnlySpan<byte> scans)
    {
        var end = scans.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        return end < 0 ? throw new InvalidDataException("No end") : end + 2;
    }

    private static ushort? OrientationIn(ReadOnlySpan<byte> content)
    {
        for (var at = 2; content[at] == 0xFF && content[at + 1] != 0xDA;)
        {
            if (content[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            var segment = content.Slice(at, length);
            if (content[at + 1] == 0xE1 && segment[4..].StartsWith("Exif\0\0"u8)) return InTiff(segment[10..]);
            at += length;
        }

        return null;
    }

    // TIFF 6.0: byte order, 42, offset of a directory of entries of twelve bytes; 0x0112 is Orientation. Unreadable says nothing.
    private static ushort? InTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return null;

        var isLittle = tiff.StartsWith("II"u8);
        var directory = (int)Math.Min(int.MaxValue, Number32(tiff[4..], isLittle));
        if (directory > tiff.Length - 2) return null;

        var count = Number16(tiff[directory..], isLittle);
        for (var entry = directory + 2; count-- > 0 && entry <= tiff.Length - 12; entry += 12)
            if (Number16(tiff[entry..], isLittle) == 0x0112) return Number16(tiff[(entry + 8)..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : null;
        return null;
    }

    private static byte[] OrientationSegment(ushort orientation) =>
        [0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static byte[] Png(ReadOnlySpan<byte> content)
    {
        var kept = new MemoryStream(content.Length);
        kept.Write(PngSignature);
        for (var at = PngSignature.Length; ;)
        {
            // Length, name, data, check sum.
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(content[at..]) + 12);
            var chunk = content.Slice(at, length);
            var name = Name(chunk[4..]);
            if (PngKept.Contains(name)) kept.Write(chunk);
            if (name == "IEND") return kept.ToArray();
            at += length;
        }
    }

    // RFC 9649: chunks with a name and a length, filled up to even.
    private static byte[] Webp(ReadOnlySpan<byte> content)
    {
        const byte ExifAndXmp = 0x0C;
        var kept = new MemoryStream(content.Length);
        kept.Write(content[..12]);
        for (var at = 12; at < content.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]));
            var chunk = content.Slice(at, 8 + length);
            var name = Name(chunk);
            if (WebpKept.Contains(name))
            {
                var start = (int)kept.Length;
                kept.Write(chunk);
                if (length % 2 == 1) kept.WriteByte(0);
                if (name == "VP8X") kept.GetBuffer()[start + 8] &= unchecked((byte)~ExifAndXmp);
            }

            at += 8 + length + length % 2;
        }

        var bare = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bare.AsSpan(4), (uint)bare.Length - 8);
        return bare;
    }

    private static string Name(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes[..4]);

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
