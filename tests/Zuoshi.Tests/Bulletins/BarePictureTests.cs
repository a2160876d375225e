using System.Text;
using Zuoshi.Bulletins.Publicity;

namespace Zuoshi.Tests.Bulletins;

/// <summary>What is left of a picture: what is to be seen, and nothing of where and when it was taken.</summary>
public sealed class BarePictureTests
{
    private const string Where = "GPS-30.27N-120.15E";

    [Fact]
    public void A_photograph_loses_its_place_and_keeps_which_way_up_it_is()
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Where)];
        byte[] photograph = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]), .. Segment(0xFE, Encoding.ASCII.GetBytes(Where)), .. Segment(0xDB, [1, 2, 3]), 0xFF, 0xDA, 0, 2, 9, 9, 0xFF, 0xD9, .. Encoding.ASCII.GetBytes(Where)];

        var (bare, type) = BarePicture.Of(photograph)!.Value;

        Assert.Equal("image/jpeg", type);
        Assert.DoesNotContain(Where, Encoding.Latin1.GetString(bare));
        Assert.Contains("JFIF", Encoding.Latin1.GetString(bare));
        // The entry for orientation, big-endian, with 6: turned to the right.
        Assert.True(bare.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) > 0);
        Assert.Equal([9, 9, 0xFF, 0xD9], bare[^4..]);
        Assert.Equal(bare, BarePicture.Of(bare)!.Value.Content);
    }

    [Fact]
    public void A_png_loses_its_texts()
    {
        byte[] picture = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", Encoding.ASCII.GetBytes(Where)), .. Chunk("eXIf", Encoding.ASCII.GetBytes(Where)), .. Chunk("IDAT", [7]), .. Chunk("IEND", []), .. Encoding.ASCII.GetBytes(Where)];

        var (bare, type) = BarePicture.Of(picture)!.Value;

        Assert.Equal("image/png", type);
        Assert.DoesNotContain(Where, Encoding.Latin1.GetString(bare));
        Assert.Contains("IDAT", Encoding.Latin1.GetString(bare));
    }

    [Fact]
    public void A_webp_loses_them_too_and_says_so()
    {
        byte[] parts = [.. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riff("VP8 ", [1, 2, 3]), .. Riff("EXIF", Encoding.ASCII.GetBytes(Where)), .. Riff("XMP ", Encoding.ASCII.GetBytes(Where))];
        byte[] picture = [.. "RIFF"u8, .. BitConverter.GetBytes(parts.Length + 4), .. "WEBP"u8, .. parts];

        var (bare, type) = BarePicture.Of(picture)!.Value;

        Assert.Equal("image/webp", type);
        Assert.DoesNotContain(Where, Encoding.Latin1.GetString(bare));
        Assert.Equal((0, bare.Length - 8), (bare[20], BitConverter.ToInt32(bare, 4)));
    }

    [Theory]
    [InlineData("GIF89a")]
    [InlineData("\u00FF\u00D8\u00FF\u00E1\u00FF")]
    [InlineData("\u0089PNG\r\n\u001A\n\u00FF\u00FF")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 \u00FF\u00FF\u00FF\u007F")]
    [InlineData("")]
    public void What_is_none_or_is_cut_short_is_not_taken(string content) => Assert.Null(BarePicture.Of(Encoding.Latin1.GetBytes(content)));

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> data) => [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];

    private static byte[] Riff(string name, ReadOnlySpan<byte> data) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(data.Length), .. data, .. new byte[data.Length % 2]];
}
