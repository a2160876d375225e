using System.Xml.Linq;

namespace Zuoshi.Workbooks.Writing;

/// <summary>
/// Puts remarks into one sheet of an .xlsx: the comments part that says them (ECMA-376 part 1, 18.7), and the old drawing in VML
/// without which Excel shows none of them (part 4, 19).
/// </summary>
internal sealed class RemarkedSheet(Package package, string path)
{
    private const string Author = "导入核对";

    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    /// <summary>What the schema wants behind the drawing in VML.</summary>
    private static readonly string[] BehindDrawing = ["legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly XElement sheet = package.Find(path)!.Root!;

    private XNamespace Main => sheet.Name.Namespace;

    /// <summary>Writes the remarks.</summary>
    /// <param name="remarks">Those of this sheet.</param>
    /// <param name="header">The row of the head, from 1; 0 to leave the added column without one.</param>
    public void Write(IReadOnlyList<CellRemark> remarks, int header)
    {
        var cells = remarks.GroupBy(remark => (remark.Row, remark.Column)).Select(cell => (cell.Key.Row, cell.Key.Column, Text: string.Join('\n', cell.Select(remark => remark.Text)))).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        var merged = Merged();
        Comment([.. cells.GroupBy(cell => Corner(cell.Row, cell.Column, merged)).Select(shown => (shown.Key.Row, shown.Key.Column, string.Join('\n', shown.Select(cell => cell.Text).Distinct())))]);

        var column = Number() + 1;
        if (header > 0) Say(header, column, RemarkedWorkbook.Header);
        foreach (var row in cells.GroupBy(cell => cell.Row))
            Say(row.Key, column, string.Join('\n', row.Select(cell => cell.Text).Distinct()));
        sheet.Element(Main + "dimension")?.Remove();
    }

    /// <summary>
    /// Gives each cell the reference that some programs leave out, for one that is added needs one beside its neighbours; gives the
    /// last column, from 1.
    /// </summary>
    private int Number()
    {
        var (row, last) = (0, 0);
        foreach (var line in sheet.Element(Main + "sheetData")!.Elements(Main + "row"))
        {
            row = (int?)line.Attribute("r") ?? row + 1;
            line.SetAttributeValue("r", row);
            var column = 0;
            foreach (var cell in line.Elements(Main + "c"))
            {
                column = Position(cell.Attribute("r")?.Value) is var written and > 0 ? written : column + 1;
                cell.SetAttributeValue("r", SheetWriter.Letters(column) + row);
            }

            last = Math.Max(last, column);
        }

        return last;
    }

    /// <summary>The merged ranges, first and last row and column.</summary>
    private List<(int Top, int Left, int Bottom, int Right)> Merged() =>
    [
        .. from merge in sheet.Elements(Main + "mergeCells").Elements(Main + "mergeCell")
           let ends = (merge.Attribute("ref")?.Value ?? "").Split(':')
           where ends.Length == 2
           select (Row(ends[0]), Position(ends[0]), Row(ends[1]), Position(ends[1])),
    ];

    // Of merged cells only the first is seen: a comment on another is shown nowhere, and some programs drop it.
    private static (int Row, int Column) Corner(int row, int column, List<(int Top, int Left, int Bottom, int Right)> merged) =>
        merged.Find(range => row >= range.Top && row <= range.Bottom && column >= range.Left && column <= range.Right) is { Top: > 0 } range ? (range.Top, range.Left) : (row, column);

    private void Comment(List<(int Row, int Column, string Text)> cells)
    {
        var comments = Comments();
        var list = comments.Root!.Element(Main + "commentList")!;
        var authors = comments.Root.Element(Main + "authors")!;
        authors.Add(new XElement(Main + "author", Author));
        var shapes = Shapes();
        foreach (var (row, column, text) in cells)
        {
            var reference = SheetWriter.Letters(column) + row;
            list.Elements().Where(comment => comment.Attribute("ref")?.Value == reference).Remove();
            list.Add(new XElement(Main + "comment", new XAttribute("ref", reference), new XAttribute("authorId", authors.Elements().Count() - 1),
                new XElement(Main + "text", new XElement(Main + "r", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellText.Clean(text))))));
            shapes.Add(Shape(row - 1, column - 1, shapes.Elements(Vml + "shape").Count() + 1));
        }
    }

