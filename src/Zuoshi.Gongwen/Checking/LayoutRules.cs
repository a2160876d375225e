using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>How paragraphs stand on the page: indents, alignment, lines a page, characters a line (5.2.3, 7.3).</summary>
internal sealed class LayoutRules(Formats formats, XElement? grid)
{
    // 225 mm and 156 mm in twips.
    private const int TextHeight = 12756, TextWidth = 8844, Lines = 22;

    // A single line of 3号 仿宋 where no grid holds it, in twips.
    private const int LooseLine = 416;

    private readonly string gridType = Attribute(grid, "type") ?? "default";

    public IEnumerable<Found> Of(FileLine of)
    {
        var role = of.Line.Role;
        if (role is PrintedRole.Title or PrintedRole.AnnexTitle && of.Format.Alignment != "center")
            yield return new("title-centre", of.Line.Place, "标题没有居中", "标题居中排布", Basis.Title) { Mend = of.Paragraph.Element.Centre };
        if (role is PrintedRole.Addressees && (Math.Abs(of.Format.FirstLine) > Placing.Near || of.Spaces() > 0))
            yield return new("addressees-indent", of.Line.Place, "主送机关没有顶格", "居左顶格，回行仍顶格", Basis.Addressees) { Mend = () => of.Indent(0) };
        if (role is PrintedRole.Text or PrintedRole.Heading && of.Format.Alignment is not ("center" or "right" or "end") && FirstLine(of) is { } indent) yield return indent;
        if (role is PrintedRole.Issuer or PrintedRole.Date && Signature(of) is { } signature) yield return signature;
        if (role is PrintedRole.Text or PrintedRole.Heading or PrintedRole.Addressees)
            foreach (var found in Grid(of)) yield return found;
    }

    private static Found? FirstLine(FileLine of)
    {
        var spaces = of.Spaces();
        var two = Layout.Halves(4);
        if (spaces > 0)
            return new("indent-spaces", of.Line.Place, "用空格代替首行缩进", "用缩进设置左空2字，不打空格", Basis.Text) { Mend = () => of.Indent(two) };
        // What Word numbers by itself stands where its list puts it.
        if (of.Paragraph.Number.Length > 0 || (Math.Abs(of.Format.FirstLine - two) <= Placing.Near && Math.Abs(of.Format.Left) <= Placing.Near)) return null;

        var first = of.Format.FirstLine / (two / 2.0);
        var wrong = Math.Abs(of.Format.FirstLine - two) > Placing.Near ? $"首行左空{first:0.#}字" : "回行没有顶格";
        return new("indent", of.Line.Place, wrong, "每个自然段左空2字，回行顶格", Basis.Text) { Mend = () => of.Indent(two) };
    }

    private static Found? Signature(FileLine of)
    {
        var spaces = of.Spaces();
        if (spaces > 0)
            return new("signature-spaces", of.Line.Place, $"用空格排{of.Line.Place.Part}的位置", "用缩进排位置，不打空格", Basis.Signature)
            { Mend = () => of.Indent(0, of.Format.FirstLine + Layout.Halves(spaces)) };

        return of.Format.Alignment is not ("right" or "end" or "center") && of.Format.FirstLine < TextWidth / 4
            ? new("signature-left", of.Line.Place, $"{of.Line.Place.Part}靠左", "署名和成文日期排在右侧", Basis.Signature)
            : null;
    }

    private IEnumerable<Found> Grid(FileLine of)
    {
        var place = new Place("正文", of.Line.Place.Paragraph, of.Line.Place.Beginning);
        var pitch = Pitch(of.Format);
        var lines = (int)((TextHeight + 5) / pitch);
        if (lines != Lines)
            yield return new("line-pitch", place, $"每面只能排{lines}行（行距约{pitch / 20:0.#}磅）", $"每面排{Lines}行，行距固定值28.95磅", Basis.Grid)
            { Mend = () => of.Paragraph.Element.Properties("pPr").Property("spacing").With("line", Layout.Line).With("lineRule", "exact") };
        if (of.Format.Before + of.Format.After > 0 && of.Line.Role is PrintedRole.Text)
            yield return new("paragraph-spacing", place, "段前、段后另加了间距", "正文各段之间不另加间距，合每面22行", Basis.Grid)
            { Mend = () => of.Paragraph.Element.Properties("pPr").Property("spacing").With("before", 0).With("after", 0).With("beforeLines", null).With("afterLines", null) };
        if (of.Line.Role is not PrintedRole.Text) yield break;

        var widths = of.Paragraph.Between(0, int.MaxValue).Select(stretch => formats.Of(stretch.Run, of.Paragraph.Element)).Where(format => format.HalfPoints == Layout.Size3).Select(Width).ToList();
        if (widths.Count > 0 && (int)(TextWidth / widths.Max()) is var characters and not Layout.CharactersALine)
            yield return new("characters-a-line", place, $"每行只能排{characters}字", $"每行排{Layout.CharactersALine}字，3号字字符间距紧缩0.25磅", Basis.Grid)
            { Mend = () => Tighten(of.Paragraph) };
    }

    /// <summary>The height of one line, in twips.</summary>
    public double Pitch(ParagraphFormat format)
    {
        var single = gridType is "lines" or "linesAndChars" or "snapToChars" && format.SnapsToGrid && int.TryParse(Attribute(grid, "linePitch"), out var pitch) && pitch > 0 ? pitch : LooseLine;
        return Math.Max(1, format.LineRule switch
        {
            "exact" => format.Line,
            "atLeast" => Math.Max(format.Line, single),
            _ => single * format.Line / 240.0,
        });
    }

    /// <summary>The width of one character, in twips.</summary>
    private double Width(RunFormat format)
    {
        var stretched = gridType is "linesAndChars" or "snapToChars" && int.TryParse(Attribute(grid, "charSpace"), out var space) ? space / 4096.0 * 20 : 0;
        return Math.Max(1, format.HalfPoints * 10 + format.Spacing + stretched);
    }

    private void Tighten(FileParagraph paragraph)
    {
        if (gridType is "linesAndChars" or "snapToChars") grid!.With("type", "lines").With("charSpace", null);
        foreach (var run in paragraph.Cut(0, paragraph.Text.Length)) run.Properties("rPr").Property("spacing").With("val", Layout.CharacterSpacing);
    }

    private static string? Attribute(XElement? element, string name) => element?.Attribute(element.Name.Namespace + name)?.Value;
}
