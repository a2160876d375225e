using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Zuoshi.Workbooks.Writing;

/// <summary>
/// Adds to a finished workbook what SpreadCheetah has no word for: paper, margins, one page wide, head repeated on each page, page
/// numbers, rows whose height follows their text. It goes over the archive once and takes out the time of writing on the way.
/// </summary>
internal static class Finishing
{
    private const string SheetPath = "xl/worksheets/sheet";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false) };

    /// <summary>Zip knows no earlier day.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook, finished.</summary>
    /// <param name="workbook">The .xlsx as SpreadCheetah wrote it: the n-th sheet is <c>xl/worksheets/sheetn.xml</c>.</param>
    /// <param name="headers">For each sheet its head's rows, from 1, or null for a sheet without rows to repeat.</param>
    public static MemoryStream Apply(MemoryStream workbook, IReadOnlyList<(int First, int Last)?> headers)
    {
        var finished = new MemoryStream();
        using (var from = new ZipArchive(workbook, ZipArchiveMode.Read))
        using (var to = new ZipArchive(finished, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                if (entry.FullName.StartsWith(SheetPath, StringComparison.Ordinal))
                    FinishSheet(source, target, headers[int.Parse(entry.Name["sheet".Length..^".xml".Length]) - 1]);
                else if (entry.FullName == "xl/workbook.xml")
                    Rewrite(source, target, book => RepeatHeaders(book, headers));
                else if (entry.FullName == "docProps/core.xml")
                    Rewrite(source, target, RemoveTimes);
                else
                    source.CopyTo(target);
            }
        }

        finished.Position = 0;
        return finished;
    }

    private static void Rewrite(Stream source, Stream target, Action<XElement> change)
    {
        var part = XDocument.Load(source, LoadOptions.PreserveWhitespace);
        change(part.Root!);
        using var writer = XmlWriter.Create(target, Plain);
        part.Save(writer);
    }

    /// <summary>Copies a sheet as a stream, for it can be long.</summary>
    private static void FinishSheet(Stream source, Stream target, (int First, int Last)? header)
    {
        using var from = XmlReader.Create(source);
        using var to = XmlWriter.Create(target, Plain);
        from.MoveToContent();
        to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
        to.WriteAttributes(from, false);
        new XElement(Main + "sheetPr", new XElement(Main + "pageSetUpPr", new XAttribute("fitToPage", 1))).WriteTo(to);

        from.Read();
        while (from.NodeType == XmlNodeType.Element)
            if (from.LocalName == "sheetData" && header is { } rows) CopyRows(from, to, rows.Last);
            else to.WriteNode(from, false);

        // These end the part: the schema wants them behind merged cells and validations, and nothing that comes later is in use here.
        foreach (var setup in Page()) setup.WriteTo(to);
        to.WriteEndElement();
    }

    /// <summary>
    /// Below the head, heights lose their mark «custom»: they are where the rows stand now, and Excel fits them anew when a text
    /// changes.
    /// </summary>
    private static void CopyRows(XmlReader from, XmlWriter to, int lastHeaderRow)
    {
        to.WriteStartElement(from.LocalName, from.NamespaceURI);
        from.Read();
        for (var row = 1; from.NodeType == XmlNodeType.Element; row++)
        {
            if (row <= lastHeaderRow)
            {
                to.WriteNode(from, false);
                continue;
            }

            to.WriteStartElement(from.LocalName, from.NamespaceURI);
            while (from.MoveToNextAttribute())
                if (from.LocalName != "customHeight") to.WriteAttributeString(from.LocalName, from.Value);
            from.Read();
            while (from.NodeType == XmlNodeType.Element) to.WriteNode(from, false);
            from.ReadEndElement();
            to.WriteEndElement();
        }

        from.ReadEndElement();
        to.WriteEndElement();
    }

    private static IEnumerable<XElement> Page() =>
    [
        new(Main + "printOptions", new XAttribute("horizontalCentered", 1)),
        Margins(left: 0.6, right: 0.6, top: 0.75, bottom: 0.75),
        new(Main + "pageSetup",
            new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", 0)),
        new(Main + "headerFooter", new XElement(Main + "oddFooter", "&C第 &P 页，共 &N 页")),
    ];

    /// <summary>Margins in inches.</summary>
    private static XElement Margins(double left, double right, double top, double bottom) => new(Main + "pageMargins",
        new XAttribute("left", left), new XAttribute("right", right), new XAttribute("top", top), new XAttribute("bottom", bottom),
        new XAttribute("header", 0.3), new XAttribute("footer", 0.4));

    private static void RepeatHeaders(XElement workbook, IReadOnlyList<(int First, int Last)?> headers)
    {
        var sheets = workbook.Element(Main + "sheets")!;
        var titles = sheets.Elements().Zip(headers, (sheet, header) => (Name: sheet.Attribute("name")!.Value, Header: header))
            .Select((sheet, index) => sheet.Header is { } rows
                ? new XElement(Main + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", index),
                    $"'{sheet.Name.Replace("'", "''")}'!${rows.First}:${rows.Last}")
                : null);
        sheets.AddAfterSelf(new XElement(Main + "definedNames", titles));
    }

    private static void RemoveTimes(XElement properties) =>
        properties.Elements().Where(element => element.Name.LocalName is "created" or "modified").Remove();
}
