using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Zuoshi.Workbooks.Writing;

/// <summary>The parts of an .xlsx, changed in place (ECMA-376 part 2): XML parts, their relations, their content types.</summary>
internal sealed class Package(ZipArchive archive)
{
    private const string TypesPath = "[Content_Types].xml";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, XDocument> changed = [];

    /// <summary>The part's XML, to be read or changed; null where there is no such part.</summary>
    public XDocument? Find(string path)
    {
        if (changed.TryGetValue(path, out var known)) return known;
        if (archive.GetEntry(path) is not { } entry) return null;

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return changed[path] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The part that holds the sheet of a name; null when there is none.</summary>
    public string? SheetPath(string name)
    {
        if (Find("xl/workbook.xml")?.Root is not { } workbook) return null;

        var sheet = workbook.Descendants().FirstOrDefault(element => element.Name.LocalName == "sheet" && element.Attribute("name")?.Value == name);
        var id = sheet?.Attributes().FirstOrDefault(attribute => attribute.Name.NamespaceName is OfficeRelations or StrictRelations)?.Value;
        return id is null ? null : RelationsOf("xl/workbook.xml").FirstOrDefault(relation => relation.Id == id).Path;
    }

    /// <summary>What a part refers to.</summary>
    public IEnumerable<(string Id, string Type, string Path)> RelationsOf(string part) =>
        Find(RelationsPath(part))?.Root!.Elements()
            .Where(relation => relation.Attribute("TargetMode")?.Value != "External")
            .Select(relation => (relation.Attribute("Id")!.Value, relation.Attribute("Type")!.Value[(relation.Attribute("Type")!.Value.LastIndexOf('/') + 1)..], Resolve(part, relation.Attribute("Target")!.Value)))
        ?? [];

    /// <summary>Lets a part refer to another and gives the relation's id.</summary>
    public string Relate(string part, string type, string target)
    {
        var path = RelationsPath(part);
        var relations = Find(path) ?? (changed[path] = new XDocument(new XElement(Relations + "Relationships")));
        var id = Enumerable.Range(1, int.MaxValue).Select(number => $"rIdRemarks{number}").First(id => relations.Root!.Elements().All(relation => relation.Attribute("Id")?.Value != id));
        relations.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{OfficeRelations}/{type}"), new XAttribute("Target", "/" + target)));
        return id;
    }

    /// <summary>Adds a part under the first free name: xl/comments{0}.xml.</summary>
    public string Add(string pattern, XDocument content, string type)
    {
        var path = Enumerable.Range(1, int.MaxValue).Select(number => string.Format(pattern, number)).First(path => archive.GetEntry(path) is null && !changed.ContainsKey(path));
        changed[path] = content;
        Find(TypesPath)!.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", type)));
        return path;
    }

    /// <summary>Writes what was changed into the archive.</summary>
    public void Save()
    {
        foreach (var (path, part) in changed)
        {
            var entry = archive.GetEntry(path) ?? archive.CreateEntry(path);
            using var stream = entry.Open();
            stream.SetLength(0);
            using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
            part.Save(writer);
        }
    }

    private static string RelationsPath(string part) => $"{part[..(part.LastIndexOf('/') + 1)]}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";

    private static string Resolve(string part, string target) =>
        new Uri(new Uri("zip:/" + part), target).AbsolutePath.TrimStart('/');
}
