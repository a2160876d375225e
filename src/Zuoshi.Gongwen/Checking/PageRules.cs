using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Paper and margins (5.1, 5.2.1). A turned page is the same sheet, its left edge above (clause 8).</summary>
internal static class PageRules
{
    // 1 mm, which the standard allows.
    private const int Millimetre = 57;

    public static IEnumerable<Found> Of(IReadOnlyList<XElement> sections) => sections.SelectMany((section, at) => Of(section, new Place(sections.Count > 1 ? $"版面（第{at + 1}节）" : "版面", null, "")));

    private static IEnumerable<Found> Of(XElement section, Place place)
    {
        var w = section.Name.Namespace;
        var size = section.Element(w + "pgSz");
        // What Word takes where nothing is said is American paper.
        int width = Value(size, "w") ?? 12240, height = Value(size, "h") ?? 15840;
        var turned = width > height;
        var (paperWidth, paperHeight) = turned ? (Layout.PageHeight, Layout.PageWidth) : (Layout.PageWidth, Layout.PageHeight);
        if (Math.Abs(width - paperWidth) > Millimetre || Math.Abs(height - paperHeight) > Millimetre)
            yield return new("paper", place, $"纸张{Millimetres(width)}×{Millimetres(height)}毫米", "A4，210×297毫米", Basis.Paper)
            { Mend = () => section.Property("pgSz").With("w", paperWidth).With("h", paperHeight) };
        var margins = section.Element(w + "pgMar");
        var (topSide, leftSide, rightSide, bottomSide) = turned
            ? (("订口（上）", Layout.Left), ("左边", Layout.Bottom), ("天头（右）", Layout.Top), ("下边", Layout.Right))
            : (("天头（上）", Layout.Top), ("订口（左）", Layout.Left), ("右边", Layout.Right), ("下边", Layout.Bottom));
        var gutter = Value(margins, "gutter") ?? 0;
        ((string Name, int Twips) Should, string Attribute)[] sides = [(topSide, "top"), (leftSide, "left"), (rightSide, "right"), (bottomSide, "bottom")];
        foreach (var ((name, should), attribute) in sides)
        {
            var twips = Math.Abs(Value(margins, attribute) ?? 1440) + (attribute == "left" ? gutter : 0);
            if (Math.Abs(twips - should) > Millimetre)
                yield return new($"margin-{attribute}", place, $"{name}留白{Millimetres(twips)}毫米", $"{name}留白{Millimetres(should)}毫米，版心{(turned ? "225×156" : "156×225")}毫米", Basis.Margins) { Mend = () => Put(attribute, should) };
        }

        void Put(string attribute, int should)
        {
            var margin = section.Property("pgMar").With(attribute, should);
            if (attribute == "left") margin.With("gutter", 0);
            foreach (var (name, standard) in (ReadOnlySpan<(string, int)>)[("header", 851), ("footer", Layout.Footer), ("gutter", 0)])
                if (margin.Attribute(w + name) is null) margin.With(name, standard);
            foreach (var (side, name) in sides)
                if (margin.Attribute(w + name) is null) margin.With(name, side.Twips);
        }
    }

    private static int? Value(XElement? element, string name) =>
        element?.Attribute(element.Name.Namespace + name)?.Value is { } value && double.TryParse(value, out var number) && Math.Abs(number) < 100_000 ? (int)number : null;

    private static string Millimetres(int twips) => $"{Math.Round(twips / 56.7):0}";
}
