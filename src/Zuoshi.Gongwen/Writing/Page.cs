using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>The pages of the text and those of the annexes, which lie across.</summary>
internal static class Page
{
    /// <summary>The parts that hold the page numbers.</summary>
    public const string OddFooter = "rId4", EvenFooter = "rId5", OddLandscapeFooter = "rId6", EvenLandscapeFooter = "rId7";

    /// <summary>A4 upright.</summary>
    public static SectionProperties Portrait() => Section(
        OddFooter, EvenFooter, new PageSize { Width = Layout.PageWidth, Height = Layout.PageHeight },
        new PageMargin { Top = Layout.Top, Bottom = Layout.Bottom, Left = Layout.Left, Right = Layout.Right, Header = 851, Footer = Layout.Footer, Gutter = 0 });

    /// <summary>
    /// The same sheet turned, so that the head of a table comes to lie at the binding on odd pages and at the outer edge on even ones (clause 8):
    /// both are the left of the upright sheet, which is the top of the turned one.
    /// </summary>
    public static SectionProperties Landscape() => Section(
        OddLandscapeFooter, EvenLandscapeFooter,
        new PageSize { Width = Layout.PageHeight, Height = Layout.PageWidth, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = Layout.Left, Bottom = Layout.Right, Left = Layout.Bottom, Right = Layout.Top, Header = 851, Footer = 567, Gutter = 0 });

    private static SectionProperties Section(string odd, string even, PageSize size, PageMargin margin) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = even },
        size, margin, new DocGrid { Type = DocGridValues.Lines, LinePitch = Layout.Line });
}
