using System.Xml.Linq;
using Zuoshi.Gongwen.Reading.Docx;

namespace Zuoshi.Gongwen.Checking;

/// <summary>The paragraphs of a file's body in order, those of tables among them, blank ones left out.</summary>
internal static class FileParagraphs
{
    public static List<FileParagraph> Of(OpenedFile file)
    {
        var w = file.W;
        var (numbering, styles) = file.Lists();
        var paragraphs = new List<FileParagraph>();
        Walk(file.Body, inTable: false);
        return paragraphs;

        void Walk(XElement parent, bool inTable)
        {
            foreach (var child in parent.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "p" when child.Name == w + "p":
                        var paragraph = new FileParagraph(child, Number(child), inTable);
                        if (!string.IsNullOrWhiteSpace(paragraph.Text)) paragraphs.Add(paragraph);
                        break;
                    case "sectPr" or "tblPr" or "tblGrid" or "trPr" or "tcPr" or "sdtPr" or "del" or "moveFrom" or "Fallback":
                        break;
                    default:
                        Walk(child, inTable || child.Name.LocalName == "tbl");
                        break;
                }
            }
        }

        string Number(XElement paragraph)
        {
            var properties = paragraph.Element(w + "pPr");
            var own = properties?.Element(w + "numPr");
            var (place, style) = styles.Find(properties?.Element(w + "pStyle")?.Attribute(w + "val")?.Value);
            if (Value(own?.Element(w + "numId")) is { } list) (place, style) = (new ListPlace(list, Value(own?.Element(w + "ilvl"))), null);
            else if (Value(own?.Element(w + "ilvl")) is { } level) place = place with { Level = level };
            return place.List is { } of and > 0 ? numbering.Next(of, place.Level, style) : "";
        }

        int? Value(XElement? element) => int.TryParse(element?.Attribute(w + "val")?.Value, out var value) ? Math.Clamp(value, 0, short.MaxValue) : null;
    }
}
