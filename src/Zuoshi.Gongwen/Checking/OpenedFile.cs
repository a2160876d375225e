using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Reading.Docx;

namespace Zuoshi.Gongwen.Checking;

/// <summary>A .docx opened to be looked at part by part, and written again with what was changed.</summary>
internal sealed class OpenedFile
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships", Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    // Some three thousand pages.
    private const long LongestPart = 32L << 20;

    private readonly ReadOnlyMemory<byte> content;
    private readonly ZipPackage package;
    private readonly string main;
    private readonly Dictionary<string, XDocument> opened = new(StringComparer.OrdinalIgnoreCase);

    private OpenedFile(ReadOnlyMemory<byte> content, ZipPackage package)
    {
        (this.content, this.package) = (content, package);
        main = DocxReader.Related(package, "", "officeDocument") ?? "word/document.xml";
        var root = Part(main)?.Root;
        W = root?.Name.Namespace ?? throw DocxReader.NoBody();
        Body = root.Element(W + "body") ?? throw DocxReader.NoBody();
        (Styles, Settings, Theme) = (Related("styles"), Related("settings"), Related("theme"));
    }

    /// <summary>The namespace of WordprocessingML, transitional or strict.</summary>
    public XNamespace W { get; }

    /// <summary>The namespace of the relations that it refers to.</summary>
    public string R => W.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public XElement Body { get; }

    public XElement? Styles { get; }

    public XElement? Settings { get; private set; }

    public XElement? Theme { get; }

    /// <summary>Opens a file for as long as it is looked at; its parts are read as they are asked for.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are no .docx, or it is damaged or beyond the limits.</exception>
    public static T Use<T>(ReadOnlyMemory<byte> content, Func<OpenedFile, T> use)
    {
        if (content.Length > DocumentReader.LargestFile) throw DocumentReader.TooLarge(content.Length);
        if (content.IsEmpty || FileKinds.Of(content) is not FileKind.Docx)
            throw new UnreadableDocumentException("这不是 .docx 文件，请用 Word 或 WPS 另存为 .docx 后再查。");

        using var package = ZipPackage.Open(content);
        try
        {
            return use(new(content, package));
        }
        catch (XmlException cause)
        {
            throw ZipPackage.Damaged(cause);
        }
    }

    /// <summary>The lists' counters, as they stand at the beginning of the text.</summary>
    public (Reading.Docx.Numbering Numbers, ParagraphStyles Styles) Lists() => (
        Reading.Docx.Numbering.Read(package, DocxReader.Related(package, main, "numbering") ?? "word/numbering.xml"),
        ParagraphStyles.Read(package, DocxReader.Related(package, main, "styles") ?? "word/styles.xml"));

    /// <summary>The part that the body points to by this relation, such as a footer.</summary>
    public XElement? Target(string? id)
    {
        var target = RelationsOf(main)?.Elements().FirstOrDefault(relation => relation.Attribute("Id")?.Value == id)?.Attribute("Target")?.Value;
        return id is null || target is null ? null : Part(DocxReader.Resolve(Folder, target))?.Root;
    }

    /// <summary>Adds a footer; gives the relation to refer to it by.</summary>
    public string AddFooter(XElement footer) => Add("footer", footer);

    /// <summary>The settings, made where the file has none.</summary>
    public XElement NeedSettings()
    {
        if (Settings is null) Add("settings", Settings = new(W + "settings", new XAttribute(XNamespace.Xmlns + "w", W)));
        return Settings;
    }

    private string Add(string kind, XElement root)
    {
        var at = 1;
        while (package.Has(Name()) || opened.ContainsKey(Name())) at++;
        opened[Name()] = new(root);

        var id = $"rId{kind}{at}";
        var relations = RelationsOf(main) ?? (opened[RelationsName(main)] = new(new XElement(XName.Get("Relationships", Relations)))).Root!;
        relations.Add(new XElement(XName.Get("Relationship", Relations), new XAttribute("Id", id), new XAttribute("Type", $"{R}/{kind}"), new XAttribute("Target", Name()[Folder.Length..])));
        Part("[Content_Types].xml")?.Root?.Add(new XElement(XName.Get("Override", Types), new XAttribute("PartName", $"/{Name()}"),
            new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")));
        return id;

        string Name() => $"{Folder}{kind}9{at}.xml";
    }

    /// <summary>The file with all that was changed.</summary>
    public byte[] Save()
    {
        var written = new MemoryStream();
        using (var source = new ZipArchive(Bytes.Stream(content), ZipArchiveMode.Read))
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in source.Entries.Select(entry => entry.FullName).Where(name => !name.EndsWith('/')).Concat(opened.Keys).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                using var part = target.CreateEntry(name).Open();
                if (opened.TryGetValue(name, out var xml))
                {
                    using var writer = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
                    xml.Save(writer);
                }
                else
                {
                    using var old = package.Part(name)!;
                    old.CopyTo(part);
                }
            }
        }

        return written.ToArray();
    }

    private string Folder => main[..(main.LastIndexOf('/') + 1)];

    private XElement? Related(string kind) => DocxReader.Related(package, main, kind) is { } name ? Part(name)?.Root : null;

    private XElement? RelationsOf(string source) => Part(RelationsName(source))?.Root;

    private static string RelationsName(string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        return $"{folder}_rels/{source[folder.Length..]}.rels";
    }

    private XDocument? Part(string name)
    {
        if (opened.TryGetValue(name, out var known)) return known;

        // Read twice: the first time only to see that it isn't nested deeper than a program writes it.
        using (var part = package.Part(name))
        {
            if (part is null) return null;

            using var xml = WordXml.Open(part, LongestPart);
            while (xml.Next())
            {
            }
        }

        using var again = package.Part(name)!;
        using var reader = WordXml.Open(again, LongestPart);
        return opened[name] = XDocument.Load(reader);
    }
}
