using System.Xml;
using Zuoshi.Gongwen.Reading.Plain;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>Opens a .docx: finds its parts, then reads the body with its styles' and lists' numbering.</summary>
internal static class DocxReader
{
    /// <exception cref="UnreadableDocumentException">The file is damaged, empty or beyond the limits.</exception>
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceFormat format) => HardWrap.Mend(Read(content, format, keepsLines: false).Text);

    /// <summary>Reads paragraph by paragraph: soft breaks stay inside, nothing is joined.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged, empty or beyond the limits.</exception>
    public static (SourceText Text, bool HadChanges) ReadParagraphs(ReadOnlyMemory<byte> content) => Read(content, SourceFormat.Docx, keepsLines: true);

    private static (SourceText Text, bool HadChanges) Read(ReadOnlyMemory<byte> content, SourceFormat format, bool keepsLines)
    {
        using var package = ZipPackage.Open(content);
        try
        {
            var main = Related(package, "", "officeDocument") ?? "word/document.xml";
            var numbering = Numbering.Read(package, Related(package, main, "numbering") ?? "word/numbering.xml");
            var styles = ParagraphStyles.Read(package, Related(package, main, "styles") ?? "word/styles.xml");

            using var part = package.Part(main) ?? throw NoBody();
            using var xml = WordXml.Open(part);

            var text = new SourceBuilder();
            var body = new BodyReader(xml, numbering, styles, text, keepsLines);
            body.Read();
            return (text.Finish(format), body.MetChanges);
        }
        catch (XmlException cause)
        {
            throw ZipPackage.Damaged(cause);
        }
    }

    public static UnreadableDocumentException NoBody() => new("这个 Word 文件缺少正文部分，请重新保存后再传。");

    /// <summary>The part that a part points to by a relationship of this kind (ECMA-376 part 2), or null.</summary>
    public static string? Related(ZipPackage package, string source, string kind)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        using var part = package.Part($"{folder}_rels/{source[folder.Length..]}.rels");
        if (part is null) return null;

        using var xml = WordXml.Open(part);
        while (xml.Find("Relationship"))
        {
            if (xml.GetAttribute("Type")?.EndsWith("/" + kind, StringComparison.Ordinal) != true || xml.GetAttribute("TargetMode") == "External") continue;

            return Resolve(folder, xml.GetAttribute("Target") ?? "") is var target && package.Has(target) ? target : null;
        }

        return null;
    }

    public static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];

        var path = new List<string>();
        foreach (var step in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        }

        return string.Join('/', path);
    }
}
