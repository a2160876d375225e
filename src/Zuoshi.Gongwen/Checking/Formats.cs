using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>How a stretch of text is set, all told.</summary>
/// <param name="Font">The font of its Chinese characters; empty when nothing names one.</param>
/// <param name="HalfPoints">Its size in half points.</param>
/// <param name="Colour">Its colour, six hexadecimal digits; empty for black.</param>
/// <param name="Spacing">What is added to each character's width, in twips.</param>
internal readonly record struct RunFormat(string Font, int HalfPoints, string Colour, int Spacing);

/// <summary>How a paragraph is set, all told; lengths in twips.</summary>
/// <param name="Alignment"><c>w:jc</c>.</param>
/// <param name="FirstLine">From the margin to its first character.</param>
/// <param name="Left">From the margin to the beginning of its other lines.</param>
/// <param name="Line">Line spacing; see <paramref name="LineRule"/>.</param>
/// <param name="LineRule"><c>exact</c>, <c>atLeast</c> or <c>auto</c> (in 240ths of a line).</param>
/// <param name="SnapsToGrid">Whether its lines stand on the page's grid.</param>
internal readonly record struct ParagraphFormat(string Alignment, int FirstLine, int Left, int Line, string LineRule, bool SnapsToGrid)
{
    /// <summary>From its end to the margin.</summary>
    public int Right { get; init; }

    /// <summary>Space above it.</summary>
    public int Before { get; init; }

    /// <summary>Space below it.</summary>
    public int After { get; init; }
}

/// <summary>
/// Works out how text is set: what it says itself, then its character style, its paragraph's style, the styles these are based on, the
/// document's defaults (ECMA-376 part 1, 17.7.2), and the theme where a font is named by it.
/// </summary>
internal sealed class Formats
{
    // A longer chain is a circle in a damaged file.
    private const int LongestChain = 32;

    // What Word takes where nothing is said.
    private const int DefaultHalfPoints = 20;

    // A character of 3号, which indents given in characters are counted in.
    private const int Character = 316;

    private readonly XNamespace w;
    private readonly Dictionary<string, XElement> styles = [];
    private readonly string? standard;
    private readonly XElement? runDefaults;
    private readonly XElement? paragraphDefaults;
    private readonly Dictionary<string, string> themeFonts = [];

    public Formats(OpenedFile file)
    {
        w = file.W;
        foreach (var style in file.Styles?.Elements(w + "style") ?? []) styles.TryAdd(style.Attribute(w + "styleId")?.Value ?? "", style);
        standard = styles.Values.FirstOrDefault(style => style.Attribute(w + "type")?.Value == "paragraph" && style.Attribute(w + "default")?.Value is "1" or "true" or "on")?.Attribute(w + "styleId")?.Value;
        var defaults = file.Styles?.Element(w + "docDefaults");
        runDefaults = defaults?.Element(w + "rPrDefault")?.Element(w + "rPr");
        paragraphDefaults = defaults?.Element(w + "pPrDefault")?.Element(w + "pPr");
        foreach (var kind in (string[])["major", "minor"])
        {
            var fonts = file.Theme?.Descendants().FirstOrDefault(element => element.Name.LocalName == kind + "Font");
            var named = fonts?.Elements().FirstOrDefault(font => font.Name.LocalName == "ea")?.Attribute("typeface")?.Value;
            var ours = fonts?.Elements().FirstOrDefault(font => font.Attribute("script")?.Value == "Hans")?.Attribute("typeface")?.Value;
            themeFonts[kind] = string.IsNullOrEmpty(named) ? ours ?? "" : named;
        }
    }

    public RunFormat Of(XElement run, XElement paragraph)
    {
        var own = run.Element(w + "rPr");
        List<XElement> said = [.. Said(own), .. Chain(Value(own?.Element(w + "rStyle")), "rPr"), .. Chain(StyleOf(paragraph), "rPr"), .. Said(runDefaults)];
        return new(
            Font(said), Number(said, "sz", "val") ?? DefaultHalfPoints,
            said.Select(one => one.Element(w + "color")).FirstOrDefault(one => one is not null) is { } colour && Value(colour) is { } value && value is not ("auto" or "000000") ? value : "",
            Number(said, "spacing", "val") ?? 0);
    }

