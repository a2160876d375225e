using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing.Changes;

/// <summary>
/// A paragraph of the printed comparison. Its mark, the invisible character that ends it, may belong to one version alone: in the other
/// one its words run on into the paragraph that follows (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20).
/// </summary>
internal sealed class MarkedParagraph
{
    public List<OpenXmlElement> Words { get; } = [];

    /// <summary>How it is set in the old version; null where the old version has no mark here.</summary>
    public ParagraphProperties? Before { get; set; }

    /// <summary>How it is set in the new version; null where the new version has no mark here.</summary>
    public ParagraphProperties? After { get; set; }

    /// <summary>
    /// The last mark of a text, of a cell and before a table can't be tracked: there is nothing for its words to run on into. The nearest
    /// mark before it that the other version has is tracked in its stead.
    /// </summary>
    public static void KeepLastMark(List<MarkedParagraph> stretch)
    {
        if (stretch is not [.., var last]) return;

        if (last.After is null && stretch.FindLastIndex(paragraph => paragraph.After is not null) is >= 0 and var ending)
        {
            (last.After, stretch[ending].After) = (stretch[ending].After, null);
            RunOn(ending);
        }
        else if (last.Before is null && stretch.FindLastIndex(paragraph => paragraph.Before is not null) is >= 0 and var ended)
        {
            (last.Before, stretch[ended].Before) = (stretch[ended].Before, null);
            RunOn(ended);
        }

        void RunOn(int at)
        {
            if (stretch[at] is not { Before: null, After: null }) return;

            stretch[at + 1].Words.InsertRange(0, stretch[at].Words);
            stretch.RemoveAt(at);
        }
    }

    public Paragraph Print(Signing sign)
    {
        var properties = (ParagraphProperties)(After ?? Before)!.CloneNode(deep: true);
        if (Before is null) properties.ParagraphMarkRunProperties = new(sign.This(new Inserted()));
        else if (After is null) properties.ParagraphMarkRunProperties = new(sign.This(new Deleted()));
        else if (Before.OuterXml != After.OuterXml)
            properties.ParagraphPropertiesChange = sign.This(new ParagraphPropertiesChange(new ParagraphPropertiesExtended(Before.ChildElements.Select(child => child.CloneNode(deep: true)))));

        return new Paragraph(Words.Prepend(properties));
    }
}

/// <summary>Signs changes one after the other.</summary>
internal sealed class Signing(Revision revision)
{
    private int count;

    public T This<T>(T change)
        where T : OpenXmlElement => revision.Sign(change, ++count);
}
