using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Paper and margins (5.1, 5.2.1). A turned page holds a table; its margins are the same sheet's.</summary>
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
        if (turned) yield break;

        var margins = section.Element(w + "pgMar");
        int left = Value(margins, "left") ?? 1440, gutter = Value(margins, "gutter") ?? 0;
        (string Name, int Is, int Should, string Attribute)[] sides =
        [
            ("天头（上）", Math.Abs(Value(margins, "top") ?? 1440), Layout.Top, "top"), ("订口（左）", left + gutter, Layout.Left, "left"),
            ("右边", Value(margins, "right") ?? 1440, Layout.Right, "right"), ("下边", Math.Abs(Value(margins, "bottom") ?? 1440), Layout.Bottom, "bottom"),
        ];
        foreach (var side in sides.Where(side => Math.Abs(side.Is - side.Should) > Millimetre))
            yield return new($"margin-{side.Attribute}", place, $"{side.Name}留白{Millimetres(side.Is)}毫米", $"{side.Name}留白{Millimetres(side.Should)}毫米，版心156×225毫米", Basis.Margins)
            {
                Mend = () =>
                {
                    var margin = section.Property("pgMar").With(side.Attribute, side.Should);
                    if (side.Attribute == "left") margin.With("gutter", 0);
                    foreach (var (name, standard) in (ReadOnlySpan<(string, int)>)[("header", 851), ("footer", Layout.Footer), ("gutter", 0), ("top", Layout.Top), ("bottom", Layout.Bottom), ("left", Layout.Left), ("right", Layout.Right)])
                        if (margin.Attribute(w + name) is null) margin.With(name, standard);
                },
            };
    }

    private static int? Value(XElement? element, string name) =>
        element?.Attribute(element.Name.Namespace + name)?.Value is { } value && double.TryParse(value, out var number) && Math.Abs(number) < 100_000 ? (int)number : null;

    private static string Millimetres(int twips) => $"{Math.Round(twips / 56.7):0}";
}
