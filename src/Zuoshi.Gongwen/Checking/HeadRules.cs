using System.Globalization;
using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>版头: the order of its elements, where they stand, and the red line below them (7.2).</summary>
internal sealed class HeadRules(Formats formats)
{
    private const string Red = "FF0000";

    public IEnumerable<Found> Of(IReadOnlyList<FileLine> lines)
    {
        var head = lines.Where(line => line.Part is not null).ToList();
        // Where a box or a table's cell stands on the page is its own affair.
        var placed = head.Where(line => line.Paragraph is { InBox: false, InTable: false }).ToList();
        return [.. Order(placed), .. placed.SelectMany(line => Place(line, head)), .. head.SelectMany(Colour), .. Line(lines, placed)];
    }

    /// <summary>Whether six hexadecimal digits are a red.</summary>
    public static bool IsRed(string colour) =>
        int.TryParse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) && (rgb >> 16) is > 0xB0 and <= 0xFF && (rgb >> 8 & 0xFF) < 0x50 && (rgb & 0xFF) < 0x50;

    private static IEnumerable<Found> Order(List<FileLine> placed)
    {
        foreach (var (above, line) in placed.Zip(placed.Skip(1)).Where(pair => pair.Second.Part < pair.First.Part).Take(1))
            yield return new("head-order", line.Line.Place, $"{Name(line)}排在{Name(above)}下面", "自上而下依次为份号、密级和保密期限、紧急程度、发文机关标志、签发人、发文字号", Basis.Head);
    }

    private static IEnumerable<Found> Place(FileLine of, List<FileLine> head)
    {
        switch (of.Part)
        {
            case HeadPart.CopyNumber or HeadPart.Secrecy or HeadPart.Urgency when of.Format.Alignment is "center" or "right" or "end" || Math.Abs(of.Format.FirstLine) > Placing.Near || of.Spaces() > 0:
                yield return new("head-indent", of.Line.Place, $"{Name(of)}没有顶格", "顶格编排在版心左上角", of.Part is HeadPart.CopyNumber ? Basis.CopyNumber : Basis.Secrecy) { Mend = () => Left(of, 0) };
                break;
            case HeadPart.Mark when of.Format.Alignment != "center":
                yield return new("mark-centre", of.Line.Place, "发文机关标志没有居中", "发文机关标志居中排布", Basis.Mark) { Mend = of.Paragraph.Element.Centre };
                break;
            case HeadPart.Number when IsUpward(of, head):
                if (of.Format.Alignment is "center" or "right" or "end" || Math.Abs(of.Format.FirstLine + Layout.Halves(of.Spaces()) - Placing.Character) > Placing.Near)
                    yield return new("number-place", of.Line.Place, "上行文的发文字号没有居左空1字", "居左空1字编排，与最后一个签发人姓名同一行", Basis.Number) { Mend = () => Left(of, Placing.Character) };
                break;
            case HeadPart.Number when of.Format.Alignment != "center":
                yield return new("number-place", of.Line.Place, "发文字号没有居中", "发文字号在发文机关标志下空2行居中排布", Basis.Number) { Mend = of.Paragraph.Element.Centre };
                break;
        }
    }

    private IEnumerable<Found> Colour(FileLine of)
    {
        if (of.Part is not HeadPart.Mark || formats.IsRed(of.Paragraph)) yield break;

        yield return new("mark-colour", of.Line.Place, "发文机关标志不是红色", "发文机关标志用红色", Basis.Mark)
        {
            Mend = () =>
            {
                foreach (var run in of.Paragraph.Cut(0, of.Paragraph.Text.Length)) Paint(run.Properties("rPr").Property("color"));
            },
        };
    }

    /// <summary>The line is a border of the last paragraph or of one that follows, or it is drawn; a drawn one is taken as it is.</summary>
    private IEnumerable<Found> Line(IReadOnlyList<FileLine> lines, List<FileLine> placed)
    {
        // Without a mark and a number there is no 版头 to speak of.
        if (placed is not [.., { Part: HeadPart.Number } last] || !placed.Exists(line => line.Part is HeadPart.Mark)) yield break;
        if (lines.SkipWhile(line => line != last).Skip(1).FirstOrDefault() is not { } next) yield break;

        (XElement Paragraph, XElement? Border)[] borders =
        [
            (last.Paragraph.Element, formats.Border(last.Paragraph.Element, "bottom")),
            .. next.Paragraph.Blanks.SelectMany<XElement, (XElement, XElement?)>(blank => [(blank, formats.Border(blank, "top")), (blank, formats.Border(blank, "bottom"))]),
            (next.Paragraph.Element, formats.Border(next.Paragraph.Element, "top")),
        ];
        var (paragraph, border) = borders.FirstOrDefault(one => one.Border is not null);
        if (border is null)
        {
            if (placed.Select(line => line.Paragraph.Element).Concat(next.Paragraph.Blanks).Append(next.Paragraph.Element).Any(IsDrawnIn)) yield break;

            yield return new("head-line-missing", last.Line.Place, "发文字号下面没有红色分隔线", "发文字号之下4毫米处印一条与版心等宽的红色分隔线", Basis.RedLine) { Mend = () => Underline(last.Paragraph.Element) };
            yield break;
        }

        if (!IsRed(border.Attribute(border.Name.Namespace + "color")?.Value ?? ""))
            yield return new("head-line-colour", last.Line.Place, "版头中的分隔线不是红色", "版头中的分隔线用红色", Basis.RedLine) { Mend = () => Paint(border) };
        if (formats.Of(paragraph) is var format && Math.Max(Math.Abs(format.Left), Math.Abs(format.Right)) > Placing.Near)
            yield return new("head-line-width", last.Line.Place, "版头中的分隔线和版心不一样宽", "分隔线与版心等宽（156毫米）", Basis.RedLine)
            { Mend = () => paragraph.Properties("pPr").Property("ind").With("leftChars", 0).With("left", 0).With("rightChars", 0).With("right", 0) };
    }

    private static bool IsUpward(FileLine of, List<FileLine> head) =>
        head.Exists(line => line.Part is HeadPart.Signatories) || of.Line.Text.Contains("签发人", StringComparison.Ordinal);

    private static bool IsDrawnIn(XElement paragraph) => paragraph.Descendants().Any(element => element.Name.LocalName is "drawing" or "pict" or "object");

    private static void Left(FileLine of, int indent)
    {
        of.Paragraph.Element.Align("left");
        of.Indent(indent);
    }

    private static void Underline(XElement paragraph)
    {
        var border = new XElement(paragraph.Name.Namespace + "bottom").With("val", "single").With("sz", 12).With("space", 5);
        Paint(border);
        var borders = paragraph.Properties("pPr").Property("pBdr");
        borders.Elements(border.Name).Remove();
        borders.Add(border);
    }

    /// <summary>A theme's colour would outweigh ours.</summary>
    private static void Paint(XElement element)
    {
        var attribute = element.Name.LocalName == "color" ? "val" : "color";
        foreach (var themed in element.Attributes().Where(one => one.Name.LocalName.StartsWith("theme", StringComparison.Ordinal)).ToList()) themed.Remove();
        element.With(attribute, Red);
    }

    private static string Name(FileLine of) => of.Part switch
    {
        HeadPart.CopyNumber => "份号",
        HeadPart.Secrecy => "密级",
        HeadPart.Urgency => "紧急程度",
        HeadPart.Mark => "发文机关标志",
        HeadPart.Signatories => "签发人",
        _ => "发文字号",
    };
}
