using System.Xml.Linq;
using Zuoshi.Gongwen.Reading.Docx;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>
/// The paragraphs of a file's body in order, those of tables among them, blank ones left out. Of text boxes, which stand anywhere, only what
/// is 版头 or 版记 counts.
/// </summary>
internal static class FileParagraphs
{
    public static List<FileParagraph> Of(OpenedFile file)
    {
        var w = file.W;
        var (numbering, styles) = file.Lists();
        var paragraphs = new List<FileParagraph>();
        var blanks = new List<XElement>();
        Walk(file.Body, inTable: false, inBox: false);
        return paragraphs;

        void Walk(XElement parent, bool inTable, bool inBox)
        {
            foreach (var child in parent.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "p" when child.Name == w + "p":
                        // A head drawn as a box hangs on the first paragraph and stands above it.
                        var boxesFirst = paragraphs.Count == 0;
                        if (boxesFirst && !inBox) Boxes(child);
                        Add(child, inTable, inBox);
                        if (!boxesFirst && !inBox) Boxes(child);
                        break;
                    case "sectPr" or "tblPr" or "tblGrid" or "trPr" or "tcPr" or "sdtPr" or "del" or "moveFrom" or "Fallback":
                        break;
                    default:
                        Walk(child, inTable || child.Name.LocalName == "tbl", inBox);
                        break;
                }
            }
        }

        void Boxes(XElement paragraph)
        {
            foreach (var box in paragraph.Descendants(w + "txbxContent").Where(box => !box.Ancestors().TakeWhile(above => above != paragraph).Any(above => above.Name.LocalName is "Fallback" or "txbxContent")))
                Walk(box, inTable: false, inBox: true);
        }

        void Add(XElement element, bool inTable, bool inBox)
        {
            var paragraph = new FileParagraph(element, Number(element), inTable) { InBox = inBox, Blanks = [.. blanks] };
            var blank = string.IsNullOrWhiteSpace(paragraph.Text);
            if (inBox)
            {
                var words = paragraph.Text.Trim();
                if (!blank && (PlateWords.Head(words) is not null || PlateWords.IsImprint(words))) paragraphs.Add(paragraph);
                return;
            }

            if (blank)
            {
                if (!inTable) blanks.Add(element);
                return;
            }

            blanks.Clear();
            paragraphs.Add(paragraph);
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
