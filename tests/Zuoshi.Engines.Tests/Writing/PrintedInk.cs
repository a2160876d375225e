using System.Text;

namespace Zuoshi.Engines.Tests.Writing;

/// <summary>A stretch of a page from the first row that has ink to the last before a blank one; in millimetres from the top left corner.</summary>
internal sealed record InkBand(double Top, double Bottom, double Left, double Right, bool IsRed)
{
    public double Height => Bottom - Top;

    /// <summary>A rule and no words.</summary>
    public bool IsRule => Height < 1 && Right - Left > 100;
}

/// <summary>The ink on a printed page, dot by dot.</summary>
internal static class PrintedInk
{
    private const int DotsAnInch = 300;

    private const double Dot = 25.4 / DotsAnInch;

    /// <summary>The bands of a page from top to bottom; skips the test where poppler isn't installed.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="page">Which page, from 1.</param>
    public static List<InkBand> Of(string pdf, int page)
    {
        var picture = Path.Combine(Path.GetDirectoryName(pdf)!, $"page{page}");
        OtherPrograms.Run("pdftoppm", "-r", $"{DotsAnInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf, picture);
        var bytes = File.ReadAllBytes(picture + ".ppm");
        var (width, height, start) = Header(bytes);
        var bands = new List<InkBand>();
        InkBand? band = null;
        for (var y = 0; y < height; y++)
        {
            int left = width, right = -1;
            var red = false;
            for (var x = 0; x < width; x++)
            {
                var at = start + 3 * (y * width + x);
                // Paler than half is the smoothed edge of something.
                if (bytes[at + 1] > 127) continue;

                (left, right, red) = (Math.Min(left, x), x, red || bytes[at] > 127);
            }

            if (right < 0)
            {
                if (band is not null) bands.Add(band);
                band = null;
                continue;
            }

            var row = new InkBand(y * Dot, (y + 1) * Dot, left * Dot, (right + 1) * Dot, red);
            band = band is null ? row : new(band.Top, row.Bottom, Math.Min(band.Left, row.Left), Math.Max(band.Right, row.Right), band.IsRed || row.IsRed);
        }

        return bands;
    }

    /// <summary>P6, width, height, greatest value; then three bytes a dot.</summary>
    private static (int Width, int Height, int Start) Header(byte[] bytes)
    {
        var header = Encoding.ASCII.GetString(bytes, 0, 64).Split((char[]?)null, 5);
        Assert.Equal(("P6", "255"), (header[0], header[3]));
        return (int.Parse(header[1]), int.Parse(header[2]), header.Take(4).Sum(part => part.Length + 1));
    }
}
