using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>版记: its place, its words' places and the lines around them (7.4).</summary>
internal sealed class ImprintRules(Formats formats)
{
    // In twips: a character of 4号; what an indent of one may be taken for, a cell's own margin among it.
    private const int Character = Layout.Size4 * 10, LeastIndent = 180, MostIndent = 440;

    // What a line may be wider or narrower by than the text area.
    private const int NearWidth = 113;

    // Blank paragraphs that carry a line stand close by.
    private const int CloseBy = 3;

    public IEnumerable<Found> Of(IReadOnlyList<FileLine> lines)
    {
        var imprint = lines.Where(line => line.Line.Role is PrintedRole.Imprint).ToList();
        return imprint.Count == 0 ? [] : [.. Order(lines, imprint), .. imprint.SelectMany(Of), .. Lines(imprint)];
    }

    private static IEnumerable<Found> Order(IReadOnlyList<FileLine> lines, List<FileLine> imprint)
    {
        var copies = imprint.FindIndex(line => IsCopies(line));
        if (copies > 0) yield return new("imprint-order", imprint[copies].Line.Place, "抄送机关排在印发机关和印发日期下面", "抄送机关在印发机关和印发日期之上一行", Basis.Copies);
        if (lines.SkipWhile(line => line != imprint[0]).Any(line => line.Line.Role is PrintedRole.AnnexMark))
            yield return new("imprint-place", imprint[0].Line.Place, "版记后面还有附件", "附件在版记之前，版记置于公文最后一面", Basis.Annex);
    }

    private static IEnumerable<Found> Of(FileLine of)
    {
        var copies = IsCopies(of);
        var indent = of.Format.FirstLine + of.Spaces() * Character / 2;
        // In a table the organ's cell may be any of its row.
        if ((copies || !of.Paragraph.InTable) && indent is < LeastIndent or > MostIndent)
            yield return new("imprint-indent", of.Line.Place, $"{(copies ? "抄送机关" : "印发机关")}左空{indent / (double)Character:0.#}字", copies ? "左右各空1字，回行时与冒号后的首字对齐" : "印发机关左空1字，印发日期右空1字", copies ? Basis.Copies : Basis.Printed)
            {
                Mend = () =>
                {
                    if (copies) of.Indent(-3 * Character, 4 * Character);
                    else of.Indent(0, Character);
                },
            };
        var text = of.Line.Text.TrimEnd();
        if (copies && text[^1] != '。')
            yield return new("copies-stop", of.Line.Place, "抄送机关后面没有句号", "最后一个抄送机关名称后标句号", Basis.Copies)
            { Edits = [new(text.Length - 1, 1, text[^1] is '，' or '、' or '；' or '.' or ',' or ';' ? "。" : $"{text[^1]}。")] };
    }

    private IEnumerable<Found> Lines(List<FileLine> imprint)
    {
        var (first, last) = (imprint[0].Paragraph, imprint[^1].Paragraph);
        var place = imprint[0].Line.Place;
        var table = first.Element.Ancestors(first.Element.Name.Namespace + "tbl").FirstOrDefault();
        var around = Around(first.Element, last.Element);
        List<XElement> lines = [.. table is null ? around.SelectMany<XElement, XElement?>(one => [formats.Border(one, "top"), formats.Border(one, "bottom")]).OfType<XElement>() : TableLines(table)];
        var wanted = imprint.Exists(IsCopies) ? 3 : 2;
        if (lines.Count < wanted)
        {
            // A drawn one is taken as it is.
            if (table is null && !around.Any(paragraph => paragraph.Descendants().Any(element => element.Name.LocalName is "drawing" or "pict")))
                yield return new("imprint-lines-missing", place, "版记的分隔线不全", "版记首尾和各要素之间都有与版心等宽的分隔线", Basis.ImprintLines);
            yield break;
        }

        foreach (var (at, line) in lines.Index())
        {
            var thick = at == 0 || at == lines.Count - 1;
            var size = Size(line);
            if (thick ? size is >= 7 and <= 9 : size is 5 or 6) continue;

            yield return new("imprint-lines", place, $"版记{(thick ? "首条或末条" : "中间的")}分隔线粗{size / 8.0:0.##}磅", "首条和末条用粗线（0.35毫米，1磅），中间的用细线（0.25毫米，0.75磅）", Basis.ImprintLines)
            { Mend = () => line.With("sz", thick ? ImprintLayout.Thick : ImprintLayout.Thin) };
        }

        if (table is null ? around.Exists(IsNarrow) : Number(table.Element(table.Name.Namespace + "tblPr")?.Element(table.Name.Namespace + "tblW"), "w") is { } width && width > 0 && IsDxa(table) && Math.Abs(width - Layout.TextWidth) > NearWidth)
            yield return new("imprint-lines-width", place, "版记的分隔线和版心不一样宽", "分隔线与版心等宽（156毫米）", Basis.ImprintLines);
    }

    /// <summary>The paragraphs from first to last, and the blank ones close by.</summary>
    private static List<XElement> Around(XElement first, XElement last)
    {
        if (first.Parent != last.Parent) return [first, last];

        return
        [
            .. first.ElementsBeforeSelf(first.Name).Reverse().Take(CloseBy).TakeWhile(IsBlank).Reverse(), .. first.ElementsAfterSelf(first.Name).TakeWhile(one => one != last && first != last).Prepend(first),
            .. first == last ? [] : new[] { last }, .. last.ElementsAfterSelf(last.Name).Take(CloseBy).TakeWhile(IsBlank),
        ];
    }

    /// <summary>From top to bottom: what its cells say, else what it says itself.</summary>
    private static IEnumerable<XElement> TableLines(XElement table)
    {
        var w = table.Name.Namespace;
        var own = table.Element(w + "tblPr")?.Element(w + "tblBorders");
        List<XElement> rows = [.. table.Elements(w + "tr")];
        foreach (var (at, row) in rows.Index())
        {
            if (at == 0 && Line(row, "top", "top") is { } top) yield return top;
            if (Line(row, "bottom", at == rows.Count - 1 ? "bottom" : "insideH") is { } bottom) yield return bottom;
        }

        XElement? Line(XElement row, string ofCell, string ofTable) =>
            new[] { row.Element(w + "tc")?.Element(w + "tcPr")?.Element(w + "tcBorders")?.Element(w + ofCell), own?.Element(w + ofTable) }.OfType<XElement>().FirstOrDefault() is { } line
            && line.Attribute(w + "val")?.Value is not (null or "nil" or "none") ? line : null;
    }

    private bool IsNarrow(XElement paragraph) =>
        (formats.Border(paragraph, "top") ?? formats.Border(paragraph, "bottom")) is not null && formats.Of(paragraph) is var format && Math.Max(Math.Abs(Math.Min(format.Left, format.FirstLine)), Math.Abs(format.Right)) > Placing.Near;

    private static bool IsBlank(XElement paragraph) => string.IsNullOrWhiteSpace(new FileParagraph(paragraph, "", false).Text);

    private static bool IsCopies(FileLine line) => PlateWords.IsCopies(line.Line.Text.Trim());

    private static bool IsDxa(XElement table) => table.Element(table.Name.Namespace + "tblPr")?.Element(table.Name.Namespace + "tblW")?.Attribute(table.Name.Namespace + "type")?.Value is null or "dxa";

    private static int Size(XElement border) => Number(border, "sz") ?? 0;

    private static int? Number(XElement? element, string name) =>
        int.TryParse(element?.Attribute(element.Name.Namespace + name)?.Value, out var value) ? Math.Clamp(value, short.MinValue, short.MaxValue) : null;
}
