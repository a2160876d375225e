using System.Xml;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>What a paragraph or a style says of its place in a list (<c>w:numPr</c>); a part that it leaves open is null.</summary>
internal readonly record struct ListPlace(int? List, int? Level);

/// <summary>The list places that paragraph styles give, with what they take over from the styles they are based on.</summary>
internal sealed class ParagraphStyles
{
    // A longer chain is a circle in a damaged file; Word stops at about ten.
    private const int LongestChain = 32;

    private readonly Dictionary<string, (string? BasedOn, ListPlace Place)> styles = [];
    private string? standard;

    public static ParagraphStyles Read(ZipPackage package, string name)
    {
        var styles = new ParagraphStyles();
        using var part = package.Part(name);
        if (part is null) return styles;

        using var xml = WordXml.Open(part);
        if (!xml.Find("styles")) return styles;

        xml.Children(element =>
        {
            if (element != "style" || xml.Attribute("type") != "paragraph")
            {
                xml.Pass();
                return;
            }

            var id = xml.Attribute("styleId") ?? "";
            if (xml.Attribute("default") is "1" or "true" or "on") styles.standard ??= id;

            string? basedOn = null;
            ListPlace place = default;
            xml.Children(child =>
            {
                if (child == "basedOn") basedOn = xml.Value();
                if (child == "pPr") xml.Children(property => place = property == "numPr" ? NumPr(xml) : Skip(xml, place));
                else xml.Pass();
            });
            styles.styles.TryAdd(id, (basedOn, place));
        });
        return styles;
    }

    /// <summary>The list, its level and the style that names it, for a paragraph of this style (null: the standard one).</summary>
    public (ListPlace Place, string? Style) Find(string? style)
    {
        style ??= standard;
        int? level = null;
        for (var step = 0; step < LongestChain && style is not null && styles.TryGetValue(style, out var found); step++)
        {
            level ??= found.Place.Level;
            if (found.Place.List is not null) return (new ListPlace(found.Place.List, level), style);
            style = found.BasedOn;
        }

        return default;
    }

    /// <summary>Reads <c>w:numPr</c>.</summary>
    public static ListPlace NumPr(XmlReader xml)
    {
        ListPlace place = default;
        xml.Children(child =>
        {
            if (child == "numId") place = place with { List = xml.Number() };
            if (child == "ilvl") place = place with { Level = xml.Number() };
            xml.Pass();
        });
        return place;
    }

    private static ListPlace Skip(XmlReader xml, ListPlace place)
    {
        xml.Pass();
        return place;
    }
}