    /// <summary>The sheet's comments, or an empty part of them.</summary>
    private XDocument Comments()
    {
        if (package.RelationsOf(path).FirstOrDefault(relation => relation.Type == "comments") is { Path: { } known } && package.Find(known) is { } there) return there;

        var comments = new XDocument(new XElement(Main + "comments", new XElement(Main + "authors"), new XElement(Main + "commentList")));
        package.Relate(path, "comments", package.Add("xl/commentsRemarks{0}.xml", comments, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"));
        return comments;
    }

    /// <summary>The drawing that holds the comments' boxes, or an empty one.</summary>
    private XElement Shapes()
    {
        if (sheet.Element(Main + "legacyDrawing") is not null
            && package.RelationsOf(path).FirstOrDefault(relation => relation.Type == "vmlDrawing") is { Path: { } known } && package.Find(known)?.Root is { } there) return there;

        var drawing = new XElement("xml",
            new XAttribute(XNamespace.Xmlns + "v", Vml), new XAttribute(XNamespace.Xmlns + "o", Office), new XAttribute(XNamespace.Xmlns + "x", Excel),
            new XElement(Vml + "shapetype", new XAttribute("id", "_x0000_t202"), new XAttribute("coordsize", "21600,21600"), new XAttribute(Office + "spt", 202), new XAttribute("path", "m,l,21600r21600,l21600,xe"),
                new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")), new XElement(Vml + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(Office + "connecttype", "rect"))));
        var id = package.Relate(path, "vmlDrawing", package.Add("xl/drawings/vmlDrawingRemarks{0}.vml", new XDocument(drawing), "application/vnd.openxmlformats-officedocument.vmlDrawing"));
        XNamespace relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var legacy = new XElement(Main + "legacyDrawing", new XAttribute(XNamespace.Xmlns + "r", relations), new XAttribute(relations + "id", id));
        if (sheet.Elements().FirstOrDefault(element => BehindDrawing.Contains(element.Name.LocalName)) is { } next) next.AddBeforeSelf(legacy);
        else sheet.Add(legacy);
        return drawing;
    }

    private static XElement Shape(int row, int column, int number) =>
        new(Vml + "shape", new XAttribute("id", $"_x0000_s{90000 + number}"), new XAttribute("type", "#_x0000_t202"), new XAttribute("style", "position:absolute;visibility:hidden"),
            new XAttribute("fillcolor", "#ffe1e1"), new XAttribute(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#ffe1e1")),
            new XElement(Vml + "textbox", new XElement("div", new XAttribute("style", "text-align:left"))),
            new XElement(Excel + "ClientData", new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"), new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", $"{column + 1}, 15, {row}, 10, {column + 4}, 15, {row + 4}, 4"),
                new XElement(Excel + "AutoFill", "False"), new XElement(Excel + "Row", row), new XElement(Excel + "Column", column)));

    /// <summary>Writes a text into a cell, in its place among the others.</summary>
    private void Say(int number, int column, string text)
    {
        var data = sheet.Element(Main + "sheetData")!;
        var row = data.Elements(Main + "row").FirstOrDefault(row => (int?)row.Attribute("r") == number);
        if (row is null)
        {
            row = new XElement(Main + "row", new XAttribute("r", number));
            if (data.Elements(Main + "row").FirstOrDefault(below => (int?)below.Attribute("r") > number) is { } next) next.AddBeforeSelf(row);
            else data.Add(row);
        }

        row.Attribute("spans")?.Remove();
        row.Add(new XElement(Main + "c", new XAttribute("r", SheetWriter.Letters(column) + number), new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellText.Clean(text)))));
    }

    private static int Row(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$").TrimStart('$'), out var row) ? row : 0;

    /// <summary>The column of a reference such as AB12, from 1; 0 where it names none.</summary>
    private static int Position(string? reference) =>
        (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1);
}
