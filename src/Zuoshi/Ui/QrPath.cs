using System.Text;
using QRCoder;

namespace Zuoshi.Ui;

/// <summary>A QR code as the path of an SVG, drawn by the server: no script and no picture from elsewhere.</summary>
/// <param name="Side">Width and height, quiet zone included.</param>
/// <param name="Path">The dark squares.</param>
public sealed record QrPath(int Side, string Path)
{
    /// <summary>Draws a text.</summary>
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
                if (code.ModuleMatrix[y][x])
                    path.Append($"M{x} {y}h1v1h-1z");
        return new QrPath(code.ModuleMatrix.Count, path.ToString());
    }
}
