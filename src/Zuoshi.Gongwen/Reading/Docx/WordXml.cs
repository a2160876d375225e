using System.Xml;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>Reads WordprocessingML (ECMA-376 part 1, transitional or strict) as a stream, so that memory doesn't grow with the file.</summary>
internal static class WordXml
{
    // Word itself nests text boxes, tables and content controls to some sixty levels.
    private const int Deepest = 300;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>For a part that is to be held whole: no longer than so many characters.</summary>
    public static XmlReader Open(Stream part, long longest)
    {
        var settings = Settings.Clone();
        settings.MaxCharactersInDocument = longest;
        return XmlReader.Create(part, settings);
    }

    /// <summary>Reads the next node. Only this and what is built on it may move a reader on: the parser keeps a record of every open element.</summary>
    /// <exception cref="UnreadableDocumentException">Elements nest deeper than a program writes them.</exception>
    public static bool Next(this XmlReader xml)
    {
        var read = xml.Read();
        return xml.Depth <= Deepest ? read : throw new UnreadableDocumentException("文件里的内容嵌套得太深，请用 Word 或 WPS 另存后再传。");
    }

    /// <summary>Passes over an element with all it holds.</summary>
    public static void Pass(this XmlReader xml) => xml.Children(_ => xml.Pass());

    /// <summary>Calls <paramref name="read"/> on each child element. It must consume the element: by <c>Children</c>, <c>Pass</c> or reading its text.</summary>
    public static void Children(this XmlReader xml, Action<string> read)
    {
        var empty = xml.IsEmptyElement;
        var depth = xml.Depth;
        xml.Next();
        if (empty) return;

        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) read(xml.LocalName);
            else if (!xml.Next()) return;
        }

        xml.Next();
    }

    /// <summary>Goes to the first element of this name; false when there is none.</summary>
    public static bool Find(this XmlReader xml, string name)
    {
        while (xml.Next())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name) return true;
        return false;
    }

    /// <summary>An attribute of the element's own vocabulary.</summary>
    public static string? Attribute(this XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>The attribute <c>val</c>.</summary>
    public static string? Value(this XmlReader xml) => xml.Attribute("val");

    /// <summary>A number in <c>val</c> held within what Word itself allows, or null.</summary>
    public static int? Number(this XmlReader xml) => int.TryParse(xml.Value(), out var number) ? Math.Clamp(number, 0, short.MaxValue) : null;

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: present, and its <c>val</c> not off.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Value() is not ("0" or "false" or "off");
}
