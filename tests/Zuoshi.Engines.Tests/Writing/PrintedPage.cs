using System.Globalization;
using System.Xml.Linq;

namespace Zuoshi.Engines.Tests.Writing;

/// <summary>A line of words on a printed page; in points from the top left corner.</summary>
internal sealed record PrintedLine(string Text, double Left, double Right, double Top, double Bottom);

/// <summary>A printed page's lines from top to bottom, as poppler finds them.</summary>
internal sealed class PrintedPage(IEnumerable<PrintedLine> lines) : List<PrintedLine>(lines)
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The pages of a PDF; skips the test where poppler isn't installed.</summary>
    public static List<PrintedPage> Of(string pdf)
    {
        var boxes = XDocument.Parse(OtherPrograms.Run("pdftotext", "-bbox-layout", pdf, "-"));
        XNamespace html = "http://www.w3.org/1999/xhtml";
        return [.. boxes.Descendants(html + "page").Select(page => new PrintedPage(page.Descendants(html + "line").Select(line => new PrintedLine(
            string.Concat(line.Elements().Select(word => word.Value)),
            Edge(line, "xMin"), Edge(line, "xMax"), Edge(line, "yMin"), Edge(line, "yMax"))).OrderBy(line => line.Top))
        {
            Width = (int)Math.Round(Edge(page, "width")), Height = (int)Math.Round(Edge(page, "height")),
        })];
    }

    private static double Edge(XElement line, string side) => double.Parse(line.Attribute(side)!.Value, CultureInfo.InvariantCulture);
}
