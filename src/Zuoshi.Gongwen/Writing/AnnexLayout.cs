using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Sets what stands behind the text on pages of its own: annexes (7.3.7), and what the document issues.</summary>
internal static class AnnexLayout
{
    /// <summary>附件 and its number; one alone isn't numbered.</summary>
    public static string Mark(int at, int count) => count > 1 ? $"附件{at + 1}" : "附件";

    /// <summary>附件 on the first line of the page, the title on the third, then the text.</summary>
    public static IReadOnlyList<OpenXmlElement> Compose(GongwenAnnex annex, string mark)
    {
        List<OpenXmlElement> all = [BodyLayout.Styled(Stylesheet.AnnexMark, mark), Title(annex.Title, Layout.Line, annex.Landscape)];
        if (Wording.Line(annex.Note) is { Length: > 0 } note) all.Add(BodyLayout.Styled(Stylesheet.AnnexNote, note));
        all.AddRange(new BodyLayout().Compose(annex.Blocks, annex.Landscape ? TableLook.Annex : TableLook.Text));
        return BodyLayout.ClosedByParagraph(all);
    }

    /// <summary>The title stands where an annex's does, without 附件 above it: what is issued is no annex of the notice that issues it.</summary>
    public static IReadOnlyList<OpenXmlElement> Issued(GongwenIssued issued) =>
        BodyLayout.ClosedByParagraph([Title(issued.Title, 2 * Layout.Line, landscape: false), .. new BodyLayout().Compose(issued.Blocks, TableLook.Text)]);

    /// <summary>A turned page is short of height, so that half a line below the title does.</summary>
    private static Paragraph Title(string words, int above, bool landscape)
    {
        var title = BodyLayout.Title(words, landscape ? TitleLines.Landscape : TitleLines.Portrait);
        title.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{above}", After = $"{(landscape ? Layout.Line / 2 : Layout.Line)}" };
        return title;
    }
}
