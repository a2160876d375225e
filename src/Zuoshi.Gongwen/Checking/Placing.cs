using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Where a paragraph begins, and how it is brought elsewhere.</summary>
internal static class Placing
{
    /// <summary>What an indent may differ by and still look right: one millimetre of a character's 5.6.</summary>
    public const int Near = 60;

    /// <summary>A character of 3号.</summary>
    public static readonly int Character = Layout.Halves(2);

    /// <summary>How far spaces push the first character, in halves of one.</summary>
    public static int Spaces(this FileLine of) => of.Paragraph.Text.Skip(of.Paragraph.Number.Length).Take(LeadingSpaces(of)).Sum(c => c switch { '　' => 2, '\t' => 4, _ => 1 });

    /// <summary>Lets the paragraph begin so many twips in, its other lines at another place, and takes away the spaces that did it.</summary>
    public static void Indent(this FileLine of, int firstLine, int left = 0)
    {
        Replace(of.Paragraph.Element.Properties("pPr").Property("ind"), firstLine, left);
        of.Paragraph.Edit([new(of.Paragraph.Number.Length, LeadingSpaces(of), "")]);
    }

    public static void Align(this XElement paragraph, string alignment) => paragraph.Properties("pPr").Property("jc").With("val", alignment);

    public static void Centre(this XElement paragraph)
    {
        paragraph.Align("center");
        Replace(paragraph.Properties("pPr").Property("ind"), 0, 0);
    }

    private static void Replace(XElement indent, int firstLine, int left)
    {
        indent.RemoveAttributes();
        // A style's characters would outweigh our twips.
        indent.With("leftChars", 0).With("left", left);
        if (firstLine < 0) indent.With("hangingChars", 0).With("hanging", -firstLine);
        else indent.With("firstLineChars", firstLine * 100 / Character).With("firstLine", firstLine);
    }

    private static int LeadingSpaces(FileLine of) => of.Paragraph.Text.Skip(of.Paragraph.Number.Length).TakeWhile(c => c is ' ' or '　' or '\t' or '\u00A0').Count();
}