    public ParagraphFormat Of(XElement paragraph)
    {
        List<XElement> said = [.. Said(paragraph.Element(w + "pPr")), .. Chain(StyleOf(paragraph), "pPr"), .. Said(paragraphDefaults)];
        // Zero characters say nothing: the length beside them counts.
        var left = Characters(said, "leftChars") ?? Characters(said, "startChars") ?? Number(said, "ind", "left") ?? Number(said, "ind", "start") ?? 0;
        var first = Characters(said, "hangingChars") is { } out1 ? -out1
            : Characters(said, "firstLineChars") ?? (Number(said, "ind", "hanging") is { } out2 and > 0 ? -out2 : Number(said, "ind", "firstLine") ?? 0);
        return new(
            Text(said, "jc", "val") ?? "both", left + first, left, Number(said, "spacing", "line") ?? 240, Text(said, "spacing", "lineRule") ?? "auto",
            Text(said, "snapToGrid", "val") is not ("0" or "false" or "off"))
        {
            Right = Characters(said, "rightChars") ?? Characters(said, "endChars") ?? Number(said, "ind", "right") ?? Number(said, "ind", "end") ?? 0,
            Before = Lines(said, "beforeLines") ?? Number(said, "spacing", "before") ?? 0,
            After = Lines(said, "afterLines") ?? Number(said, "spacing", "after") ?? 0,
        };
    }

    /// <summary>The border of a paragraph at one side; null for none.</summary>
    public XElement? Border(XElement paragraph, string side)
    {
        var border = Said(paragraph.Element(w + "pPr")).Concat(Chain(StyleOf(paragraph), "pPr")).Select(one => one.Element(w + "pBdr")?.Element(w + side)).FirstOrDefault(one => one is not null);
        return border is null || Value(border) is null or "nil" or "none" ? null : border;
    }

    /// <summary>Whether its first words are red.</summary>
    public bool IsRed(FileParagraph paragraph) => paragraph.Between(0, int.MaxValue).Select(stretch => Of(stretch.Run, paragraph.Element).Colour).FirstOrDefault() is { } colour && HeadRules.IsRed(colour);

    private string Font(List<XElement> said)
    {
        foreach (var fonts in said.Select(one => one.Element(w + "rFonts")).OfType<XElement>())
        {
            if (fonts.Attribute(w + "eastAsiaTheme")?.Value is { } theme) return themeFonts[theme.StartsWith("major", StringComparison.Ordinal) ? "major" : "minor"];
            if (fonts.Attribute(w + "eastAsia")?.Value is { Length: > 0 } name) return name;
        }

        return "";
    }

    private string? StyleOf(XElement paragraph) => Value(paragraph.Element(w + "pPr")?.Element(w + "pStyle")) ?? standard;

    private IEnumerable<XElement> Chain(string? style, string properties)
    {
        for (var step = 0; step < LongestChain && style is not null && styles.TryGetValue(style, out var found); step++)
        {
            if (found.Element(w + properties) is { } said) yield return said;
            style = Value(found.Element(w + "basedOn"));
        }
    }

    private static IEnumerable<XElement> Said(XElement? properties) => properties is null ? [] : [properties];

    private string? Value(XElement? element) => element?.Attribute(w + "val")?.Value;

    private string? Text(List<XElement> said, string element, string attribute)
    {
        foreach (var one in said)
            if (one.Element(w + element)?.Attribute(w + attribute)?.Value is { } value) return value;
        return null;
    }

    private int? Number(List<XElement> said, string element, string attribute) =>
        double.TryParse(Text(said, element, attribute), out var number) && Math.Abs(number) < 100_000 ? (int)number : null;

    /// <summary>Space given in hundredths of a line, which outweighs what is given in twips.</summary>
    private int? Lines(List<XElement> said, string attribute) => Number(said, "spacing", attribute) is { } hundredths and not 0 ? hundredths * Layout.Line / 100 : null;

    private int? Characters(List<XElement> said, string attribute) => Number(said, "ind", attribute) is { } hundredths and not 0 ? hundredths * Character / 100 : null;
}
